import { describe, expect, it } from 'vitest';
import { type Held, planImport } from '../../../../src/domain/settings-file/plan-import.ts';
import type { TeamConnection } from '../../../../src/domain/settings-file/team-settings.ts';
import { known, map, wanted } from './connections.ts';

const CHOICES = { backgroundShare: 0.5, historyDays: 90, autoLockMinutes: 15 } as const;
const held = (...connections: Held['connections']): Held => ({
  connections,
  imported: new Map(),
  choices: CHOICES,
});
const fresh = { newId: () => 'fresh', now: Date.parse('2026-11-20T00:00:00Z') };
const plan = (connections: readonly TeamConnection[], before: Held, choices = {}) =>
  planImport({ connections, choices }, before, fresh);
const CONFIRMED = { fieldMap: map().fieldMap, listingRule: map().listingRule, confirmedAt: 'earlier' };

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

  it('keeps dashboards that were added here', () => {
    const [own, theirs] = [
      { host: 'own.example', vendor: 'ometria' },
      { host: 'their.example', vendor: 'ometria' },
    ] as const;
    const { steps } = plan([wanted('a', { hosts: [theirs] })], held(known('a', { hosts: [own] })));
    expect(steps[0]?.after.hosts).toEqual([own, theirs]);
  });

  it('done twice changes nothing the second time, tested meanwhile or not', () => {
    const files = [
      wanted('x', { name: 'One', siteIds: [1], map: map() }),
      wanted(null, { siteIds: [2], map: map() }),
    ];
    const { steps } = plan(files, held());
    const connections = steps.map(({ after }) => after);
    const imported = new Map(
      steps.flatMap(({ after, imported: one }) => (one ? [[after.id, one] as const] : [])),
    );
    const again = plan(files, { ...held(...connections), imported });
    expect(again.steps.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
    expect(connections.map(({ addedAt }) => addedAt).toSorted()).toEqual(
      connections.map(({ addedAt }) => addedAt),
    );
  });

  it.each([
    ['still counts', map().confirmedAt, 'unchanged'],
    ['was replaced by what a person confirmed', 'later', 'replaced'],
  ])('of a map that was adopted and %s', (_, confirmedAt, outcome) => {
    const learned = map({ birthday: { state: 'mapped', ometriaField: 'dob', format: null } });
    const before = known('a', { ...learned, confirmedAt });
    const imported = new Map([['a', { map: map(), siteIds: [], verdict: 'settled' as const }]]);
    const file = wanted('a', { map: map() });
    expect(plan([file], { ...held(before), imported }).steps).toMatchObject([{ outcome }]);
  });

  it('is not moved by a field that has appeared here meanwhile', () => {
    const file = wanted('a', { map: map({ birthday: { state: 'unlearned' } }) });
    const appeared = map({ birthday: { state: 'unlearned', appearedAs: 'dob' } });
    expect(plan([file], held(known('a', appeared))).steps).toMatchObject([{ outcome: 'unchanged' }]);
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
