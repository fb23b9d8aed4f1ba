import { nameApart, newConnection } from '../domain/connection.ts';
import type { Failure, Vendor } from '../domain/error-code.ts';
import type { Learned, LearnedListing } from '../domain/learned.ts';
import type { ListingChoice } from '../domain/listing-choice.ts';
import { type ImportedMap, proveMap } from '../domain/settings-file/prove-map.ts';
import type { CheckId, CheckView, SetupView } from '../messages/setup-view.ts';
import { chooseListing } from './choose-listing.ts';
import { type FieldChoices, withChoices, withLearned } from './connection-of.ts';
import type { Draft } from './connection-record.ts';
import type { ConnectionStore } from './connection-store.ts';
import { learnAccount } from './learn-account.ts';
import { type Account, runChecks } from './run-checks.ts';
import type { Vault } from './vault.ts';
import { failureOf, LensError, type Vendors } from './vendors.ts';

const CHECKS: readonly CheckId[] = [
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
  vendors(connectionId: string): Promise<Vendors>;
  /** ISO 8601 */
  readonly now: () => string;
  readonly newId: () => string;
  /** Throws `protection-required` where keys may not be kept as they would be. */
  expectProtection(): Promise<void>;
  /** A connection was added, or its test has ended. */
  onTested(): void;
  /** What customers are compared by has changed. */
  onConfirmed(): void;
}

/** The test of one connection, as far as it has come. */
interface Run {
  readonly testing: boolean;
  readonly checks: readonly CheckView[];
  readonly progress: SetupView['progress'];
}

const NOT_RUN: Run = { testing: false, checks: [], progress: null };

type Tell = (view: SetupView) => void;

/** Stores a connection's keys, tests them, learns the account, and waits for a person to confirm what was learned. */
export class Setup {
  readonly #needs: SetupNeeds;
  /** By connection; null: one that is not added yet. */
  readonly #watchers = new Map<Tell, string | null>();
  readonly #runs = new Map<string, Run>();

  constructor(needs: SetupNeeds) {
    this.#needs = needs;
  }

  watch(connectionId: string | null, tell: Tell): () => void {
    this.#watchers.set(tell, connectionId);
    void this.#view(connectionId).then(tell);
    return () => this.#watchers.delete(tell);
  }

  /**
   * An empty key keeps the stored one. Answers once both keys are stored.
   *
   * @param connectionId null: a new connection is added
   * @returns the connection's id
   */
  async saveAndTest(connectionId: string | null, keys: Readonly<Record<Vendor, string>>): Promise<string> {
    const [loyaltylion, ometria] = [keys.loyaltylion.trim(), keys.ometria.trim()];
    if (connectionId === null && !(loyaltylion && ometria)) throw new LensError({ code: 'no-keys' });
    await this.#needs.expectProtection();
    const id = connectionId ?? (await this.#add());
    if (this.#run(id).testing) throw new LensError({ code: 'test-running' });
    const { vault } = this.#needs;
    if (loyaltylion) await vault.put(id, 'loyaltylion', loyaltylion);
    if (ometria) await vault.put(id, 'ometria', ometria);
    const vendors = await this.#needs.vendors(id);
    void this.#test(id, vendors);
    return id;
  }

  async confirm(connectionId: string, choices: FieldChoices): Promise<void> {
    const { connections, now } = this.#needs;
    const draft = await connections.draft(connectionId);
    if (!draft) throw new LensError({ code: 'not-confirmed' });
    const confirmed = { ...withChoices(draft, choices), confirmed: true };
    await connections.update(connectionId, (connection) => withLearned(connection, confirmed, now()));
    await connections.saveDraft(connectionId, confirmed);
    await connections.settleImported(connectionId);
    await this.#tell(connectionId);
    this.#needs.onConfirmed();
  }

  /**
   * Where a resync shall write, said by a person; it counts once it is confirmed.
   *
   * @throws LensError `collection-not-proven` where what is in the collection does not bear it out,
   * `collection-not-shown` where Ometria does not show it and the person has not said that it may be so
   */
  async chooseListing(connectionId: string, choice: ListingChoice): Promise<void> {
    const { connections } = this.#needs;
    if (this.#run(connectionId).testing) throw new LensError({ code: 'test-running' });
    const draft = await connections.draft(connectionId);
    if (!draft) throw new LensError({ code: 'not-confirmed' });
    const vendors = await this.#needs.vendors(connectionId);
    const { listing, failure } = await chooseListing(vendors, draft.learned, choice);
    const confirmed = draft.confirmed && failure !== null;
    await connections.saveDraft(connectionId, { learned: { ...draft.learned, listing }, confirmed });
    if (!failure) this.#check(connectionId, listingCheck(listing));
    await this.#tell(connectionId);
    if (failure) throw new LensError(failure);
  }

  /** What a removed connection's test had found. */
  forget(connectionId: string): void {
    this.#runs.delete(connectionId);
  }

  async #add(): Promise<string> {
    const { connections, newId, now } = this.#needs;
    const connection = newConnection(newId(), now(), await connections.list());
    await connections.put(connection);
    this.#needs.onTested();
    return connection.id;
  }

  async #test(id: string, vendors: Vendors): Promise<void> {
    const checks = CHECKS.map(
      (check) => ({ id: check, state: 'waiting', failure: null, found: [] }) as const,
    );
    this.#runs.set(id, { testing: true, checks, progress: null });
    await this.#tell(id);
    try {
      const account = await runChecks(vendors, (check) => this.#check(id, check));
      if (account) await this.#learn(id, vendors, account);
    } catch (error) {
      this.#failRunning(id, failureOf(error));
    } finally {
      await this.#change(id, { testing: false, progress: null });
      this.#needs.onTested();
    }
  }

  async #learn(id: string, vendors: Vendors, account: Account): Promise<void> {
    const { connections } = this.#needs;
    this.#check(id, { id: 'listing', state: 'running' });
    this.#check(id, { id: 'field-map', state: 'running' });
    const found = await learnAccount(
      vendors,
      account,
      (done, total) => void this.#change(id, { progress: { done, total } }),
    );
    const learned = await this.#withChosenListing(id, vendors, found);
    this.#report(id, learned);
    const siteIds = [...account.siteIds];
    const others = (await connections.list()).filter((other) => other.id !== id);
    const name = nameApart(account.name, siteIds, others);
    await connections.update(id, (connection) => {
      return { ...connection, siteIds, name: connection.name || name };
    });
    if (await connections.get(id)) await this.#keep(id, learned, siteIds);
  }

  /** A map from another browser that these keys bear out need not be confirmed again. */
  async #keep(id: string, learned: Learned, siteIds: readonly number[]): Promise<void> {
    const { connections } = this.#needs;
    const imported = await connections.imported(id);
    if (!imported) return connections.saveDraft(id, { learned, confirmed: false });
    const { verdict, learned: judged } = proveMap(imported, learned, siteIds);
    if (verdict !== 'adopted') {
      await connections.saveImported(id, { ...imported, verdict });
      return connections.saveDraft(id, { learned: judged, confirmed: false });
    }
    const draft: Draft = { learned: judged, confirmed: true, adopted: true };
    const { confirmedAt } = imported.map;
    await connections.update(id, (connection) => withLearned(connection, draft, confirmedAt));
    await connections.saveDraft(id, draft);
    await connections.settleImported(id);
    this.#needs.onConfirmed();
  }

  /** Where no listing is found any more, what a person has confirmed is tried before it is given up. */
  async #withChosenListing(id: string, vendors: Vendors, learned: Learned): Promise<Learned> {
    const rule = (await this.#needs.connections.get(id))?.listingRule;
    if (learned.listing.rule || !rule) return learned;
    const choice: ListingChoice =
      rule.kind === 'own'
        ? { kind: 'own' }
        : { kind: 'named', collection: rule.collection, mayBeUnproven: true };
    return { ...learned, listing: (await chooseListing(vendors, learned, choice)).listing };
  }

  #report(id: string, { fields, listing }: Learned): void {
    const mapped = fields.filter((field) => field.state === 'mapped').length;
    this.#check(id, listingCheck(listing));
    const state = mapped === fields.length ? 'ok' : mapped === 0 ? 'failed' : 'warning';
    this.#check(id, { id: 'field-map', state, found: [`${mapped} / ${fields.length}`] });
  }

  #run(id: string): Run {
    return this.#runs.get(id) ?? NOT_RUN;
  }

  async #change(id: string, change: Partial<Run>): Promise<void> {
    this.#runs.set(id, { ...this.#run(id), ...change });
    await this.#tell(id);
  }

  #check(id: string, change: Partial<CheckView> & { readonly id: CheckId }): void {
    const { checks } = this.#run(id);
    void this.#change(id, {
      checks: checks.map((check) => (check.id === change.id ? { ...check, ...change } : check)),
    });
  }

  #failRunning(id: string, failure: Failure): void {
    for (const check of this.#run(id).checks) {
      if (check.state === 'running') this.#check(id, { id: check.id, state: 'failed', failure });
    }
  }

  /** Keys were added, removed or locked elsewhere: whoever watches sees it. */
  async tell(): Promise<void> {
    for (const [tell, id] of this.#watchers) tell(await this.#view(id));
  }

  async #tell(id: string): Promise<void> {
    const view = await this.#view(id);
    for (const [tell, watched] of this.#watchers) if (watched === id) tell(view);
  }

  async #view(id: string | null): Promise<SetupView> {
    if (id === null) return NEW_CONNECTION;
    const { vault, connections } = this.#needs;
    const [loyaltylion, ometria, connection, draft, imported] = await Promise.all([
      vault.has(id, 'loyaltylion'),
      vault.has(id, 'ometria'),
      connections.get(id),
      connections.draft(id),
      connections.imported(id),
    ]);
    const run = this.#run(id);
    return {
      connectionId: id,
      keys: { loyaltylion, ometria },
      phase: phaseOf(loyaltylion && ometria, run, draft),
      checks: run.checks,
      progress: run.progress,
      learned: draft?.learned ?? null,
      connectionName: connection?.name || null,
      imported: imported ? standing(imported) : draft?.adopted ? 'adopted' : null,
    };
  }
}

function listingCheck({
  rule,
  collections,
}: LearnedListing): Partial<CheckView> & { readonly id: 'listing' } {
  if (rule) return { id: 'listing', state: 'ok', failure: null, found: [rule.collection] };
  const failure: Failure = { code: 'collection-not-found', vendor: 'ometria' };
  return { id: 'listing', state: 'failed', failure, found: collections };
}

const NEW_CONNECTION: SetupView = {
  connectionId: null,
  keys: { loyaltylion: false, ometria: false },
  phase: 'no-keys',
  checks: [],
  progress: null,
  learned: null,
  connectionName: null,
  imported: null,
};

const standing = ({ verdict }: ImportedMap): SetupView['imported'] =>
  verdict === 'differs' || verdict === 'other-account' ? verdict : 'waits';

/** Without a listing or a field much still works: these two alone do not fail a test. */
const MAY_FAIL: ReadonlySet<CheckId> = new Set<CheckId>(['listing', 'field-map']);

function phaseOf(hasKeys: boolean, { testing, checks }: Run, draft: Draft | null): SetupView['phase'] {
  if (!hasKeys) return 'no-keys';
  if (testing) return 'testing';
  if (checks.some(({ state, id }) => state === 'failed' && !MAY_FAIL.has(id))) return 'failed';
  if (!draft) return 'no-keys';
  return draft.confirmed ? 'confirmed' : 'learned';
}
