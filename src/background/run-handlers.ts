import type { RunKind } from '../messages/run-view.ts';
import type { AccountCheck } from './account-check/account-check.ts';
import type { Health } from './health.ts';
import type { Handlers } from './router.ts';

export interface RunHandlersNeeds {
  readonly health: Health;
  readonly accountCheck: AccountCheck;
}

/** The messages that start and stop long pieces of reading. */
export function createRunHandlers({
  health,
  accountCheck,
}: RunHandlersNeeds): Pick<Handlers, 'start-run' | 'stop-run'> {
  const runs: Readonly<Record<RunKind, Pick<Health, 'start' | 'stop'>>> = {
    health,
    'account-check': accountCheck,
  };
  return {
    async 'start-run'({ connectionId, kind }) {
      runs[kind].start(connectionId);
      return null;
    },
    async 'stop-run'({ connectionId, kind }) {
      runs[kind].stop(connectionId);
      return null;
    },
  };
}
