import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../../src/domain/connection.ts';
import {
  NO_POLICY,
  type Policy,
  type PolicyConnection,
  policyMap,
  policySets,
  underPolicy,
  waitingMap,
  withoutPolicy,
} from '../../../../src/domain/settings-file/policy.ts';
import { known, map, wanted } from './connections.ts';

const policy = (connections: readonly PolicyConnection[], change: Partial<Policy> = {}): Policy => ({
  ...NO_POLICY,
  settings: { connections, choices: {} },
  ...change,
});
const shown = (connections: readonly Connection[]) =>
  connections.map(({ id, name, readOnly, managed = false }) => ({ id, name, readOnly, managed }));

const OURS = { ...wanted('uk', { name: 'UK shop', siteIds: [1], map: map() }), id: 'uk' };
const UK = { id: 'uk', name: 'UK shop', readOnly: false, managed: true };
const OWN = { id: 'own', name: 'Own', readOnly: false, managed: false };

describe('connections under a policy', () => {
  it.each([
    ['none, with nothing stored', [], NO_POLICY, []],
    ['none', [known('own', { name: 'Own' })], NO_POLICY, [OWN]],
    ['of a connection, with nothing stored', [], policy([OURS]), [UK]],
    ['of a connection, beside others', [known('own', { name: 'Own' })], policy([OURS]), [UK, OWN]],
    ['of one that is stored', [known('uk', { name: 'Old' })], policy([OURS]), [UK]],
    [
      'of one that was added by hand',
      [known('own', { name: 'Old', siteIds: [1] })],
      policy([OURS]),
      [{ ...UK, id: 'own' }],
    ],
    [
      'of one whose id another has',
      [known('uk', { name: 'Own', siteIds: [9] })],
      policy([OURS]),
      [
        { ...UK, id: 'policy-uk' },
        { ...OWN, id: 'uk' },
      ],
    ],
    [
      'that lets nothing be written',
      [known('own', { name: 'Own' })],
      policy([OURS], { readOnly: true }),
      [
        { ...UK, readOnly: true },
        { ...OWN, readOnly: true },
      ],
    ],
    ['that makes one read only', [], policy([{ ...OURS, readOnly: true }]), [{ ...UK, readOnly: true }]],
  ])('%s', (_, stored, set, expected) => {
    const connections = underPolicy(stored, set);
    expect(shown(connections)).toEqual(expected);
    expect(connections.map(({ colour }) => colour).length).toBe(expected.length);
  });

  it('keep what their keys have shown', () => {
    const stored = known('uk', { siteIds: [1, 2], ...map() });
    const [connection] = underPolicy([stored], policy([{ ...OURS, name: 'New', colour: 'rose' }]));
    expect(connection).toEqual({ ...stored, name: 'New', colour: 'rose', managed: true });
  });

  it.each([
    ['their own', []],
    ['another one, where a connection of another programme has it', [known('uk', { siteIds: [9] })]],
  ])('have %s id, and keep it once something of them is stored', (_, stored) => {
    const set = policy([{ ...OURS, siteIds: [1] }]);
    const [first] = underPolicy(stored, set);
    const later = first ? underPolicy([...stored, { ...first, siteIds: [1] }], set) : [];
    expect(later.map(({ id }) => id).toSorted()).toEqual(
      underPolicy(stored, set)
        .map(({ id }) => id)
        .toSorted(),
    );
  });
});

describe('the policy’s field map', () => {
  const ofPolicy = policyMap([], policy([OURS]), 'uk');

  it('is the one of its connection', () => {
    expect(ofPolicy).toEqual({ map: map(), siteIds: [1] });
    expect(policyMap([], policy([OURS]), 'another')).toBeNull();
    expect(policyMap([], policy([{ ...OURS, map: null }]), 'uk')).toBeNull();
  });

  const other = { map: map({ blocked: { state: 'missing' } }), siteIds: [] };
  it.each([
    ['until it is tested', null, ofPolicy, ofPolicy],
    [
      'with what a test has said',
      { map: map(), siteIds: [1], verdict: 'differs' as const },
      ofPolicy,
      { map: map(), siteIds: [1], verdict: 'differs' },
    ],
    ['no more once it is settled', { map: map(), siteIds: [1], verdict: 'settled' as const }, ofPolicy, null],
    ['again once it is another', { ...other, verdict: 'settled' as const }, ofPolicy, ofPolicy],
    ['before one from a file', other, ofPolicy, ofPolicy],
    ['not where there is none, but one from a file', other, null, other],
    ['not at all', null, null, null],
  ])('waits %s', (_, held, set, expected) => {
    expect(waitingMap(held, set)).toEqual(expected);
  });
});

describe('a policy', () => {
  it.each([
    [NO_POLICY, false],
    [policy([OURS]), true],
    [policy([], { readOnly: true }), true],
    [policy([], { keyProtection: 'session' }), true],
    [{ ...NO_POLICY, settings: { connections: [], choices: { historyDays: 0 as const } } }, true],
  ])('%# sets something: %s', (set, expected) => {
    expect(policySets(set)).toBe(expected);
  });

  it('goes before the choices of a file', () => {
    const set = { ...NO_POLICY, settings: { connections: [], choices: { historyDays: 30 as const } } };
    const settings = { connections: [], choices: { historyDays: 0, backgroundShare: 1 } as const };
    expect(withoutPolicy(settings, set).choices).toEqual({ backgroundShare: 1 });
  });
});
