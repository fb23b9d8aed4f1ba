import { createLoyaltyLionBudget, LoyaltyLionClient } from '../api/loyaltylion/client.ts';
import { createOmetriaBudgets, OmetriaClient } from '../api/ometria/client.ts';
import { ONLY } from './connection-of.ts';
import { lastCall } from './last-call.ts';
import type { Vault } from './vault.ts';
import { LensError, type Vendors } from './vendors.ts';

/** A killed worker's last requests may still be arriving: a new worker waits until a second after them. */
const PAUSE_AFTER_KILL_MS = 1_500;

/**
 * Clients with the stored keys. The budgets are one per vendor for everything the extension does; the clients
 * are cheap and made anew, so that a replaced key counts at once.
 */
export function createVendorAccess(vault: Vault, now: () => number): { vendors(): Promise<Vendors> } {
  const onCall = (): void => lastCall.set(now());
  const budget = createLoyaltyLionBudget({ onCall });
  const budgets = createOmetriaBudgets({ onCall });
  const rested = lastCall.get().then((at) => {
    const pauseMs = at + PAUSE_AFTER_KILL_MS - now();
    if (pauseMs > 0) for (const held of [budget, budgets.reads, budgets.pushes]) held.hold(pauseMs);
  });
  const isOnline = (): boolean => navigator.onLine;
  return {
    async vendors() {
      const [loyaltylion, ometria] = await Promise.all([
        vault.get(ONLY, 'loyaltylion'),
        vault.get(ONLY, 'ometria'),
        rested,
      ]);
      if (!loyaltylion || !ometria) throw new LensError({ code: 'no-keys' });
      return {
        loyaltylion: new LoyaltyLionClient({ key: loyaltylion, budget, isOnline }),
        ometria: new OmetriaClient({ key: ometria, budgets, isOnline }),
      };
    },
  };
}
