import type { KeyProtection } from './key-protection.ts';
import type { Handlers } from './router.ts';

export interface KeyHandlersNeeds {
  readonly protection: KeyProtection;
  /** Names what is left: nothing. */
  readonly erase: () => Promise<readonly string[]>;
}

type KeyRequests = 'unlock' | 'lock' | 'protect' | 'set-auto-lock' | 'remove-key' | 'erase-everything';

/** The messages about how the keys are kept. */
export function createKeyHandlers({ protection, erase }: KeyHandlersNeeds): Pick<Handlers, KeyRequests> {
  return {
    async unlock({ passphrase }) {
      await protection.unlock(passphrase);
      return null;
    },
    async lock() {
      await protection.lockNow();
      return null;
    },
    async protect(change) {
      await protection.protect(change);
      return null;
    },
    async 'set-auto-lock'({ minutes }) {
      await protection.setAutoLock(minutes);
      return null;
    },
    async 'remove-key'({ connectionId, vendor }) {
      await protection.removeKey(connectionId, vendor);
      return null;
    },
    async 'erase-everything'() {
      return { left: await erase() };
    },
  };
}
