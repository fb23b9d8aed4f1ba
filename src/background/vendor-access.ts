import { LoyaltyLionClient } from '../api/loyaltylion/client.ts';
import { OmetriaClient } from '../api/ometria/client.ts';
import type { Wait } from '../api/wait.ts';
import type { Clock } from '../platform/clock.ts';
import type { Vault } from './vault.ts';
import type { VendorBudgets } from './vendor-budgets.ts';
import { LensError, type Vendors } from './vendors.ts';

/** Ometria says that a new key can take up to ten minutes to work. */
const KEY_IS_NEW_MS = 10 * 60_000;

export interface VendorAccessNeeds {
  readonly vault: Vault;
  readonly now: Clock;
  readonly budgets: VendorBudgets;
  readonly wait: Wait;
  readonly fetch: typeof fetch;
  readonly isOnline: () => boolean;
}

/** Clients with a connection's stored keys: cheap and made anew, so that a replaced key counts at once. */
export function createVendorAccess(needs: VendorAccessNeeds): {
  readonly vendors: (connectionId: string) => Promise<Vendors>;
} {
  const { vault, budgets, now, wait, fetch, isOnline } = needs;
  const common = { isOnline, fetch, wait, now, backoff: budgets.backoff };
  return {
    async vendors(connectionId) {
      budgets.expectCalls();
      const [{ loyaltylion, ometria }] = await Promise.all([vault.pair(connectionId), budgets.rested]);
      if (!loyaltylion || !ometria) throw new LensError({ code: 'no-keys' });
      const { addedAt } = ometria;
      const isKeyNew = (): boolean => addedAt !== null && now() - addedAt < KEY_IS_NEW_MS;
      return {
        loyaltylion: new LoyaltyLionClient({ ...common, key: loyaltylion.key, budget: budgets.loyaltylion }),
        ometria: new OmetriaClient({ ...common, key: ometria.key, budgets: budgets.ometria, isKeyNew }),
      };
    },
  };
}
