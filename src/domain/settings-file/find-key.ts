/** LoyaltyLion's begin so; Ometria's are not documented, and long runs of hexadecimal digits where seen. */
const KEY = /pat_\w{8}|bearer\s+\S{8}|^[0-9a-f]{32,}$/i;
const KEY_NAME =
  /(?:api|secret|private|access|lion|ometria|auth)[-_ ]?(?:key|token)|passphrase|password|secret/i;

const isKeyName = (name: string): boolean => KEY_NAME.test(name) || KEY.test(name);

/**
 * Where a file holds what looks like an API key or a passphrase, as names and places joined by dots; a name
 * that is one itself is not repeated. null: nowhere.
 */
export function findKey(value: unknown, path: readonly string[] = []): string | null {
  if (typeof value === 'string') return KEY.test(value.trim()) ? path.join('.') : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, part] of Object.entries(value)) {
    const at = [...path, KEY.test(name) ? '…' : name];
    const isSecret = isKeyName(name) && part !== '' && part !== null && typeof part !== 'boolean';
    const found = isSecret ? at.join('.') : findKey(part, at);
    if (found !== null) return found;
  }
  return null;
}
