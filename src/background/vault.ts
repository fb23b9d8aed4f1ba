import * as v from 'valibot';
import type { Vendor } from '../domain/error-code.ts';
import type { Database } from '../platform/database.ts';

const SECRET = v.object({ iv: v.instance(Uint8Array), cipher: v.instance(ArrayBuffer) });
const WRAPPING_KEY = 'wrapping-key';
const ALGORITHM = 'AES-GCM';
const VENDORS: readonly Vendor[] = ['loyaltylion', 'ometria'];

const nameOf = (connectionId: string, vendor: Vendor): string => `${connectionId}/${vendor}`;

/**
 * The two API keys of each connection, encrypted with a key that cannot be exported, in IndexedDB of the extension's origin.
 * Only the background opens it; no message carries what it holds.
 */
export class Vault {
  readonly #database: Promise<Database>;

  constructor(database: Promise<Database>) {
    this.#database = database;
  }

  async put(connectionId: string, vendor: Vendor, key: string): Promise<void> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const wrapping = await this.#wrappingKey();
    const cipher = await crypto.subtle.encrypt(
      { name: ALGORITHM, iv },
      wrapping,
      new TextEncoder().encode(key),
    );
    await (await this.#database).put('secrets', { iv, cipher }, nameOf(connectionId, vendor));
  }

  /** The key, or null if none is stored or it cannot be decrypted any more. */
  async get(connectionId: string, vendor: Vendor): Promise<string | null> {
    const name = nameOf(connectionId, vendor);
    const stored = v.safeParse(SECRET, await (await this.#database).get('secrets', name));
    if (!stored.success) return null;
    const { cipher } = stored.output;
    const iv = new Uint8Array(stored.output.iv);
    try {
      const plain = await crypto.subtle.decrypt({ name: ALGORITHM, iv }, await this.#wrappingKey(), cipher);
      return new TextDecoder().decode(plain);
    } catch {
      return null;
    }
  }

  async has(connectionId: string, vendor: Vendor): Promise<boolean> {
    return (await (await this.#database).getKey('secrets', nameOf(connectionId, vendor))) !== undefined;
  }

  /** One vendor's key, or both of the connection's. */
  async remove(connectionId: string, vendor?: Vendor): Promise<void> {
    const database = await this.#database;
    for (const one of vendor ? [vendor] : VENDORS)
      await database.delete('secrets', nameOf(connectionId, one));
  }

  async #wrappingKey(): Promise<CryptoKey> {
    const stored: unknown = await (await this.#database).get('secrets', WRAPPING_KEY);
    if (stored instanceof CryptoKey) return stored;
    const made = await crypto.subtle.generateKey({ name: ALGORITHM, length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    await (await this.#database).put('secrets', made, WRAPPING_KEY);
    return made;
  }
}
