/** Pseudo-random draws: the same seed and label always give the same sequence. */
export interface Random {
  /** 0 <= n < 1 */
  next(): number;
  /** Both ends included. */
  integer(from: number, to: number): number;
  /** @throws RangeError for an empty list */
  pick<T>(items: readonly T[]): T;
  chance(probability: number): boolean;
  hex(length: number): string;
}

/** FNV-1a, 32 bits: spreads labels that differ by one character. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}

/** mulberry32 (public domain, Tommy Ettinger). */
export function createRandom(seed: number, label: string): Random {
  let state = hash(`${seed}:${label}`);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    integer,
    pick: (items) => {
      const [item] = items.slice(integer(0, items.length - 1));
      if (item === undefined) throw new RangeError('Nothing to pick from');
      return item;
    },
    chance: (probability) => next() < probability,
    hex: (length) => Array.from({ length }, () => integer(0, 15).toString(16)).join(''),
  };
}
