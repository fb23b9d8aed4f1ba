import type { AccountCheckView } from '../../../messages/run-view.ts';
import type { RunStore, RunTopic } from '../run/run-store.ts';

export type AccountCheckStore = RunStore<AccountCheckView>;

/** What the vendors do not document, as this account answers it. */
export const ACCOUNT_CHECK: RunTopic<AccountCheckView> = {
  kind: 'account-check',
  request: (connectionId) => ({ type: 'watch-account-check', connectionId }),
  viewIn: (update) => (update.type === 'account-check' ? update.view : null),
};
