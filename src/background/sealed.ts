import * as v from 'valibot';

const ALGORITHM = 'AES-GCM';
const KEY_BITS = 256;
/** The length that NIST SP 800-38D section 8.2 recommends; random, so that it is never used twice. */
const IV_BYTES = 12;

export type Bytes = Uint8Array<ArrayBuffer>;

/** Binary in IndexedDB, numbers in session storage, which holds JSON alone. */
export const BYTES = v.pipe(
  v.union([v.instance(Uint8Array), v.instance(ArrayBuffer), v.array(v.number())]),
  v.transform((stored): Bytes => new Uint8Array(stored)),
);

/** What was encrypted, with the initialisation vector it was encrypted with. */
export const SEALED = v.object({ iv: BYTES, cipher: BYTES });
export type Sealed = v.InferOutput<typeof SEALED>;

export async function seal(key: CryptoKey, plain: Bytes): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const cipher = await crypto.subtle.encrypt({ name: ALGORITHM, iv }, key, plain);
  return { iv, cipher: new Uint8Array(cipher) };
}

/** null: sealed with another key, or changed since. */
export async function unseal(key: CryptoKey, { iv, cipher }: Sealed): Promise<Bytes | null> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: ALGORITHM, iv }, key, cipher));
  } catch {
    return null;
  }
}

/** A sealed value as JSON. */
export const toJson = <T extends Sealed>(sealed: T) => ({
  ...sealed,
  iv: [...sealed.iv],
  cipher: [...sealed.cipher],
});

/** A key that no script can read out of the browser, not even ours. */
export const newSealingKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: ALGORITHM, length: KEY_BITS }, false, ['encrypt', 'decrypt']);

export const randomKeyBytes = (): Bytes => crypto.getRandomValues(new Uint8Array(KEY_BITS / 8));

/** The same key from its bytes; it cannot be read out again. */
export const importSealingKey = (raw: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, ALGORITHM, false, ['encrypt', 'decrypt']);
