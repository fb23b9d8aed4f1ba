import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { BreachRule } from '../sandbox/http/journal.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../sandbox/sandbox.ts';
import { SWITCHES } from '../sandbox/switches.ts';
import { LensInNode } from './lens-in-node.ts';
import { connect } from './use-lens.ts';
import { VirtualClock } from './virtual-clock.ts';

export interface Bench {
  readonly sandbox: Sandbox;
  readonly clock: VirtualClock;
  /** The extension in a browser of its own, set up. */
  open(): Promise<LensInNode>;
}

/** Another browser's requests no longer count, and no key is new. */
const BETWEEN_BROWSERS_MS = 11 * 60_000;

/** One sandbox for a file; every test ends with no vendor rule broken and the delays at their defaults. */
export function useSandbox(options: SandboxOptions = {}, allowed: readonly BreachRule[] = []): Bench {
  const clock = new VirtualClock();
  const opened: LensInNode[] = [];
  let sandbox: Sandbox;
  let learned: LensInNode;

  beforeAll(async () => {
    sandbox = await startSandbox({ customers: 120, ...options, clock: clock.now });
    learned = new LensInNode(sandbox, clock);
    await connect(learned);
    learned.kill();
    await learned.quiet();
  });

  afterEach(async () => {
    for (const lens of opened.splice(0)) {
      lens.kill();
      await lens.quiet(); // it would count in the next one's first second
    }
    sandbox.faults.clear();
    sandbox.switches.set({
      pushDelayMs: SWITCHES.pushDelayMs.settings[0],
      merge: 'merge',
      ...options.switches,
    });
    expect(sandbox.breaches(allowed)).toEqual([]);
  });

  afterAll(() => sandbox.close());

  return {
    clock,
    get sandbox() {
      return sandbox;
    },
    async open() {
      clock.pass(BETWEEN_BROWSERS_MS);
      const lens = new LensInNode(sandbox, clock);
      await lens.takeOver(learned);
      opened.push(lens);
      return lens;
    },
  };
}
