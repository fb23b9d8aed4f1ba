import type { Wait } from '../api/wait.ts';
import { callsAt } from '../domain/api-use.ts';
import type { BackgroundShare } from '../domain/choices.ts';
import type { ApiUseView, VendorUse } from '../messages/api-use-view.ts';
import type { Clock } from '../platform/clock.ts';
import type { CallLedger } from './call-ledger.ts';
import type { SettingsStore } from './settings-store.ts';
import type { VendorBudgets } from './vendor-budgets.ts';

export interface ApiUseNeeds {
  readonly budgets: VendorBudgets;
  readonly settings: SettingsStore;
  readonly now: Clock;
  readonly wait: Wait;
}

const TELL_AFTER_MS = 1_000;

/** What of the vendors' limits is used, and how much of them may be. */
export class ApiUse {
  readonly #needs: ApiUseNeeds;
  readonly #watchers = new Set<(view: ApiUseView) => void>();
  #willTell = false;

  constructor(needs: ApiUseNeeds) {
    this.#needs = needs;
    void this.#keepShare();
  }

  watch(tell: (view: ApiUseView) => void): () => void {
    this.#watchers.add(tell);
    void this.#view().then(tell);
    return () => this.#watchers.delete(tell);
  }

  /** Tells whoever watches, a second later: while calls are made there are better things to do. */
  async changed(): Promise<void> {
    if (this.#watchers.size === 0 || this.#willTell) return;
    this.#willTell = true;
    await this.#needs.wait(TELL_AFTER_MS);
    this.#willTell = false;
    await this.#tell();
  }

  async #tell(): Promise<void> {
    const view = await this.#view();
    for (const tell of this.#watchers) tell(view);
  }

  async #view(): Promise<ApiUseView> {
    const { budgets, settings } = this.#needs;
    const [loyaltylion, ometria, { backgroundShare }] = await Promise.all([
      this.#useOf(budgets.ledgers.loyaltylion),
      this.#useOf(budgets.ledgers.ometria),
      settings.get(),
    ]);
    return { loyaltylion, ometria, backgroundShare };
  }

  async setBackgroundShare(backgroundShare: BackgroundShare): Promise<void> {
    await this.#needs.settings.change({ backgroundShare });
    await this.shareChanged();
  }

  async shareChanged(): Promise<void> {
    await this.#keepShare();
    await this.#tell();
  }

  async #keepShare(): Promise<void> {
    const { backgroundShare } = await this.#needs.settings.get();
    this.#needs.budgets.setBackgroundShare(backgroundShare);
  }

  async #useOf(ledger: CallLedger): Promise<VendorUse> {
    const { use, slowedAt, heldUntil } = await ledger.read();
    const now = this.#needs.now();
    return { ...callsAt(use, now), slowedAt, pausedUntil: heldUntil > now ? heldUntil : null };
  }
}
