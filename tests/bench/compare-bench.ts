import microdiff from 'microdiff';
import { compareAll } from '../../src/domain/compare.ts';
import { sourceSides } from '../../src/domain/source-sides.ts';
import { targetSides } from '../../src/domain/target-sides.ts';
import { type BenchCustomer, FIELD_MAP, generateCustomers } from './compare-customers.ts';
import { atMost, type Measure, percentile } from './measure.ts';

const CUSTOMERS = 100_000;
const ROUNDS = 7;
const COMPARED_AT = Date.UTC(2026, 0, 1);
const CONTEXT = { memberUpdatedAt: null, comparedAt: COMPARED_AT };

/**
 * Comparing 21 fields of 100,000 customers, a fifth of them drifted, against the time that microdiff takes
 * to find the raw inequalities in the same values: alternated, each round's ratio, their median.
 *
 * Ours is the whole way from the two answers (member, live member, profile) to 21 rows with verdicts;
 * microdiff is given flat records of the 21 raw values, ready made.
 */
export async function compareBench(): Promise<Measure[]> {
  const customers = generateCustomers(CUSTOMERS);
  const ratios: number[] = [];
  // The first round is for the compiler and is not counted.
  for (let round = 0; round <= ROUNDS; round++) {
    const ours = timeOf(() => countOurs(customers));
    const theirs = timeOf(() => countTheirs(customers));
    if (round > 0) ratios.push(ours / theirs);
    await new Promise((resolve) => setTimeout(resolve));
  }
  const value = percentile(ratios, 0.5);
  const name = `compare 21 fields × ${CUSTOMERS.toLocaleString('en-GB')} customers, against microdiff`;
  return [atMost({ name, value, budget: 5, unit: '×' })];
}

/** How many fields are out of step: a result that depends on every comparison. */
function countOurs(customers: readonly BenchCustomer[]): number {
  let different = 0;
  for (const { member, live, profile } of customers) {
    const sources = sourceSides(member, live, { state: 'not-asked' });
    const rows = compareAll(sources, targetSides(profile, FIELD_MAP), FIELD_MAP, CONTEXT);
    for (const { verdict } of rows) if (verdict !== 'in-sync') different++;
  }
  return different;
}

/** How many raw values are unequal. */
function countTheirs(customers: readonly BenchCustomer[]): number {
  let different = 0;
  for (const { source, target } of customers) different += microdiff(source, target).length;
  return different;
}

function timeOf(run: () => number): number {
  const start = performance.now();
  if (run() === 0) throw new Error('Nothing was found different in drifted data');
  return performance.now() - start;
}
