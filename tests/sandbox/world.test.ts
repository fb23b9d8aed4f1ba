import { describe, expect, it } from 'vitest';
import { sentProperties } from './integration.ts';
import { NAMINGS } from './naming.ts';
import { PROPERTIES_LIMIT } from './ometria/apply-record.ts';
import { heldValues, sizeOf } from './ometria/listing.ts';
import { createSwitchBoard, parseSwitch, SWITCH_NAMES, SWITCHES } from './switches.ts';
import { SYNCED_FIELDS } from './synced-field.ts';
import { World, type WorldOptions } from './world.ts';

const createWorld = (options: Partial<WorldOptions> = {}): World => {
  const switches = createSwitchBoard({ pushDelayMs: 0 });
  return new World({
    seed: 1,
    customers: 120,
    tierMode: 'spend',
    account: {},
    switches,
    clock: () => Date.parse('2026-11-15T12:00:00Z'),
    ...options,
  });
};

describe('the population', () => {
  it('is the same for the same seed, and another for another', () => {
    const [first, again, other] = [createWorld(), createWorld(), createWorld({ seed: 2 })];
    expect(again.members).toEqual(first.members);
    expect(again.ometria.profiles()).toEqual(first.ometria.profiles());
    expect(other.members).not.toEqual(first.members);
  });

  it('begins alike whatever its size', () => {
    expect(createWorld({ customers: 200 }).members.slice(0, 120)).toEqual(createWorld().members);
  });

  it('has ids of its own for everybody', () => {
    const { members } = createWorld({ customers: 2000 });
    expect(members).toHaveLength(2000);
    expect(new Set(members.map(({ id }) => id)).size).toBe(2000);
    expect(new Set(members.map(({ merchantId }) => merchantId)).size).toBe(2000);
  });

  it('reserves its addresses', () => {
    for (const { email } of createWorld({ customers: 2000 }).members) {
      expect(email ?? 'nobody@example.com').toMatch(/@example\.com(\.au)?$/i);
    }
  });

  it.each(NAMINGS)('leaves an ordinary listing below the limit in an account of naming %s', (naming) => {
    const world = createWorld({ account: { naming, missing: [] } });
    const listings = world.ometria.listings(world.style.collection) ?? [];
    expect(listings.length).toBeGreaterThan(50);
    const sizes = listings.map(({ properties }) => sizeOf(heldValues(properties)));
    expect(Math.max(...sizes)).toBeLessThan(PROPERTIES_LIMIT);
  });
});

describe('the cast', () => {
  const world = createWorld({ account: { naming: 'snake' } });
  const { cast, ometria } = world;

  it('has Alice out of step in four fields, without custom fields for two', () => {
    const held = world.heldBy(cast.alice) ?? {};
    const current = sentProperties(world.valuesOf(cast.alice), world.style);
    const outOfStep = SYNCED_FIELDS.map(({ id }) => id).filter(
      (id) => (held[id] ?? null) !== (current[id] ?? null),
    );
    expect(outOfStep).toEqual(['total_points', 'approved_points', 'insights_segment', 'tier_progress']);
    const missing = SYNCED_FIELDS.map(({ id }) => id).filter((id) => !(id in held));
    expect(missing).toEqual(['forecasted_tier', 'receipt_upload_url']);
  });

  it('has one person with two profiles, and one whose ids contradict', () => {
    expect(ometria.profilesByEmail('paula.twice@example.com')).toHaveLength(2);
    expect(ometria.profilesByEmail('quinn.twice@example.com').map((each) => each.customerId)).toEqual([
      null,
      null,
    ]);
    const [other] = ometria.profilesByEmail('olive@example.com');
    expect(other?.customerId).not.toBe(cast.contradicting.merchantId);
  });

  it('has a number that is an id of two people', () => {
    expect(String(cast.clashOne.id)).toBe(cast.clashTwo.merchantId);
  });
});

describe("LoyaltyLion's sync", () => {
  it('brings a changed member to Ometria', () => {
    const world = createWorld({ account: { naming: 'snake', forms: { approved_points: 'grouped' } } });
    const { alice } = world.cast;
    world.updateMember(alice.id, { pointsApproved: 4321 });
    expect(world.heldBy(alice)).not.toMatchObject({ approved_points: '4,321' });
    world.loyaltyLionSync(alice.id);
    expect(world.heldBy(alice)).toMatchObject({ approved_points: '4,321' });
    expect(alice.updatedAt).toBe('2026-11-15T12:00:00.000Z');
  });

  it('sends nothing before it is installed', () => {
    const { ometria, style } = createWorld({ account: { installed: false } });
    expect(ometria.listings(style.collection)).toBeUndefined();
  });
});

describe('clustering', () => {
  const known = { collection: 'loyaltylion', level: 'api', properties: {} } as const;

  it('goes by customer id, then by email', () => {
    const { cast, ometria } = createWorld();
    const { alice, inStep } = cast;
    ometria.write({ ...known, id: 'x', customerId: alice.merchantId, email: inStep.email });
    expect(ometria.profileOf('loyaltylion', 'x')?.customerId).toBe(alice.merchantId);
    ometria.write({ ...known, id: 'y', email: inStep.email });
    expect(ometria.profileOf('loyaltylion', 'y')?.customerId).toBe(inStep.merchantId);
    ometria.write({ ...known, id: 'z', email: 'new@example.com' });
    expect(ometria.profileOf('loyaltylion', 'z')?.emails).toEqual(['new@example.com']);
  });

  it('moves a listing whose email changes', () => {
    const { cast, ometria } = createWorld();
    const { inStep } = cast;
    ometria.write({ ...known, id: 'z', email: 'new@example.com' });
    ometria.write({ ...known, id: 'z', email: inStep.email });
    expect(ometria.profileOf('loyaltylion', 'z')?.customerId).toBe(inStep.merchantId);
    expect(ometria.profilesByEmail('new@example.com')).toEqual([]);
  });
});

describe('switches', () => {
  it('start at their first setting and take every listed one', () => {
    const board = createSwitchBoard();
    for (const name of SWITCH_NAMES) {
      const { settings } = SWITCHES[name];
      expect(board.current[name]).toBe(settings[0]);
      for (const setting of settings) {
        board.set(parseSwitch(`${name}=${setting}`));
        expect(board.current[name]).toBe(setting);
      }
    }
  });

  it('refuse what the table does not list', () => {
    expect(() => parseSwitch('merge=sometimes')).toThrow(RangeError);
    expect(() => parseSwitch('nonsense=1')).toThrow(RangeError);
    expect(() => parseSwitch('pushDelayMs=soon')).toThrow(RangeError);
    expect(parseSwitch('pushDelayMs=Infinity')).toEqual({ pushDelayMs: Number.POSITIVE_INFINITY });
  });
});
