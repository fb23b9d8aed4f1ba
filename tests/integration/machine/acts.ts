import * as fc from 'fast-check';
import type { Vendor } from '../../../src/domain/error-code.ts';
import type { Machine } from './machine.ts';
import { MEMBERS } from './machine-world.ts';
import { FAULTS, type Fault } from './weather.ts';

const MINUTE_MS = 60_000;

/** Something that happens to the machine. */
export type Act =
  | { readonly is: 'resync'; readonly member: number; readonly thinkMs: number; readonly clicks: number }
  | { readonly is: 'undo' | 'change' | 'sync' | 'write by hand'; readonly member: number }
  | { readonly is: 'foreign error' | 'kill' | 'resume' }
  | { readonly is: 'kill after'; readonly moments: number }
  | { readonly is: 'disk full'; readonly records: number }
  | { readonly is: 'close browser' | 'sleep'; readonly forMs: number }
  | { readonly is: 'fault'; readonly vendor: Vendor; readonly fault: Fault; readonly forMs: number };

export interface Step {
  /** After the one before. */
  readonly afterMs: number;
  readonly act: Act;
}

const is = <K extends string>(kind: K): fc.Arbitrary<K> => fc.constant(kind);
const member = fc.constantFrom(...MEMBERS);
/** From the midst of a request to beyond the half hour after which a job gives up. */
const forMs = fc.oneof(fc.nat(2_000), fc.nat(MINUTE_MS), fc.nat(50 * MINUTE_MS));
const afterMs = fc.oneof(fc.nat(300), fc.nat(5_000), fc.nat(MINUTE_MS), fc.nat(20 * MINUTE_MS));

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      is: is('resync'),
      member,
      thinkMs: fc.oneof(fc.constant(0), fc.nat(30_000)),
      clicks: fc.constantFrom(1, 1, 2),
    }),
  },
  { weight: 2, arbitrary: fc.record({ is: is('undo'), member }) },
  { weight: 3, arbitrary: fc.record({ is: is('change'), member }) },
  {
    weight: 2,
    arbitrary: fc.record({ is: fc.constantFrom('sync' as const, 'write by hand' as const), member }),
  },
  { weight: 1, arbitrary: fc.record({ is: is('foreign error') }) },
  { weight: 2, arbitrary: fc.record({ is: is('kill') }) },
  { weight: 2, arbitrary: fc.record({ is: is('resume') }) },
  { weight: 4, arbitrary: fc.record({ is: is('kill after'), moments: fc.nat(40) }) },
  { weight: 1, arbitrary: fc.record({ is: is('disk full'), records: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ is: is('close browser'), forMs }) },
  { weight: 1, arbitrary: fc.record({ is: is('sleep'), forMs }) },
  {
    weight: 4,
    arbitrary: fc.record({
      is: is('fault'),
      vendor: fc.constantFrom<Vendor>('ometria', 'ometria', 'loyaltylion'),
      fault: fc.constantFrom(...FAULTS),
      forMs,
    }),
  },
);

export const steps = fc.array(fc.record({ afterMs, act: anyAct }), { minLength: 1, maxLength: 12 });

export function perform(machine: Machine, act: Act): void {
  const { world, network, simulation, disk } = machine;
  switch (act.is) {
    case 'resync':
      return machine.resync(act.member, act.thinkMs, act.clicks);
    case 'undo':
      return machine.undo(act.member);
    case 'change':
      return world.changeMember(act.member);
    case 'sync':
      return world.sync(act.member);
    case 'write by hand':
      return world.writeByHand(act.member);
    case 'foreign error':
      return world.addForeignError();
    case 'resume':
      return machine.resume();
    case 'kill':
      return machine.kill();
    case 'kill after':
      return machine.killAfter(act.moments);
    case 'disk full':
      return disk.refuse(act.records);
    case 'close browser':
      machine.closeBrowser();
      return simulation.after(act.forMs, () => machine.openBrowser());
    case 'sleep':
      return simulation.sleep(act.forMs);
    case 'fault':
      return network.spoil(act.vendor, act.fault, act.forMs);
  }
}
