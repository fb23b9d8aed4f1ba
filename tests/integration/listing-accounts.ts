import { afterEach, expect } from 'vitest';
import type { SetupView } from '../../src/messages/setup-view.ts';
import type { AccountStyle } from '../sandbox/account-style.ts';
import type { BreachRule } from '../sandbox/http/journal.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import type { Switches } from '../sandbox/switches.ts';
import { LensInNode } from './lens-in-node.ts';
import { saveAndTest, until } from './use-lens.ts';
import { VirtualClock } from './virtual-clock.ts';

/** A tested account, and what may be written in it. */
interface Opened {
  readonly lens: LensInNode;
  readonly sandbox: Sandbox;
  readonly view: SetupView;
}

/** Accounts that are closed after each test, which expects that no rule but the allowed was broken in them. */
export function useAccounts() {
  const opened: { lens: LensInNode; sandbox: Sandbox; allowed: readonly BreachRule[] }[] = [];

  afterEach(async () => {
    for (const { lens, sandbox, allowed } of opened.splice(0)) {
      lens.kill();
      expect(sandbox.breaches(allowed)).toEqual([]);
      await sandbox.close();
    }
  });

  /** Tested, and not confirmed. */
  return async function open(
    account: Partial<AccountStyle>,
    { allowed = [], ...switches }: Partial<Switches> & { allowed?: readonly BreachRule[] } = {},
  ): Promise<Opened> {
    const clock = new VirtualClock();
    const sandbox = await startSandbox({ customers: 120, account, switches, clock: clock.now });
    const lens = new LensInNode(sandbox, clock);
    opened.push({ lens, sandbox, allowed });
    return { lens, sandbox, view: await saveAndTest(lens) };
  };
}

export const idOf = ({ connectionId }: SetupView): string => connectionId ?? '';

export const now = ({ useCases }: LensInNode, id: string): Promise<SetupView> =>
  until<SetupView>(
    (tell) => useCases.setup.watch(id, tell),
    () => true,
  );
