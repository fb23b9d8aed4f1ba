import type { BrowserBackoff } from '../api/browser-backoff.ts';
import { createLoyaltyLionBudget } from '../api/loyaltylion/client.ts';
import { createOmetriaBudgets, type OmetriaBudgets } from '../api/ometria/client.ts';
import type { RateBudget } from '../api/rate-budget.ts';
import { CallLedger, type CallLedgerNeeds } from './call-ledger.ts';
import { type KeptBackoffNeeds, keptBackoff } from './kept-backoff.ts';

export interface VendorBudgets {
  readonly loyaltylion: RateBudget;
  readonly ometria: OmetriaBudgets;
  readonly backoff: BrowserBackoff;
  readonly ledgers: { readonly loyaltylion: CallLedger; readonly ometria: CallLedger };
  /** Resolves once everything is known that an earlier worker has left to be waited for. */
  readonly rested: Promise<void>;
  /** Somebody is about to call: what that needs of the disk is done meanwhile. */
  expectCalls(): void;
  /** A fraction of each limit, for requests that nobody waits for. */
  setBackgroundShare(share: number): void;
}

export interface VendorBudgetsNeeds extends CallLedgerNeeds, KeptBackoffNeeds {}

/**
 * One budget per vendor limit for everything that the extension does. Connections share it, whatever their
 * keys: two keys may be one account's, and LoyaltyLion may count by address.
 */
export function createVendorBudgets(needs: VendorBudgetsNeeds): VendorBudgets {
  const ledgers = {
    loyaltylion: new CallLedger('loyaltylion', needs),
    ometria: new CallLedger('ometria', needs),
  };
  const paced = (ledger: CallLedger) => ({
    beforeCall: () => ledger.beforeCall(),
    onSlowDown: (ms: number) => ledger.slowDown(ms),
    now: needs.elapsed,
    wait: needs.wait,
  });
  const loyaltylion = createLoyaltyLionBudget(paced(ledgers.loyaltylion));
  const ometria = createOmetriaBudgets(paced(ledgers.ometria));
  const { backoff, loaded } = keptBackoff(needs);
  const rest = async (ledger: CallLedger, ...budgets: readonly RateBudget[]): Promise<void> => {
    const restMs = await ledger.restMs();
    if (restMs > 0) for (const budget of budgets) budget.hold(restMs);
  };
  return {
    loyaltylion,
    ometria,
    backoff,
    ledgers,
    rested: Promise.all([
      rest(ledgers.loyaltylion, loyaltylion),
      rest(ledgers.ometria, ometria.reads, ometria.pushes),
      loaded,
    ]).then(() => undefined),
    expectCalls() {
      void ledgers.loyaltylion.expectCalls();
      void ledgers.ometria.expectCalls();
    },
    setBackgroundShare(share) {
      for (const budget of [loyaltylion, ometria.reads, ometria.pushes]) budget.backgroundShare = share;
    },
  };
}
