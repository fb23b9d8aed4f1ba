import type { Failure } from '../../domain/error-code.ts';
import { NO_POLICY, type Policy, policySets } from '../../domain/settings-file/policy.ts';
import type { PolicyView } from '../../messages/policy-view.ts';
import type { Database } from '../../platform/database.ts';
import type { ManagedArea } from '../../platform/managed-area.ts';
import { failureOf } from '../vendors.ts';
import { readPolicy } from './read-policy.ts';

/** In IndexedDB: what managed storage held when it was last understood. */
const LAST_GOOD = 'policy';

interface Reading {
  readonly policy: Policy;
  /** Why what is set now is not used; the one before still is. */
  readonly failure: Failure | null;
}

export interface ManagedPolicyNeeds {
  readonly managed: ManagedArea;
  readonly database: Promise<Database>;
  /** Another policy counts from now on. */
  readonly onChange: () => Promise<void>;
}

/** The organisation's policy: read once in a worker's life, and anew when the browser says that it has changed. */
export class ManagedPolicy {
  readonly #needs: ManagedPolicyNeeds;
  readonly #watchers = new Set<(view: PolicyView) => void>();
  #reading: Promise<Reading> | null = null;

  constructor(needs: ManagedPolicyNeeds) {
    this.#needs = needs;
  }

  readonly current = async (): Promise<Policy> => (await this.#read()).policy;

  watch(tell: (view: PolicyView) => void): () => void {
    this.#watchers.add(tell);
    void this.#view().then(tell);
    return () => this.#watchers.delete(tell);
  }

  async changed(): Promise<void> {
    this.#reading = null;
    await this.#needs.onChange();
    const view = await this.#view();
    for (const tell of this.#watchers) tell(view);
  }

  async #view(): Promise<PolicyView> {
    const { policy, failure } = await this.#read();
    const { settings, readOnly, keyProtection } = policy;
    const connections = settings.connections.length;
    return {
      sets: policySets(policy),
      failure,
      connections,
      choices: settings.choices,
      readOnly,
      keyProtection,
    };
  }

  #read(): Promise<Reading> {
    this.#reading ??= this.#readNow();
    return this.#reading;
  }

  async #readNow(): Promise<Reading> {
    const [held, database] = await Promise.all([this.#needs.managed.get(), this.#needs.database]);
    try {
      const policy = readPolicy(held);
      keep(database, policySets(policy) ? held : undefined).catch(() => undefined); // then the one before is kept
      return { policy, failure: null };
    } catch (error) {
      return { policy: await this.#lastGood(database), failure: failureOf(error) };
    }
  }

  async #lastGood(database: Database): Promise<Policy> {
    try {
      return readPolicy((await database.get('settings', LAST_GOOD)) ?? {});
    } catch {
      return NO_POLICY;
    }
  }
}

/** Nobody waits for it, and a worker that starts writes nothing where nothing has changed. */
async function keep(database: Database, held: unknown): Promise<void> {
  const { store, done } = database.transaction('settings', 'readwrite');
  const before = await store.get(LAST_GOOD);
  if (held === undefined) {
    if (before !== undefined) await store.delete(LAST_GOOD);
  } else if (JSON.stringify(before) !== JSON.stringify(held)) await store.put(held, LAST_GOOD);
  await done;
}
