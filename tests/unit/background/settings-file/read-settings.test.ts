import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGEST_FILE, readSettings } from '../../../../src/background/settings-file/read-settings.ts';
import { LensError } from '../../../../src/background/vendors.ts';
import { CONNECTION_COLOURS, type FieldMapping } from '../../../../src/domain/connection.ts';
import { FIELD_IDS } from '../../../../src/domain/field.ts';
import { fieldRecord } from '../../../../src/domain/field-record.ts';
import { settingsFile } from '../../../../src/domain/settings-file/export.ts';
import type { TeamConnection } from '../../../../src/domain/settings-file/team-settings.ts';
import { map, wanted } from '../../domain/settings-file/connections.ts';

const FORMAT = 'loyalty-lens-settings';
const file = (change: object): string =>
  JSON.stringify({ format: FORMAT, version: 2, connections: [], ...change });
const withConnection = (change: object): string => file({ connections: [{ name: 'Shop', ...change }] });
const mapped = (mapping: unknown): string => withConnection({ fieldMap: { blocked: mapping } });
const KEY = `pat_${'0123456789abcdef'.repeat(2)}`;
const OMETRIA_KEY = '0123456789abcdef'.repeat(2) + 'deadbeef';

function failureOf(text: string): unknown {
  try {
    readSettings(text);
  } catch (error) {
    if (error instanceof LensError) return error.failure;
    throw error;
  }
  return null;
}

describe('a settings file', () => {
  it.each([
    ['cut off', file({}).slice(0, -5), { code: 'settings-damaged' }],
    ['empty', '', { code: 'settings-damaged' }],
    ['no JSON', '<html>', { code: 'settings-damaged' }],
    ['no object', '[]', { code: 'settings-foreign' }],
    ['null', 'null', { code: 'settings-foreign' }],
    [
      'a history',
      JSON.stringify({ format: 'loyalty-lens-history', version: 1 }),
      { code: 'settings-foreign' },
    ],
    ['without a version', JSON.stringify({ format: FORMAT, connections: [] }), { code: 'settings-foreign' }],
    ['of version 0', file({ version: 0 }), { code: 'settings-foreign' }],
    ['of a newer version', file({ version: 3 }), { code: 'settings-newer' }],
    [
      'of a version that is called as a prototype’s member',
      file({ version: 'constructor' }),
      { code: 'settings-foreign' },
    ],
    ['too large', `${file({})}${' '.repeat(LARGEST_FILE)}`, { code: 'settings-too-large' }],
    [
      'without connections',
      JSON.stringify({ format: FORMAT, version: 2 }),
      { code: 'settings-invalid', at: 'connections' },
    ],
    [
      'with a name that is none',
      withConnection({ name: 5 }),
      { code: 'settings-invalid', at: 'connections.0.name' },
    ],
    [
      'with a long name',
      withConnection({ name: 'x'.repeat(81) }),
      { code: 'settings-invalid', at: 'connections.0.name' },
    ],
    [
      'with another colour',
      withConnection({ colour: 'pink' }),
      { code: 'settings-invalid', at: 'connections.0.colour' },
    ],
    [
      'with a site that is none',
      withConnection({ siteIds: [1, '2'] }),
      { code: 'settings-invalid', at: 'connections.0.siteIds.1' },
    ],
    [
      'with a pattern for a host',
      withConnection({ hosts: [{ host: '*', vendor: 'ometria' }] }),
      { code: 'settings-invalid', at: 'connections.0.hosts.0.host' },
    ],
    [
      'with an id that names another record',
      withConnection({ id: 'a/ometria' }),
      { code: 'settings-invalid', at: 'connections.0.id' },
    ],
    [
      'with the id that everybody has',
      withConnection({ id: 'only' }),
      { code: 'settings-invalid', at: 'connections.0.id' },
    ],
    [
      'with two of one id',
      file({ connections: [{ id: 'a' }, { id: 'a' }] }),
      { code: 'settings-invalid', at: 'connections.1.id' },
    ],
    [
      'with a field that there is not',
      withConnection({ fieldMap: { shoe_size: { state: 'missing' } } }),
      { code: 'settings-invalid', at: 'connections.0.fieldMap.shoe_size' },
    ],
    [
      'with a field without its id',
      mapped({ state: 'mapped' }),
      { code: 'settings-invalid', at: 'connections.0.fieldMap.blocked.ometriaField' },
    ],
    [
      'with a format that there is not',
      mapped({ state: 'mapped', ometriaField: 'x', format: { kind: 'roman' } }),
      { code: 'settings-invalid', at: 'connections.0.fieldMap.blocked.format.kind' },
    ],
    [
      'with a rule that there is not',
      withConnection({ listingRule: { kind: 'guess' } }),
      { code: 'settings-invalid', at: 'connections.0.listingRule.kind' },
    ],
    [
      'with a time that is none',
      withConnection({ confirmedAt: 'yesterday' }),
      { code: 'settings-invalid', at: 'connections.0.confirmedAt' },
    ],
    [
      'with a share that cannot be chosen',
      file({ backgroundShare: 0.6 }),
      { code: 'settings-invalid', at: 'backgroundShare' },
    ],
    [
      'with too many connections',
      file({ connections: Array.from({ length: 101 }, () => ({})) }),
      { code: 'settings-invalid', at: 'connections' },
    ],
    [
      'with a key for a name',
      withConnection({ name: `Shop ${KEY}` }),
      { code: 'settings-hold-key', at: 'connections.0.name' },
    ],
    [
      'with a key where nothing is read',
      withConnection({ note: OMETRIA_KEY }),
      { code: 'settings-hold-key', at: 'connections.0.note' },
    ],
    [
      'with something called a key',
      withConnection({ ometriaKey: 'short' }),
      { code: 'settings-hold-key', at: 'connections.0.ometriaKey' },
    ],
    ['with a key for a member’s name', file({ [KEY]: 1 }), { code: 'settings-hold-key', at: '…' }],
    [
      'with a passphrase',
      file({ passphrase: 'four random words' }),
      { code: 'settings-hold-key', at: 'passphrase' },
    ],
    [
      'of version 1 without its connection',
      JSON.stringify({ format: FORMAT, version: 1 }),
      { code: 'settings-invalid', at: 'connection' },
    ],
  ])('that is %s is refused, and says where', (_, text, failure) => {
    expect(failureOf(text)).toEqual(failure);
  });

  it.each([
    '{"__proto__": {"connections": [{"name": "evil"}]}, "format": "loyalty-lens-settings", "version": 2, "connections": []}',
    '{"format": "loyalty-lens-settings", "version": 2, "connections": [], "constructor": {"prototype": {"x": 1}}}',
  ])('with members named as a prototype’s gives nothing of theirs', (text) => {
    expect(readSettings(text)).toEqual({ connections: [], choices: {} });
    expect(Reflect.get({}, 'x')).toBeUndefined();
  });

  it('keeps each site and each dashboard once', () => {
    const host = { host: 'a.example', vendor: 'ometria' };
    const { connections } = readSettings(withConnection({ siteIds: [1, 1, 2], hosts: [host, host] }));
    expect(connections).toMatchObject([{ siteIds: [1, 2], hosts: [host] }]);
  });

  it('of version 1 is what the one connection of then is now', () => {
    const fieldMap = fieldRecord(
      (id): FieldMapping =>
        id === 'blocked'
          ? { state: 'mapped', ometriaField: 'll_blocked', format: null }
          : { state: 'unlearned' },
    );
    const connection = {
      id: 'only',
      name: 'Harbour & Pine UK',
      siteIds: [4711],
      readOnly: false,
      fieldMap,
      listingRule: { kind: 'search', collection: 'loyaltylion' } as const,
      confirmedAt: '2026-11-15T12:00:00.000Z',
    };
    const text = JSON.stringify({ format: FORMAT, version: 1, connection, historyDays: 30 });
    const { connections, choices } = readSettings(text);
    expect(choices).toEqual({ historyDays: 30 });
    const { listingRule, confirmedAt } = connection;
    expect(connections).toEqual([
      wanted(null, {
        name: connection.name,
        siteIds: [4711],
        map: { fieldMap, listingRule, confirmedAt },
      }),
    ]);
  });

  it('of version 1 that was not confirmed has no map', () => {
    const connection = { name: 'Shop', siteIds: [], listingRule: null, confirmedAt: null };
    const text = JSON.stringify({ format: FORMAT, version: 1, connection });
    expect(readSettings(text).connections).toEqual([wanted(null, { name: 'Shop' })]);
  });

  it('may begin with a byte order mark', () => {
    expect(readSettings(`\uFEFF${file({})}`).connections).toEqual([]);
  });
});

describe('what is exported', () => {
  const fieldId = fc.stringMatching(/^[a-z][a-z_:.-]{0,20}$/);
  const mapping: fc.Arbitrary<FieldMapping> = fc.oneof(
    fieldId.map((ometriaField) => ({ state: 'mapped', ometriaField, format: null }) as const),
    fieldId.map(
      (ometriaField) =>
        ({
          state: 'mapped',
          ometriaField,
          format: { kind: 'numeric-string', decimals: 2, grouped: true },
        }) as const,
    ),
    fc.constant({ state: 'missing' } as const),
    fc.constant({ state: 'unlearned' } as const),
  );
  const connection = fc
    .record({
      name: fc.stringMatching(/^[A-Z][a-z &]{0,20}[a-z]$/),
      colour: fc.constantFrom(...CONNECTION_COLOURS),
      siteIds: fc.uniqueArray(fc.integer({ min: 1, max: 9_999 }), { maxLength: 3 }),
      hosts: fc.constantFrom([], [{ host: 'a.example', vendor: 'ometria' as const }]),
      readOnly: fc.boolean(),
      mappings: fc.option(fc.array(mapping, { minLength: 21, maxLength: 21 })),
    })
    .map(({ mappings, ...rest }): TeamConnection => {
      const changes = mappings && Object.fromEntries(FIELD_IDS.map((id, at) => [id, mappings[at]]));
      return { ...rest, id: null, map: changes && map(changes) };
    });

  it('is read as it was', () => {
    fc.assert(
      fc.property(fc.array(connection, { maxLength: 4 }), (connections) => {
        const settings = { connections, choices: { backgroundShare: 0.25, autoLockMinutes: 0 } as const };
        const text = settingsFile(settings, 0);
        expect(readSettings(text)).toEqual(settings);
        expect(text).not.toContain('null');
      }),
    );
  });
});
