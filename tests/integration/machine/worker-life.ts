import type { Random } from '../../sandbox/random.ts';
import type { Simulation } from './simulation.ts';

const QUICK_MS = [1, 1, 2, 5, 40];

/**
 * One life of the worker. Whatever it does takes time, and it can be killed before, during and after: what was
 * under way then happens or not, and nobody hears of it.
 */
export class WorkerLife {
  readonly #simulation: Simulation;
  readonly #random: Random;
  #isOver = false;
  #effectsLeft = Number.POSITIVE_INFINITY;

  constructor(simulation: Simulation, random: Random) {
    this.#simulation = simulation;
    this.#random = random;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  kill(): void {
    this.#isOver = true;
  }

  /** Kills it at the beginning or the end of an effect, so many of these from now. */
  killAfter(moments: number): void {
    this.#effectsLeft = moments;
  }

  /** Something within the machine, which may be busy. */
  quick<T>(happen: () => T): Promise<T> {
    return this.effect(this.#random.pick(QUICK_MS), happen);
  }

  /** Does something that takes `ms`; rejects with what it throws. */
  effect<T>(ms: number, happen: () => T): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    if (this.#ends()) return promise;
    this.#simulation.after(ms, () => {
      if (this.#isOver && this.#random.chance(0.5)) return;
      const outcome = attempt(happen);
      if (this.#ends()) return;
      if ('value' in outcome) resolve(outcome.value);
      else reject(outcome.error);
    });
    return promise;
  }

  #ends(): boolean {
    this.#effectsLeft -= 1;
    if (this.#effectsLeft < 0) this.#isOver = true;
    return this.#isOver;
  }
}

function attempt<T>(happen: () => T): { readonly value: T } | { readonly error: unknown } {
  try {
    return { value: happen() };
  } catch (error) {
    return { error };
  }
}
