import * as v from 'valibot';
import type { Database } from '../platform/database.ts';
import type { SessionArea } from '../platform/session-area.ts';
import { type Bytes, importSealingKey, newSealingKey, SEALED, seal, toJson, unseal } from './sealed.ts';

/** In session storage: the unlocked key, sealed. */
const HALF_IN_MEMORY = 'unlocked-key';
/** In IndexedDB: the key that unseals it, which cannot be read out. */
const HALF_ON_DISK = 'session-key';

/**
 * The data key while it is unlocked, for this worker and those after it: Chrome ends an idle worker after 30
 * seconds, and nobody would keep a passphrase that is asked for that often.
 *
 * Session storage cannot hold a key that nobody can read out, so it holds the key's bytes sealed, and the disk
 * holds what unseals them. Neither half opens anything alone: a stolen disk has no memory, and a look into the
 * browser's memory finds no bytes of the key. Both go when it is locked; the one in memory with the browser.
 */
export class UnlockedKey {
  readonly #database: Promise<Database>;
  readonly #session: SessionArea;
  #key: CryptoKey | null = null;

  constructor(database: Promise<Database>, session: SessionArea) {
    this.#database = database;
    this.#session = session;
  }

  /** null: locked. */
  async get(): Promise<CryptoKey | null> {
    if (this.#key) return this.#key;
    const sealed = v.safeParse(SEALED, await this.#session.get(HALF_IN_MEMORY));
    const opener: unknown = await (await this.#database).get('secrets', HALF_ON_DISK);
    if (!sealed.success || !(opener instanceof CryptoKey)) return null;
    const raw = await unseal(opener, sealed.output);
    this.#key = raw && (await importSealingKey(raw));
    return this.#key;
  }

  async keep(raw: Bytes): Promise<void> {
    const opener = await newSealingKey();
    await (await this.#database).put('secrets', opener, HALF_ON_DISK);
    await this.#session.set(HALF_IN_MEMORY, toJson(await seal(opener, raw)));
    this.#key = await importSealingKey(raw);
  }

  async forget(): Promise<void> {
    this.#key = null;
    await this.#session.remove(HALF_IN_MEMORY);
    await (await this.#database).delete('secrets', HALF_ON_DISK);
  }
}
