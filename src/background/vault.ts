import * as v from 'valibot';
import type { Vendor } from '../domain/error-code.ts';
import type { ProtectionChange } from '../messages/protection-view.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import type { SessionArea } from '../platform/session-area.ts';
import { inTurn } from './in-turn.ts';
import type { KeyLock } from './key-lock.ts';
import { SEALED, seal, toJson, unseal } from './sealed.ts';

/** `addedAt`: epoch ms; records of version 1 have none. */
const SECRET = v.object({ ...SEALED.entries, addedAt: v.exactOptional(v.number()) });
type Secret = v.InferOutput<typeof SECRET>;

/** In session storage: every secret by name, where they are kept for the session alone. */
const IN_SESSION = 'keys';
const VENDORS: readonly Vendor[] = ['loyaltylion', 'ometria'];
const SEPARATOR = '/';

const nameOf = (connectionId: string, vendor: Vendor): string => `${connectionId}${SEPARATOR}${vendor}`;

export interface VaultNeeds {
  readonly database: Promise<Database>;
  readonly session: SessionArea;
  readonly lock: KeyLock;
  readonly now: Clock;
}

/** `addedAt`: epoch ms at which it was stored; null: unknown. */
interface OpenSecret {
  readonly key: string;
  readonly addedAt: number | null;
}

/**
 * The two API keys of each connection, sealed: in IndexedDB of the extension's origin, or in session storage
 * where they shall not outlive the browser. Only the background opens it; no message carries what it holds.
 */
export class Vault {
  readonly #needs: VaultNeeds;
  /** A key that is stored while all are sealed anew would be lost. */
  readonly #inTurn = inTurn();

  constructor(needs: VaultNeeds) {
    this.#needs = needs;
  }

  /** @throws LensError `locked` */
  put(connectionId: string, vendor: Vendor, key: string): Promise<void> {
    return this.#inTurn(async () => {
      const sealed = await seal(await this.#needs.lock.dataKey(), new TextEncoder().encode(key));
      const secret = { ...sealed, addedAt: this.#needs.now() };
      await this.#write([[nameOf(connectionId, vendor), secret]]);
    });
  }

  /**
   * Both keys of a connection, read at once, since every request begins with it; null: none is stored, or it cannot be
   * decrypted any more.
   *
   * @throws LensError `locked`
   */
  async pair(connectionId: string): Promise<Readonly<Record<Vendor, OpenSecret | null>>> {
    const dataKey = this.#needs.lock.dataKey();
    dataKey.catch(() => undefined); // it matters only where there is something to unseal
    const secrets = await this.#secrets();
    const open = async (vendor: Vendor): Promise<OpenSecret | null> => {
      const secret = secrets.get(nameOf(connectionId, vendor));
      const plain = secret && (await unseal(await dataKey, secret));
      return plain ? { key: new TextDecoder().decode(plain), addedAt: secret.addedAt ?? null } : null;
    };
    const [loyaltylion, ometria] = await Promise.all([open('loyaltylion'), open('ometria')]);
    return { loyaltylion, ometria };
  }

  async has(connectionId: string, vendor: Vendor): Promise<boolean> {
    return (await this.#secrets()).has(nameOf(connectionId, vendor));
  }

  /** One vendor's key, or both of the connection's. */
  remove(connectionId: string, vendor?: Vendor): Promise<void> {
    const vendors = vendor ? [vendor] : VENDORS;
    return this.#inTurn(() => this.#write(vendors.map((one) => [nameOf(connectionId, one), null])));
  }

  /**
   * Seals every key anew, with a new data key that is kept as asked for; what the old one sealed is gone.
   *
   * @throws LensError `locked`, `wrong-passphrase`
   */
  protect({ mode, passphrase, current }: ProtectionChange): Promise<void> {
    return this.#inTurn(async () => {
      const { database, session, lock } = this.#needs;
      await lock.expectPassphrase(current);
      const old = await lock.dataKey();
      const next = await lock.makeDataKey(mode, passphrase);
      const secrets = await resealed(await this.#secrets(), old, next.key);
      if (mode === 'session') await session.set(IN_SESSION, sessionItem(secrets));
      const change = (await database).transaction('secrets', 'readwrite');
      await change.store.clear();
      const onDisk = mode === 'session' ? next.records : new Map([...next.records, ...secrets]);
      for (const [name, record] of onDisk) await change.store.put(record, name);
      await change.done;
      if (mode !== 'session') await session.remove(IN_SESSION);
      await lock.adopt(next);
    });
  }

  async #isForSession(): Promise<boolean> {
    return (await this.#needs.lock.mode()) === 'session';
  }

  /** null removes. */
  async #write(changes: readonly (readonly [name: string, secret: Secret | null])[]): Promise<void> {
    if (await this.#isForSession()) {
      const all = new Map<string, Secret | null>([...(await this.#secrets()), ...changes]);
      const kept = [...all].flatMap(([name, secret]) => (secret ? [[name, secret] as const] : []));
      await this.#needs.session.set(IN_SESSION, sessionItem(new Map(kept)));
      return;
    }
    const { store, done } = (await this.#needs.database).transaction('secrets', 'readwrite');
    for (const [name, secret] of changes) await (secret ? store.put(secret, name) : store.delete(name));
    await done;
  }

  async #secrets(): Promise<ReadonlyMap<string, Secret>> {
    if (await this.#isForSession()) {
      const stored = v.safeParse(v.record(v.string(), SECRET), await this.#needs.session.get(IN_SESSION));
      return new Map(Object.entries(stored.success ? stored.output : {}));
    }
    const { store } = (await this.#needs.database).transaction('secrets');
    const [names, records] = await Promise.all([store.getAllKeys(), store.getAll()]);
    return new Map(
      names.flatMap((name, index) => {
        const secret = v.safeParse(SECRET, records[index]);
        return name.includes(SEPARATOR) && secret.success ? [[name, secret.output] as const] : [];
      }),
    );
  }
}

const sessionItem = (secrets: ReadonlyMap<string, Secret>) =>
  Object.fromEntries([...secrets].map(([name, secret]) => [name, toJson(secret)]));

async function resealed(
  secrets: ReadonlyMap<string, Secret>,
  from: CryptoKey,
  to: CryptoKey,
): Promise<Map<string, Secret>> {
  const sealed = new Map<string, Secret>();
  for (const [name, secret] of secrets) {
    const plain = await unseal(from, secret);
    if (plain) sealed.set(name, { ...secret, ...(await seal(to, plain)) });
  }
  return sealed;
}
