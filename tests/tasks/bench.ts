import { build } from 'vite';
import { compareBench } from '../bench/compare-bench.ts';
import { historyBench } from '../bench/history-bench.ts';
import { impactBench } from '../bench/impact-bench.ts';
import { jobBench } from '../bench/job-bench.ts';
import { latencyBench } from '../bench/latency-bench.ts';
import { learnBench } from '../bench/learn-bench.ts';
import type { Measure } from '../bench/measure.ts';
import { pageBench } from '../bench/page-bench.ts';
import { sizeBench } from '../bench/size-bench.ts';
import { workerBench } from '../bench/worker-bench.ts';

/** Builds, measures everything that has a budget, prints one table, and fails where a budget is missed. */
async function main(): Promise<void> {
  await build({ logLevel: 'warn' });
  const measures = [
    ...sizeBench(),
    ...(await latencyBench()),
    ...(await pageBench()),
    ...(await impactBench()),
    ...(await jobBench()),
    ...(await workerBench()),
    ...(await historyBench()),
    ...(await compareBench()),
    ...(await learnBench()),
  ];
  console.table(measures.map(row));
  const missed = measures.filter(({ ok }) => !ok);
  if (missed.length > 0) throw new Error(`${missed.length} of ${measures.length} budgets were missed.`);
}

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 });

const row = ({ name, value, budget, unit, ok }: Measure) => ({
  name,
  value: NUMBER.format(value),
  budget: NUMBER.format(budget),
  unit,
  ok,
});

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
