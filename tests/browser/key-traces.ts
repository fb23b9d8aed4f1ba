/** Shorter runs of a key occur by chance. */
const TELLING_CHARACTERS = 12;

/** What of the keys a text holds, in whatever form: plain, in parts, base64, hexadecimal or as bytes. */
export function keyTraces(text: string, keys: readonly string[]): string[] {
  return keys.flatMap(formsOf).filter((form) => text.includes(form));
}

function formsOf(key: string): string[] {
  const parts = Array.from({ length: key.length - TELLING_CHARACTERS + 1 }, (_, start) =>
    key.slice(start, start + TELLING_CHARACTERS),
  );
  const bytes = Buffer.from(key);
  // Base64 of the key at any offset in something longer; what its neighbours decide is cut off.
  const base64 = [0, 1, 2].map((offset) =>
    Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .slice(4, -4),
  );
  return [...parts, ...base64, bytes.toString('hex'), bytes.join(',')];
}
