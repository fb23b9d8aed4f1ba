import * as v from 'valibot';
import { BYTES, type Bytes, SEALED, seal, unseal } from './sealed.ts';

/**
 * What OWASP's Password Storage Cheat Sheet asks of PBKDF2-HMAC-SHA256 (600,000 since 2023). WebCrypto has no
 * memory-hard function, and one in WebAssembly would be a package more to trust with a passphrase.
 */
const ITERATIONS = 600_000;
/** A damaged record must neither weaken the key nor keep the worker busy for hours. */
const MOST_ITERATIONS = 10_000_000;
const SALT_BYTES = 16;

/** A key as it is stored: wrapped by a passphrase, with all that is needed to try one. */
export const WRAPPED_KEY = v.object({
  version: v.literal(1),
  kdf: v.literal('PBKDF2-SHA-256'),
  iterations: v.pipe(v.number(), v.integer(), v.minValue(ITERATIONS), v.maxValue(MOST_ITERATIONS)),
  salt: BYTES,
  sealed: SEALED,
});
export type WrappedKey = v.InferOutput<typeof WRAPPED_KEY>;

export async function wrapKey(raw: Bytes, passphrase: string): Promise<WrappedKey> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const key = await deriveKey(passphrase, salt, ITERATIONS);
  return {
    version: 1,
    kdf: 'PBKDF2-SHA-256',
    iterations: ITERATIONS,
    salt,
    sealed: await seal(key, raw),
  };
}

/** null: another passphrase. */
export async function unwrapKey(wrapped: WrappedKey, passphrase: string): Promise<Bytes | null> {
  const { salt, iterations, sealed } = wrapped;
  return unseal(await deriveKey(passphrase, salt, iterations), sealed);
}

async function deriveKey(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  // Two keyboards may write the same letter as different code points.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
