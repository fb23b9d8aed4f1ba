import { learnFieldMap } from '../../src/domain/learn/learn-field-map.ts';
import type { LearnedField } from '../../src/domain/learned.ts';
import { type Account, generateAccount } from './account-generator.ts';
import { atLeast, atMost, type Measure, percentile } from './measure.ts';

/** What went right and wrong on some accounts. */
export interface Tally {
  confident: number;
  /** Said to be certain, and not so: each as a line to look into. */
  readonly wrong: string[];
  decided: number;
  found: number;
  foundConfident: number;
  readonly notFound: string[];
  readonly elapsedMs: number[];
}

const ACCOUNTS = 240;
const BUDGET_MS = 250;

/** How well field maps are learned, over generated accounts of about 40 members. */
export async function learnBench(accounts = ACCOUNTS): Promise<Measure[]> {
  const tally = tallyAccounts(1, accounts);
  const precision = tally.confident === 0 ? 0 : 1 - tally.wrong.length / tally.confident;
  const recall = tally.found / tally.decided;
  const foundConfident = tally.foundConfident / tally.decided;
  const timeMs = percentile(tally.elapsedMs, 0.95);
  const share = { unit: 'share' };
  return [
    atLeast({
      ...share,
      name: `field map: precision of confident answers (${tally.confident})`,
      value: precision,
      budget: 1,
    }),
    atLeast({
      ...share,
      name: `field map: recall where decided (${tally.decided})`,
      value: recall,
      budget: 0.99,
    }),
    atLeast({
      ...share,
      name: 'field map: found and confident where decided',
      value: foundConfident,
      budget: 0.9,
    }),
    atMost({ name: 'field map: time per account (p95)', value: timeMs, budget: BUDGET_MS, unit: 'ms' }),
  ];
}

export function tallyAccounts(firstSeed: number, count: number): Tally {
  const tally: Tally = {
    confident: 0,
    wrong: [],
    decided: 0,
    found: 0,
    foundConfident: 0,
    notFound: [],
    elapsedMs: [],
  };
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const account = generateAccount(seed);
    const start = performance.now();
    const learned = learnFieldMap(account.samples);
    tally.elapsedMs.push(performance.now() - start);
    for (const field of learned) judge(field, account, seed, tally);
  }
  return tally;
}

function judge(
  learned: LearnedField,
  { truth, visible, decided }: Account,
  seed: number,
  tally: Tally,
): void {
  const right = truth[learned.field];
  const line = `seed ${seed}: ${learned.field} is ${right}, learned ${learned.state} ${learned.ometriaField} ${learned.confidence} (${learned.equal} of ${learned.compared})`;
  if (learned.confidence === 'high') {
    tally.confident += 1;
    const seen = right !== null && visible.has(right);
    if (learned.state === 'mapped' ? learned.ometriaField !== right : seen) tally.wrong.push(line);
  }
  if (!decided.has(learned.field)) return;
  tally.decided += 1;
  if (learned.ometriaField !== right) tally.notFound.push(line);
  else {
    tally.found += 1;
    if (learned.confidence === 'high') tally.foundConfident += 1;
  }
}
