import { createLoyaltyLionBudget, LoyaltyLionClient } from '../api/loyaltylion/client.ts';
import { createOmetriaBudgets, OmetriaClient } from '../api/ometria/client.ts';
import type { Wait } from '../api/wait.ts';
import type { Clock } from '../platform/clock.ts';
import { ONLY } from './connection-of.ts';
import type { Vault } from './vault.ts';
import { LensError, type Vendors } from './vendors.ts';

/** A killed worker's last requests may still be arriving: a new worker waits until a second after them. */
const PAUSE_AFTER_KILL_MS = 1_500;

/** Ometria says that a new key can take up to ten minutes to work. */
const KEY_IS_NEW_MS = 10 * 60_000;

/** Epoch ms of the last request to any vendor, for the worker that comes after this one. 0: none yet. */
export interface LastCall {
  get(): Promise<number>;
  set(at: number): void;
}

export interface VendorAccessNeeds {
  readonly vault: Vault;
  readonly now: Clock;
  readonly elapsed: () => number;
  readonly wait: Wait;
  readonly fetch: typeof fetch;
  readonly isOnline: () => boolean;
  readonly lastCall: LastCall;
}

/**
 * Clients with the stored keys. The budgets are one per vendor for everything the extension does; the clients
 * are cheap and made anew, so that a replaced key counts at once.
 */
export function createVendorAccess(needs: VendorAccessNeeds): {
  readonly vendors: () => Promise<Vendors>;
} {
  const { vault, now, elapsed, wait, fetch, isOnline, lastCall } = needs;
  const pace = { onCall: () => lastCall.set(now()), now: elapsed, wait };
  const budget = createLoyaltyLionBudget(pace);
  const budgets = createOmetriaBudgets(pace);
  const rest = async (): Promise<void> => {
    const pauseMs = (await lastCall.get()) + PAUSE_AFTER_KILL_MS - now();
    if (pauseMs > 0) for (const held of [budget, budgets.reads, budgets.pushes]) held.hold(pauseMs);
  };
  const rested = rest();
  const common = { isOnline, fetch, wait, now };
  return {
    async vendors() {
      const [loyaltylion, ometria, addedAt] = await Promise.all([
        vault.get(ONLY, 'loyaltylion'),
        vault.get(ONLY, 'ometria'),
        vault.addedAt(ONLY, 'ometria'),
        rested,
      ]);
      if (!loyaltylion || !ometria) throw new LensError({ code: 'no-keys' });
      const isKeyNew = (): boolean => addedAt !== null && now() - addedAt < KEY_IS_NEW_MS;
      return {
        loyaltylion: new LoyaltyLionClient({ ...common, key: loyaltylion, budget }),
        ometria: new OmetriaClient({ ...common, key: ometria, budgets, isKeyNew }),
      };
    },
  };
}
