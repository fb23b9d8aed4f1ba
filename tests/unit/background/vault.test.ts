import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { KeyLock } from '../../../src/background/key-lock.ts';
import { Vault } from '../../../src/background/vault.ts';
import type { Vendor } from '../../../src/domain/error-code.ts';
import type { ProtectionMode } from '../../../src/messages/protection-view.ts';
import { openDatabase } from '../../../src/platform/database.ts';
import { MemorySession } from '../../integration/memory-session.ts';

const KEY = 'pat_0123456789abcdef';
const PASSPHRASE = 'four random words here';
const MINUTE_MS = 60_000;

let databases = 0;
let name = '';
let session = new MemorySession();
let now = 0;
let wokenAt: number[] = [];
let idle = 0;

beforeEach(() => {
  databases += 1;
  name = `vault-${databases}`;
  session = new MemorySession();
  now = Date.parse('2026-11-15T12:00:00Z');
  wokenAt = [];
  idle = 0;
});

/** A worker's vault; the next one is a later worker's, with what is stored and nothing else. */
function startWorker() {
  const database = openDatabase(name);
  const common = { database, session, now: () => now };
  const lock = new KeyLock({
    ...common,
    lockAt: async (time) => void wokenAt.push(time),
    onIdle: () => (idle += 1),
  });
  return { database, lock, vault: new Vault({ ...common, lock }) };
}

const protectedBy = (mode: ProtectionMode, current = '') => ({
  mode,
  passphrase: mode === 'passphrase' ? PASSPHRASE : '',
  current,
});

const keyIn = async (vault: Vault, connectionId: string, vendor: Vendor): Promise<string | null> =>
  (await vault.pair(connectionId))[vendor]?.key ?? null;
const addedAtIn = async (vault: Vault, connectionId: string, vendor: Vendor): Promise<number | null> =>
  (await vault.pair(connectionId))[vendor]?.addedAt ?? null;

const code = (failing: Promise<unknown>): Promise<unknown> =>
  failing.then(
    () => 'none',
    (error: { failure?: { code: string } }) => error.failure?.code,
  );

/** Every byte on disk that could be read, as text. */
async function onDisk(): Promise<string> {
  const database = await startWorker().database;
  const records = await database.getAll('secrets');
  return JSON.stringify(records, (_, value: unknown) =>
    value instanceof Uint8Array ? String.fromCharCode(...value) : value,
  );
}

describe('keys', () => {
  it.each(['device', 'passphrase', 'session'] as const)('come back as they were put: %s', async (mode) => {
    const { vault } = startWorker();
    await vault.protect(protectedBy(mode));
    await vault.put('a', 'ometria', KEY);
    await vault.put('b', 'ometria', 'another');
    const later = startWorker().vault;
    expect(await keyIn(later, 'a', 'ometria')).toBe(KEY);
    expect(await keyIn(later, 'b', 'ometria')).toBe('another');
    expect(await keyIn(later, 'a', 'loyaltylion')).toBeNull();
    expect(await addedAtIn(later, 'a', 'ometria')).toBe(now);
    expect(await onDisk()).not.toContain(KEY);
    expect(session.dump()).not.toContain(KEY);
  });

  it.each(['device', 'passphrase', 'session'] as const)(
    'are replaced and removed one by one: %s',
    async (mode) => {
      const { vault } = startWorker();
      await vault.protect(protectedBy(mode));
      for (const vendor of ['loyaltylion', 'ometria'] as const) await vault.put('a', vendor, KEY);
      await vault.put('b', 'ometria', KEY);
      await vault.put('a', 'ometria', 'newer');
      expect(await keyIn(vault, 'a', 'ometria')).toBe('newer');
      await vault.remove('a', 'ometria');
      expect(await vault.has('a', 'ometria')).toBe(false);
      expect(await vault.has('a', 'loyaltylion')).toBe(true);
      await vault.remove('a');
      expect(await vault.has('a', 'loyaltylion')).toBe(false);
      expect(await vault.has('b', 'ometria')).toBe(true);
    },
  );

  const modes: readonly ProtectionMode[] = ['device', 'passphrase', 'session'];
  it.each(modes.flatMap((from) => modes.map((to) => ({ from, to }))))(
    'survive a change from $from to $to, and when they were added',
    async ({ from, to }) => {
      const { vault, lock } = startWorker();
      await vault.protect(protectedBy(from));
      await vault.put('a', 'ometria', KEY);
      const addedAt = now;
      now += MINUTE_MS;
      await vault.protect(protectedBy(to, from === 'passphrase' ? PASSPHRASE : ''));
      expect(await lock.mode()).toBe(to);
      const later = startWorker().vault;
      expect(await keyIn(later, 'a', 'ometria')).toBe(KEY);
      expect(await addedAtIn(later, 'a', 'ometria')).toBe(addedAt);
    },
  );

  it('put in the same moment as a change of protection are not lost', async () => {
    const { vault } = startWorker();
    await Promise.all([
      vault.put('a', 'ometria', KEY),
      vault.protect(protectedBy('passphrase')),
      vault.put('a', 'loyaltylion', 'other'),
    ]);
    expect(await keyIn(vault, 'a', 'ometria')).toBe(KEY);
    expect(await keyIn(vault, 'a', 'loyaltylion')).toBe('other');
  });

  it('of version 1 of the database belong to the one connection', async () => {
    const wrapping = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const plain = new TextEncoder().encode(KEY);
    const cipher = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, wrapping, plain);
    const old = await openDB(name, 1, {
      upgrade(database) {
        for (const store of ['secrets', 'connections', 'snapshots', 'jobs'])
          database.createObjectStore(store);
      },
    });
    await old.put('secrets', wrapping, 'wrapping-key');
    await old.put('secrets', { iv, cipher }, 'ometria');
    old.close();
    const { vault } = startWorker();
    expect(await keyIn(vault, 'only', 'ometria')).toBe(KEY);
    expect(await addedAtIn(vault, 'only', 'ometria')).toBeNull();
    await vault.protect(protectedBy('passphrase'));
    expect(await keyIn(startWorker().vault, 'only', 'ometria')).toBe(KEY);
  });
});

describe('a passphrase', () => {
  it('opens what was locked, in this worker and the next; another one does not', async () => {
    const { vault, lock } = startWorker();
    await vault.put('a', 'ometria', KEY);
    await vault.protect(protectedBy('passphrase'));
    await lock.lock();
    expect(await code(keyIn(vault, 'a', 'ometria'))).toBe('locked');
    expect(await code(vault.put('a', 'ometria', 'other'))).toBe('locked');
    expect(await vault.has('a', 'ometria')).toBe(true);
    expect(await code(lock.unlock(`${PASSPHRASE} `))).toBe('wrong-passphrase');
    expect(await lock.isLocked()).toBe(true);
    await lock.unlock(PASSPHRASE);
    expect(await keyIn(vault, 'a', 'ometria')).toBe(KEY);
    expect(await keyIn(startWorker().vault, 'a', 'ometria')).toBe(KEY);
  });

  it('may be typed on any keyboard: the same letters in other code points are the same', async () => {
    const { vault, lock } = startWorker();
    await vault.protect({ mode: 'passphrase', passphrase: 'caf\u00e9 caf\u00e9 caf\u00e9', current: '' });
    await lock.lock();
    await lock.unlock('cafe\u0301 cafe\u0301 cafe\u0301');
    expect(await lock.isLocked()).toBe(false);
  });

  it('is asked for again once the browser was closed', async () => {
    const { vault } = startWorker();
    await vault.put('a', 'ometria', KEY);
    await vault.protect(protectedBy('passphrase'));
    session.clear();
    const { lock, vault: later } = startWorker();
    expect(await code(keyIn(later, 'a', 'ometria'))).toBe('locked');
    await lock.unlock(PASSPHRASE);
    expect(await keyIn(later, 'a', 'ometria')).toBe(KEY);
  });

  it('changed or removed must be known, and the earlier one opens nothing any more', async () => {
    const { vault, lock } = startWorker();
    await vault.put('a', 'ometria', KEY);
    await vault.protect(protectedBy('passphrase'));
    expect(await code(vault.protect(protectedBy('device', 'a guess at it')))).toBe('wrong-passphrase');
    await vault.protect({ mode: 'passphrase', passphrase: 'another passphrase', current: PASSPHRASE });
    await lock.lock();
    expect(await code(lock.unlock(PASSPHRASE))).toBe('wrong-passphrase');
    await lock.unlock('another passphrase');
    expect(await keyIn(vault, 'a', 'ometria')).toBe(KEY);
  });

  it('leaves nothing on disk that opens the keys without it', async () => {
    const { vault, lock, database } = startWorker();
    await vault.put('a', 'ometria', KEY);
    await vault.protect(protectedBy('passphrase'));
    await lock.lock();
    const records: unknown[] = await (await database).getAll('secrets');
    expect(records.filter((record) => record instanceof CryptoKey)).toEqual([]);
  });
});

describe('the idle lock', () => {
  it('comes 15 minutes after the last use, not before, and says so once', async () => {
    const { vault, lock } = startWorker();
    await vault.protect(protectedBy('passphrase'));
    now += 14 * MINUTE_MS;
    await lock.used();
    now += 15 * MINUTE_MS - 1;
    expect(await startWorker().lock.isLocked()).toBe(false);
    now += 1;
    await lock.lockIfIdle();
    await lock.lockIfIdle();
    expect(await lock.isLocked()).toBe(true);
    expect(idle).toBe(1);
  });

  it('is not kept off by asking for keys: only a person does that', async () => {
    const { vault } = startWorker();
    await vault.put('a', 'ometria', KEY);
    await vault.protect(protectedBy('passphrase'));
    for (let minutes = 0; minutes < 14; minutes++) {
      now += MINUTE_MS;
      expect(await keyIn(vault, 'a', 'ometria')).toBe(KEY);
    }
    now += MINUTE_MS;
    expect(await code(keyIn(vault, 'a', 'ometria'))).toBe('locked');
  });

  it('asks to be woken when it is due', async () => {
    const { vault, lock } = startWorker();
    await vault.protect(protectedBy('passphrase'));
    expect(wokenAt).toEqual([now + 15 * MINUTE_MS]);
    now += 10 * MINUTE_MS;
    await lock.used();
    await lock.lockIfIdle();
    expect(wokenAt.at(-1)).toBe(now + 15 * MINUTE_MS);
  });

  it.each([
    { minutes: 5, stillOpen: 4, locked: 5 },
    { minutes: 60, stillOpen: 59, locked: 60 },
  ] as const)('can be set to $minutes minutes', async ({ minutes, stillOpen, locked }) => {
    const { vault, lock } = startWorker();
    await vault.protect(protectedBy('passphrase'));
    await lock.setAutoLock(minutes);
    const start = now;
    now = start + stillOpen * MINUTE_MS;
    expect(await lock.isLocked()).toBe(false);
    now = start + locked * MINUTE_MS;
    expect(await lock.isLocked()).toBe(true);
  });

  it('can be switched off, and stays so when the passphrase changes', async () => {
    const { vault, lock } = startWorker();
    await vault.protect(protectedBy('passphrase'));
    await lock.setAutoLock(0);
    await vault.protect(protectedBy('passphrase', PASSPHRASE));
    now += 24 * 60 * MINUTE_MS;
    expect(await lock.isLocked()).toBe(false);
  });
});

describe('for this session only', () => {
  it('nothing of a key is on disk, and nothing is left once the browser was closed', async () => {
    const { vault, database } = startWorker();
    await vault.put('a', 'ometria', KEY);
    await vault.protect(protectedBy('session'));
    await vault.put('a', 'loyaltylion', KEY);
    expect((await (await database).getAllKeys('secrets')).filter((one) => one.includes('/'))).toEqual([]);
    expect(await keyIn(startWorker().vault, 'a', 'loyaltylion')).toBe(KEY);
    session.clear();
    expect(await startWorker().vault.has('a', 'ometria')).toBe(false);
    expect(await keyIn(startWorker().vault, 'a', 'loyaltylion')).toBeNull();
  });
});
