import { describe, expect, it } from 'vitest';
import { matchConnections } from '../../../../src/domain/settings-file/match-connections.ts';
import { type Held, planImport } from '../../../../src/domain/settings-file/plan-import.ts';
import type { TeamConnection } from '../../../../src/domain/settings-file/team-settings.ts';
import { known, map, wanted } from './connections.ts';

const CHOICES = { backgroundShare: 0.5, historyDays: 90, autoLockMinutes: 15 } as const;
const held = (...connections: Held['connections']): Held => ({
  connections,
  waiting: new Map(),
  choices: CHOICES,
});
const fresh = { newId: () => 'fresh', now: Date.parse('2026-11-20T00:00:00Z') };
const plan = (connections: readonly TeamConnection[], before: Held, choices = {}) =>
  planImport({ connections, choices }, before, fresh);
const CONFIRMED = { fieldMap: map().fieldMap, listingRule: map().listingRule, confirmedAt: 'earlier' };

describe('a connection of a file stands for', () => {
  it.each([
    ['the one with its id', [wanted('a')], [known('b'), known('a')], ['a']],
    [
      'the one with its id, though another shares a site',
      [wanted('a', { siteIds: [1] })],
      [known('a'), known('b', { siteIds: [1] })],
      ['a'],
    ],
    [
      'the only one that shares a site',
      [wanted('x', { siteIds: [1, 2] })],
      [known('a', { siteIds: [2] }), known('b', { siteIds: [3] })],
      ['a'],
    ],
    [
      'none, where two share its site',
      [wanted('x', { siteIds: [1] })],
      [known('a', { siteIds: [1] }), known('b', { siteIds: [1] })],
      [null],
    ],
    [
      'none, where two of the file share the site',
      [wanted('x', { siteIds: [1] }), wanted('y', { siteIds: [1] })],
      [known('a', { siteIds: [1] })],
      [null, null],
    ],
    [
      'another one of its site, where one of the file has the id',
      [wanted('a', { siteIds: [1] }), wanted('y', { siteIds: [1] })],
      [known('a', { siteIds: [1] }), known('b', { siteIds: [1] })],
      ['a', 'b'],
    ],
    [
      'none of another programme, though the id is the same',
      [wanted('a', { siteIds: [9] })],
      [known('a', { siteIds: [1] })],
      [null],
    ],
    ['none that nothing is known of', [wanted(null)], [known('a')], [null]],
  ])('%s', (_, files, here, expected) => {
    expect(matchConnections(files, here).map((match) => match?.id ?? null)).toEqual(expected);
  });
});

describe('an import', () => {
  it('adds what is new, with its id, and gives a colour that is free', () => {
    const { steps } = plan([wanted('x', { name: 'Shop', map: map() })], held(known('a')));
    expect(steps).toMatchObject([{ outcome: 'added', before: null, imported: { map: map(), siteIds: [] } }]);
    expect(steps[0]?.after).toMatchObject({ id: 'x', name: 'Shop', colour: 'teal', confirmedAt: null });
    expect(steps[0]?.after.fieldMap.blocked).toEqual({ state: 'unlearned' });
  });

  it('never lets another programme have the id of one that is here, whose keys and jobs it would get', () => {
    const { steps } = plan([wanted('a', { siteIds: [9] })], held(known('a', { siteIds: [1] })));
    expect(steps).toMatchObject([{ outcome: 'added', after: { id: 'fresh' } }]);
  });

  it('replaces what a person chose, and leaves what the keys here have shown', () => {
    const before = known('a', { ...CONFIRMED, name: 'Old', siteIds: [1, 2] });
    const file = wanted('b', {
      name: 'New',
      colour: 'rose',
      siteIds: [2],
      readOnly: true,
      map: map({}, 'other'),
    });
    const [step] = plan([file], held(before)).steps;
    expect(step).toMatchObject({
      outcome: 'replaced',
      before,
      imported: { map: map({}, 'other'), siteIds: [2] },
    });
    expect(step?.after).toEqual({ ...before, name: 'New', colour: 'rose', readOnly: true });
  });

  it.each([
    ['the same', wanted('a', { map: map() }), 'unchanged'],
    ['nothing that it lacks', wanted('a'), 'unchanged'],
    ['another map', wanted('a', { map: map({ blocked: { state: 'missing' } }) }), 'replaced'],
    ['another dashboard', wanted('a', { hosts: [{ host: 'x.example', vendor: 'ometria' }] }), 'replaced'],
  ])('of %s says so', (_, file, outcome) => {
    expect(plan([file], held(known('a', CONFIRMED))).steps).toMatchObject([{ outcome }]);
  });

  it('done twice changes nothing the second time, tested meanwhile or not', () => {
    const files = [
      wanted('x', { name: 'One', siteIds: [1], map: map() }),
      wanted(null, { siteIds: [2], map: map() }),
    ];
    const { steps } = plan(files, held());
    const connections = steps.map(({ after }) => after);
    const waiting = new Map(
      steps.flatMap(({ after, imported }) => (imported ? [[after.id, imported.map] as const] : [])),
    );
    const again = plan(files, { ...held(...connections), waiting });
    expect(again.steps.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
    expect(connections.map(({ addedAt }) => addedAt).toSorted()).toEqual(
      connections.map(({ addedAt }) => addedAt),
    );
  });

  it('leaves alone what the organisation has set', () => {
    const before = known('a', { managed: true, name: 'Ours' });
    expect(plan([wanted('a', { name: 'Theirs' })], held(before)).steps).toMatchObject([
      { outcome: 'kept', after: before },
    ]);
  });

  it('names the choices that change, and no others', () => {
    expect(plan([], held(), { backgroundShare: 1, historyDays: 90 }).choices).toEqual({ backgroundShare: 1 });
    expect(plan([], held(), {}).choices).toEqual({});
  });
});
