/** A small deterministic generator of random numbers (mulberry32): the same seed, the same run. */
export interface Random {
  /** 0 to less than 1. */
  readonly next: () => number;
  /** Whole, both ends included. */
  readonly int: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
}

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return { next, int, chance: (probability) => next() < probability, pick: (items) => pickOf(items, int) };
}

function pickOf<T>(items: readonly T[], int: Random['int']): T {
  const item = items[int(0, items.length - 1)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}
