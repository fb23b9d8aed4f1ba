import type { HealthView } from '../../../messages/run-view.ts';
import type { RunStore, RunTopic } from '../run/run-store.ts';

export type HealthStore = RunStore<HealthView>;

/** The integration's health. */
export const HEALTH: RunTopic<HealthView> = {
  kind: 'health',
  request: (connectionId) => ({ type: 'watch-health', connectionId }),
  viewIn: (update) => (update.type === 'health' ? update.view : null),
};
