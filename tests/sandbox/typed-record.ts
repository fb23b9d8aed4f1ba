/** The keys of a record of our own, with their type. */
export function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- records of our own have no keys but K
  return Object.keys(record) as K[];
}

/** A record with one entry for each key. */
export function recordOf<K extends string, V>(keys: readonly K[], valueOf: (key: K) => V): Record<K, V> {
  const record: Partial<Record<K, V>> = {};
  for (const key of keys) record[key] = valueOf(key);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the loop has set every key
  return record as Record<K, V>;
}
