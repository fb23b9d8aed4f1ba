import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { KeyLock } from '../../../src/background/key-lock.ts';
import { Vault } from '../../../src/background/vault.ts';
import { createVendorAccess } from '../../../src/background/vendor-access.ts';
import { createVendorBudgets } from '../../../src/background/vendor-budgets.ts';
import { failureOf } from '../../../src/background/vendors.ts';
import { openDatabase } from '../../../src/platform/database.ts';
import { MemorySession } from '../../integration/memory-session.ts';

const MINUTE_MS = 60_000;

/** A connection whose keys Ometria refuses. */
async function connect() {
  const clock = { now: Date.parse('2026-11-15T12:00:00Z') };
  const now = () => clock.now;
  const wait = () => Promise.resolve();
  const common = { database: openDatabase('access'), session: new MemorySession(), now };
  const lock = new KeyLock({ ...common, lockAt: wait, onIdle: () => undefined });
  const vault = new Vault({ ...common, lock });
  for (const vendor of ['loyaltylion', 'ometria'] as const) await vault.put('main', vendor, 'a-key');
  const budgets = createVendorBudgets({ ...common, wait, elapsed: () => performance.now() });
  const fetch = async () => new Response('{}', { status: 401 });
  const access = createVendorAccess({ vault, now, budgets, wait, fetch, isOnline: () => true });
  const refusal = async (): Promise<string> => {
    const { ometria } = await access.vendors('main');
    const asked = ometria.profileById('p').then(() => 'none');
    return asked.catch((error: unknown) => failureOf(error).code);
  };
  return { clock, vault, refusal };
}

it('says for ten minutes that a refused key may only be too new, and again once it is replaced', async () => {
  const { clock, vault, refusal } = await connect();
  expect(await refusal()).toBe('ometria-key-too-new');
  clock.now += 10 * MINUTE_MS - 1;
  expect(await refusal()).toBe('ometria-key-too-new');
  clock.now += 1;
  expect(await refusal()).toBe('bad-ometria-key');
  await vault.put('main', 'ometria', 'a-newer-key');
  expect(await refusal()).toBe('ometria-key-too-new');
});
