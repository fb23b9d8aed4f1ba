import type { Random } from '../sandbox/random.ts';

/** What can be chosen for each name. */
export type Choices = Readonly<Record<string, readonly (string | number)[]>>;
export type Combination = Readonly<Record<string, string | number>>;

const pairKey = (a: string, x: string | number, b: string, y: string | number): string =>
  JSON.stringify(a < b ? [a, x, b, y] : [b, y, a, x]);

/**
 * Combinations in which any two choices of different names come together at least once: greedy, so a few more
 * than the fewest possible.
 */
export function pairwise(choices: Choices, random: Random): Combination[] {
  const names = Object.keys(choices);
  const open = new Set(
    names.flatMap((a, index) =>
      names
        .slice(index + 1)
        .flatMap((b) =>
          (choices[a] ?? []).flatMap((x) => (choices[b] ?? []).map((y) => pairKey(a, x, b, y))),
        ),
    ),
  );
  const combinations: Combination[] = [];
  while (open.size > 0) combinations.push(nextCombination(names, choices, open, random));
  return combinations;
}

/** Begins with a pair that is still open, then takes for each name what closes most. */
function nextCombination(
  names: readonly string[],
  choices: Choices,
  open: Set<string>,
  random: Random,
): Combination {
  const [first = '[]'] = open;
  const [a, x, b, y]: [string, string | number, string, string | number] = JSON.parse(first);
  const chosen: Record<string, string | number> = { [a]: x, [b]: y };
  const rest = names.filter((name) => name !== a && name !== b);
  for (const name of shuffled(rest, random))
    chosen[name] = best(name, choices[name] ?? [], chosen, open, random);
  for (const [p, u] of Object.entries(chosen)) {
    for (const [q, w] of Object.entries(chosen)) if (p < q) open.delete(pairKey(p, u, q, w));
  }
  return chosen;
}

function best(
  name: string,
  settings: readonly (string | number)[],
  chosen: Combination,
  open: ReadonlySet<string>,
  random: Random,
): string | number {
  const closes = (setting: string | number): number =>
    Object.entries(chosen).filter(([other, taken]) => open.has(pairKey(name, setting, other, taken))).length;
  const scored = shuffled(settings, random).map((setting) => ({ setting, score: closes(setting) }));
  return scored.reduce((most, next) => (next.score > most.score ? next : most)).setting;
}

const shuffled = <T>(items: readonly T[], random: Random): T[] =>
  items
    .map((item) => ({ item, at: random.next() }))
    .sort((p, q) => p.at - q.at)
    .map(({ item }) => item);
