import type { Failure } from '../domain/error-code.ts';
import type { Learned } from '../domain/learned.ts';
import type { CheckId, CheckView, SetupView } from '../messages/setup-view.ts';
import { connectionOf, type FieldChoices, ONLY, withChoices } from './connection-of.ts';
import type { ConnectionStore, Draft } from './connection-store.ts';
import { learnAccount } from './learn-account.ts';
import { runChecks } from './run-checks.ts';
import type { Vault } from './vault.ts';
import { failureOf, LensError, type Vendors } from './vendors.ts';

export const CHECKS: readonly CheckId[] = [
  'loyaltylion-key',
  'loyaltylion-scope',
  'loyaltylion-sites',
  'loyaltylion-live',
  'ometria-key',
  'listing',
  'field-map',
];

export interface SetupNeeds {
  readonly vault: Vault;
  readonly connections: ConnectionStore;
  /** Clients with the stored keys; throws `no-keys` where one is missing. */
  vendors(): Promise<Vendors>;
  /** ISO 8601 */
  now(): string;
  /** The connection has changed: whatever is open is read anew. */
  onConfirmed(): void;
}

/** Stores the keys, tests them, learns the account, and waits for a person to confirm what was learned. */
export class Setup {
  readonly #needs: SetupNeeds;
  readonly #watchers = new Set<(view: SetupView) => void>();
  #checks: readonly CheckView[] = [];
  #progress: SetupView['progress'] = null;
  #testing = false;

  constructor(needs: SetupNeeds) {
    this.#needs = needs;
  }

  watch(tell: (view: SetupView) => void): () => void {
    this.#watchers.add(tell);
    void this.#view().then(tell);
    return () => this.#watchers.delete(tell);
  }

  /** An empty key keeps the stored one. */
  async saveAndTest(loyaltylionKey: string, ometriaKey: string): Promise<void> {
    if (this.#testing) throw new LensError({ code: 'test-running' });
    const { vault } = this.#needs;
    if (loyaltylionKey.trim()) await vault.put(ONLY, 'loyaltylion', loyaltylionKey.trim());
    if (ometriaKey.trim()) await vault.put(ONLY, 'ometria', ometriaKey.trim());
    const vendors = await this.#needs.vendors();
    void this.#test(vendors);
  }

  async confirm(choices: FieldChoices): Promise<void> {
    const draft = await this.#needs.connections.draft();
    if (!draft) throw new LensError({ code: 'not-confirmed' });
    const confirmed = { ...withChoices(draft, choices), confirmed: true };
    await this.#needs.connections.save(connectionOf(confirmed, this.#needs.now()));
    await this.#needs.connections.saveDraft(confirmed);
    await this.tell();
    this.#needs.onConfirmed();
  }

  async #test(vendors: Vendors): Promise<void> {
    this.#testing = true;
    this.#checks = CHECKS.map((id) => ({ id, state: 'waiting', failure: null, found: [] }));
    this.#progress = null;
    await this.tell();
    try {
      const account = await runChecks(vendors, (check) => this.#check(check));
      if (!account) return;
      this.#check({ id: 'listing', state: 'running' });
      this.#check({ id: 'field-map', state: 'running' });
      const learned = await learnAccount(vendors, account, (done, total) => this.#showProgress(done, total));
      this.#report(learned);
      await this.#needs.connections.saveDraft({
        name: account.name,
        siteIds: [...account.siteIds],
        learned,
        confirmed: false,
      });
    } catch (error) {
      this.#failRunning(failureOf(error));
    } finally {
      this.#testing = false;
      this.#progress = null;
      await this.tell();
    }
  }

  #report({ fields, listing }: Learned): void {
    const mapped = fields.filter((field) => field.state === 'mapped').length;
    const found = listing.rule ? [listing.rule.collection] : listing.collections;
    const notFound = { code: 'listing-not-found', vendor: 'ometria' } as const;
    const failure: Failure | null = listing.rule ? null : notFound;
    this.#check({ id: 'listing', state: listing.rule ? 'ok' : 'failed', failure, found: [...found] });
    const state = mapped === fields.length ? 'ok' : mapped === 0 ? 'failed' : 'warning';
    this.#check({ id: 'field-map', state, found: [`${mapped} / ${fields.length}`] });
  }

  #check(change: Partial<CheckView> & { readonly id: CheckId }): void {
    this.#checks = this.#checks.map((check) => (check.id === change.id ? { ...check, ...change } : check));
    void this.tell();
  }

  #failRunning(failure: Failure): void {
    this.#checks = this.#checks.map((check) =>
      check.state === 'running' ? { ...check, state: 'failed', failure } : check,
    );
  }

  #showProgress(done: number, total: number): void {
    this.#progress = { done, total };
    void this.tell();
  }

  /** Keys were added, removed or locked elsewhere, or something here moved on: whoever watches sees it. */
  async tell(): Promise<void> {
    const view = await this.#view();
    for (const tell of this.#watchers) tell(view);
  }

  async #view(): Promise<SetupView> {
    const { vault, connections } = this.#needs;
    const [loyaltylion, ometria, current, draft] = await Promise.all([
      vault.has(ONLY, 'loyaltylion'),
      vault.has(ONLY, 'ometria'),
      connections.current(),
      connections.draft(),
    ]);
    return {
      connectionId: ONLY,
      keys: { loyaltylion, ometria },
      phase: this.#phase(loyaltylion && ometria, draft),
      checks: this.#checks,
      progress: this.#progress,
      learned: draft?.learned ?? null,
      connectionName: current?.name ?? draft?.name ?? null,
    };
  }

  #phase(hasKeys: boolean, draft: Draft | null): SetupView['phase'] {
    if (!hasKeys) return 'no-keys';
    if (this.#testing) return 'testing';
    if (this.#checks.some(({ state, id }) => state === 'failed' && id !== 'field-map' && id !== 'listing')) {
      return 'failed';
    }
    if (!draft) return 'no-keys';
    return draft.confirmed ? 'confirmed' : 'learned';
  }
}
