import type { ProtectionMode } from '../../messages/protection-view.ts';
import type { ConnectionStore } from '../connection-store.ts';
import type { Handlers } from '../router.ts';
import { LensError } from '../vendors.ts';
import type { ManagedPolicy } from './managed-policy.ts';

export interface PolicyGuardNeeds {
  readonly policy: ManagedPolicy;
  readonly connectionStore: ConnectionStore;
}

type Guarded =
  | 'edit-connection'
  | 'remove-connection'
  | 'set-background-share'
  | 'set-retention'
  | 'set-auto-lock'
  | 'protect';

/** The handlers, but for what the organisation has set: that is refused, whichever button asks for it. */
export function underPolicyGuard(handlers: Handlers, needs: PolicyGuardNeeds): Handlers {
  const { policy, connectionStore } = needs;
  const refuseIf = (isSet: boolean): void => {
    if (isSet) throw new LensError({ code: 'set-by-organisation' });
  };
  const choices = async () => (await policy.current()).settings.choices;
  const isManaged = async (id: string): Promise<boolean> => (await connectionStore.get(id))?.managed === true;
  const guarded: Pick<Handlers, Guarded> = {
    async 'edit-connection'(ask, sender) {
      refuseIf(await isManaged(ask.connectionId));
      refuseIf(ask.change.readOnly === false && (await policy.current()).readOnly);
      return handlers['edit-connection'](ask, sender);
    },
    async 'remove-connection'(ask, sender) {
      refuseIf(await isManaged(ask.connectionId));
      return handlers['remove-connection'](ask, sender);
    },
    async 'set-background-share'(ask, sender) {
      refuseIf((await choices()).backgroundShare !== undefined);
      return handlers['set-background-share'](ask, sender);
    },
    async 'set-retention'(ask, sender) {
      refuseIf((await choices()).historyDays !== undefined);
      return handlers['set-retention'](ask, sender);
    },
    async 'set-auto-lock'(ask, sender) {
      refuseIf((await choices()).autoLockMinutes !== undefined);
      return handlers['set-auto-lock'](ask, sender);
    },
    async protect(ask, sender) {
      const { keyProtection } = await policy.current();
      refuseIf(keyProtection !== null && ask.mode !== keyProtection);
      return handlers.protect(ask, sender);
    },
  };
  return { ...handlers, ...guarded };
}

/**
 * Keys that are not kept as the organisation asks are neither taken nor used.
 *
 * @throws LensError `protection-required`
 */
export async function expectProtection(
  policy: ManagedPolicy,
  mode: () => Promise<ProtectionMode>,
): Promise<void> {
  const { keyProtection } = await policy.current();
  if (keyProtection !== null && (await mode()) !== keyProtection)
    throw new LensError({ code: 'protection-required' });
}
