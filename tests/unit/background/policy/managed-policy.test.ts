import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { ConnectionStore } from '../../../../src/background/connection-store.ts';
import { ManagedPolicy } from '../../../../src/background/policy/managed-policy.ts';
import { expectProtection } from '../../../../src/background/policy/policy-guard.ts';
import { settingsFile } from '../../../../src/domain/settings-file/export.ts';
import { openDatabase } from '../../../../src/platform/database.ts';
import { known, map, wanted } from '../../domain/settings-file/connections.ts';

const CONNECTIONS = [wanted('uk', { name: 'UK shop', siteIds: [1], map: map() })];
const settings: unknown = JSON.parse(
  settingsFile({ connections: CONNECTIONS, choices: { historyDays: 30 } }, 0),
);

let databases = 0;

/** A browser that somebody manages; its worker may be ended and start anew. */
function browser() {
  databases += 1;
  const database = openDatabase(`policy-${databases}`);
  const held = { now: {} as unknown };
  let changes = 0;
  const start = () => {
    const policy = new ManagedPolicy({
      managed: { get: async () => held.now },
      database,
      onChange: async () => void (changes += 1),
    });
    return { policy, connections: new ConnectionStore(database, policy.current) };
  };
  return { held, start, changes: () => changes };
}

describe('what managed storage holds', () => {
  it.each([
    ['nothing', {}, { sets: false }],
    ['an exported file', { settings }, { sets: true, connections: 1, choices: { historyDays: 30 } }],
    ['read only', { readOnly: true }, { sets: true, readOnly: true }],
    ['how keys are kept', { keyProtection: 'session' }, { sets: true, keyProtection: 'session' }],
    ['something of a newer extension', { newer: 1 }, { sets: false }],
  ])('may be %s', async (_, held, expected) => {
    const { start, held: managed } = browser();
    managed.now = held;
    const { promise, resolve } = Promise.withResolvers<unknown>();
    start().policy.watch(resolve);
    expect(await promise).toMatchObject({ failure: null, ...expected });
  });

  it.each([
    ['no object', 5, { code: 'settings-invalid' }],
    ['a wrong type', { readOnly: 'yes' }, { code: 'settings-invalid', at: 'readOnly' }],
    [
      'a protection that there is not',
      { keyProtection: 'none' },
      { code: 'settings-invalid', at: 'keyProtection' },
    ],
    [
      'settings of a newer version',
      { settings: { ...Object(settings), version: 3 } },
      { code: 'settings-newer' },
    ],
    ['settings that are none', { settings: { connections: [] } }, { code: 'settings-foreign' }],
    [
      'a connection without an id',
      { settings: { format: 'loyalty-lens-settings', version: 2, connections: [{ name: 'Shop' }] } },
      { code: 'settings-invalid', at: 'connections.0.id' },
    ],
    ['a key', { settings, ometriaKey: 'x' }, { code: 'settings-hold-key', at: 'ometriaKey' }],
  ])('that is %s is told, and changes nothing of what was set before', async (_, held, failure) => {
    const { start, held: managed } = browser();
    managed.now = { settings };
    expect((await start().connections.list()).map(({ id }) => id)).toEqual(['uk']);
    managed.now = held;
    const { policy, connections } = start();
    const { promise, resolve } = Promise.withResolvers<unknown>();
    policy.watch(resolve);
    expect(await promise).toMatchObject({ failure, connections: 1 });
    expect((await connections.list()).map(({ id }) => id)).toEqual(['uk']);
  });

  it('that was never understood changes nothing at all', async () => {
    const { start, held } = browser();
    held.now = { readOnly: 'yes' };
    const { connections } = start();
    await connections.put(known('own'));
    expect(await connections.list()).toMatchObject([{ id: 'own', readOnly: false }]);
  });

  it('counts as soon as it changes, and no more once it is withdrawn', async () => {
    const { start, held, changes } = browser();
    const { policy, connections } = start();
    await connections.put(known('own'));
    held.now = { settings, readOnly: true };
    await policy.changed();
    expect(changes()).toBe(1);
    expect((await connections.list()).map(({ id, readOnly }) => [id, readOnly])).toEqual([
      ['uk', true],
      ['own', true],
    ]);
    held.now = {};
    await policy.changed();
    expect((await connections.list()).map(({ id, readOnly }) => [id, readOnly])).toEqual([['own', false]]);
    held.now = { readOnly: 'yes' };
    await policy.changed();
    expect((await connections.list()).map(({ id, readOnly }) => [id, readOnly])).toEqual([['own', false]]);
  });
});

describe('a connection of the policy', () => {
  it('keeps what was learned of it, and stays when the policy goes', async () => {
    const { start, held } = browser();
    held.now = { settings };
    const { policy, connections } = start();
    expect(await connections.imported('uk')).toMatchObject({ siteIds: [1] });
    await connections.update('uk', (connection) => ({ ...connection, ...map() }));
    await connections.settleImported('uk');
    expect(await connections.imported('uk')).toBeNull();
    expect(await connections.get('uk')).toMatchObject({ managed: true, confirmedAt: map().confirmedAt });
    held.now = {};
    await policy.changed();
    const [left] = await connections.list();
    expect(left).toMatchObject({ id: 'uk', name: 'UK shop', confirmedAt: map().confirmedAt });
    expect(left?.managed).toBeUndefined();
  });
});

describe('keys that must be kept in a certain way', () => {
  it.each([
    [{}, 'device', true],
    [{ keyProtection: 'passphrase' }, 'device', false],
    [{ keyProtection: 'passphrase' }, 'passphrase', true],
    [{ keyProtection: 'session' }, 'passphrase', false],
  ] as const)('under %o, kept as %s, are used: %s', async (held, mode, isAllowed) => {
    const managed = browser();
    managed.held.now = held;
    const asked = expectProtection(managed.start().policy, async () => mode);
    if (isAllowed) await expect(asked).resolves.toBeUndefined();
    else await expect(asked).rejects.toMatchObject({ failure: { code: 'protection-required' } });
  });
});
