import type { Vendor } from '../../../src/domain/error-code.ts';
import type { Random } from '../../sandbox/random.ts';
import type { Simulation } from './simulation.ts';
import { type Fault, failAtHome, failThere } from './weather.ts';
import type { WorkerLife } from './worker-life.ts';

interface Spell {
  readonly vendor: Vendor;
  readonly fault: Fault;
  readonly until: number;
}

/** The way to both vendors, and what is wrong with it at the moment. */
export class Network {
  readonly #simulation: Simulation;
  readonly #random: Random;
  #spells: Spell[] = [];

  constructor(simulation: Simulation, random: Random) {
    this.#simulation = simulation;
    this.#random = random;
  }

  get isOnline(): boolean {
    return this.#faultOf('ometria') !== 'offline';
  }

  /** Being offline is being so for both. */
  spoil(vendor: Vendor, fault: Fault, forMs: number): void {
    const until = this.#simulation.now + forMs;
    const vendors: readonly Vendor[] = fault === 'offline' ? ['loyaltylion', 'ometria'] : [vendor];
    this.#spells.unshift(...vendors.map((one) => ({ vendor: one, fault, until })));
  }

  heal(): void {
    this.#spells = [];
  }

  /**
   * One request and its answer.
   *
   * @param carryOut what the vendor does
   * @throws ApiError as the clients do
   */
  async send<T>(life: WorkerLife, vendor: Vendor, isWrite: boolean, carryOut: () => T): Promise<T> {
    const kept = failAtHome(this.#faultOf(vendor), vendor, isWrite);
    if (kept) throw kept;
    const there = await life.effect(this.#travelMs(vendor), () => {
      const failed = failThere(this.#faultOf(vendor), vendor, isWrite, this.#random);
      if (!failed) return { value: carryOut() };
      if (failed.isCarriedOut) carryOut();
      return failed;
    });
    const backMs = this.#travelMs(vendor) + ('error' in there ? there.afterMs : 0);
    return life.effect(backMs, () => {
      if ('error' in there) throw there.error;
      return there.value;
    });
  }

  #faultOf(vendor: Vendor): Fault | null {
    const { now } = this.#simulation;
    return this.#spells.find((spell) => spell.vendor === vendor && spell.until > now)?.fault ?? null;
  }

  #travelMs(vendor: Vendor): number {
    return this.#random.integer(5, this.#faultOf(vendor) === 'slow' ? 12_000 : 200);
  }
}
