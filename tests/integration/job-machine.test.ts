import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENDED } from '../../src/domain/job-state.ts';
import { perform, type Step, steps } from './machine/acts.ts';
import { Machine } from './machine/machine.ts';

const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const SEQUENCES = Number(process.env['SEQUENCES'] ?? 10_000);
const HOUR_MS = 3_600_000;

/** Lets a sequence happen, and everything that follows from it until nothing is left to be done. */
async function live(seed: number, sequence: readonly Step[]): Promise<Machine> {
  const machine = new Machine(seed);
  const { simulation } = machine;
  machine.resync(1, 0, 1);
  for (const { afterMs, act } of sequence) {
    await simulation.pass(afterMs);
    perform(machine, act);
  }
  await simulation.pass(HOUR_MS);
  machine.network.heal();
  await simulation.pass(3 * HOUR_MS, () => !machine.hasOpenJobs);
  await simulation.pass(60_000); // Ometria's queue
  return machine;
}

describe(`the job machine, SEED=${SEED}`, () => {
  it(`loses, doubles and invents no write, and every job ends honestly, in ${SEQUENCES} sequences`, async () => {
    const ends = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.nat(), steps, async (seed, sequence) => {
        const machine = await live(seed, sequence);
        machine.witness.expectHonestEnds();
        for (const { kind, state } of machine.disk.jobs.values()) {
          ends.set(`${kind} ${state}`, (ends.get(`${kind} ${state}`) ?? 0) + 1);
        }
      }),
      { seed: SEED, numRuns: SEQUENCES },
    );
    process.stdout.write(`SEED=${SEED}: ${JSON.stringify(Object.fromEntries(ends))}\n`);
    for (const state of ENDED) expect(ends.get(`resync ${state}`) ?? 0).toBeGreaterThan(0);
    expect(ends.get('undo verified') ?? 0).toBeGreaterThan(0);
    expect(ends.get('undo failed') ?? 0).toBeGreaterThan(0);
  });
});
