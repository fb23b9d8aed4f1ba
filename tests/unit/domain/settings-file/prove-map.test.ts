import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELD_IDS, type FieldId } from '../../../../src/domain/field.ts';
import type { Learned, LearnedField } from '../../../../src/domain/learned.ts';
import { OWN_RULE } from '../../../../src/domain/own-listing.ts';
import { proveMap } from '../../../../src/domain/settings-file/prove-map.ts';
import { map } from './connections.ts';

const RULE = map().listingRule;
const LACKING = { state: 'missing', ometriaField: null } as const;
const NOTHING = { state: 'unlearned', ometriaField: null, confidence: 'low' } as const;
const learned = (
  changes: Partial<Record<FieldId, Partial<LearnedField>>> = {},
  rule: Learned['listing']['rule'] = RULE,
): Learned => ({
  fields: FIELD_IDS.map((field) => ({
    field,
    state: 'mapped',
    ometriaField: `ll_${field}`,
    confidence: 'high',
    equal: 40,
    compared: 40,
    nameScore: 1,
    runnerUp: null,
    format: { kind: 'text' },
    profilesWithout: 0,
    ...changes[field],
  })),
  listing: { rule, held: 6, tried: 6, collections: [], looked: [], members: 40 },
  members: 40,
  fieldIds: [],
});
const everything = (change: Partial<LearnedField>) =>
  learned(Object.fromEntries(FIELD_IDS.map((id) => [id, change])));
const imported = (changes = {}, collection?: string) => ({ map: map(changes, collection), siteIds: [1] });
const OWN = { map: { ...map(), listingRule: OWN_RULE }, siteIds: [1] };
const found = ({ fields }: Learned, field: FieldId) => fields.find((one) => one.field === field);

describe('an imported map', () => {
  it.each([
    ['the same was learned', imported(), learned(), 'adopted'],
    [
      'both lack the same two fields',
      imported({ birthday: { state: 'missing' }, next_tier: { state: 'missing' } }),
      learned({ birthday: LACKING, next_tier: LACKING }),
      'adopted',
    ],
    ['a field was not learned', imported(), learned({ birthday: NOTHING }), 'adopted'],
    [
      'a field was guessed otherwise',
      imported(),
      learned({ birthday: { ometriaField: 'dob', confidence: 'low' } }),
      'adopted',
    ],
    ['the listing was not found', imported(), learned({}, null), 'adopted'],
    [
      'the listing is named otherwise in the same collection',
      imported(),
      learned({}, { kind: 'search', collection: 'loyaltylion' }),
      'adopted',
    ],
    ['a field is certainly another', imported(), learned({ birthday: { ometriaField: 'dob' } }), 'differs'],
    [
      'a field is proven missing',
      imported(),
      learned({ birthday: { state: 'missing', ometriaField: null } }),
      'differs',
    ],
    [
      'a field that was missing is certainly there',
      imported({ birthday: { state: 'missing' } }),
      learned(),
      'differs',
    ],
    [
      'its Field ID certainly holds another field',
      imported({
        birthday: { state: 'mapped', ometriaField: 'll_blocked', format: null },
        blocked: { state: 'unlearned' },
      }),
      learned({ birthday: NOTHING }),
      'differs',
    ],
    ['records of our own were chosen', OWN, learned({}, null), 'differs'],
    ['the listing is in another collection', imported({}, 'elsewhere'), learned(), 'differs'],
    ['nothing was learned', imported(), everything(NOTHING), 'other-account'],
    ['nothing was learned for certain', imported(), everything({ confidence: 'low' }), 'other-account'],
    [
      'all of it is missing',
      imported(),
      everything({ state: 'missing', ometriaField: null }),
      'other-account',
    ],
    ['all of it has other names', imported(), everything({ ometriaField: 'other' }), 'other-account'],
  ])('where %s', (_, file, account, verdict) => {
    expect(proveMap(file, account, [1]).verdict).toBe(verdict);
  });

  it('is of another account where the keys are of another LoyaltyLion site', () => {
    const { verdict, learned: kept } = proveMap(imported(), learned(), [2]);
    expect(verdict).toBe('other-account');
    expect(kept).toEqual(learned());
  });

  it('is trusted before a guess, with its own format', () => {
    const chosen = { state: 'mapped', ometriaField: 'by_hand', format: { kind: 'number' } } as const;
    const guess = { ometriaField: 'guess', confidence: 'low' } as const;
    const { verdict, learned: judged } = proveMap(
      imported({ spent_points: chosen }),
      learned({ spent_points: guess }),
      [1],
    );
    expect(verdict).toBe('adopted');
    expect(found(judged, 'spent_points')).toMatchObject({ ...chosen, confidence: 'high', runnerUp: 'guess' });
  });

  it('that says otherwise stands there to be looked at, beside what was learned', () => {
    const { learned: judged } = proveMap(imported(), learned({ birthday: { ometriaField: 'dob' } }), [1]);
    expect(found(judged, 'birthday')).toMatchObject({
      ometriaField: 'll_birthday',
      confidence: 'low',
      runnerUp: 'dob',
    });
  });

  it('gives no Field ID to two fields', () => {
    const file = imported({
      birthday: { state: 'mapped', ometriaField: 'll_blocked', format: null },
      blocked: { state: 'unlearned' },
    });
    const { learned: judged } = proveMap(file, learned({ birthday: NOTHING }), [1]);
    const ids = judged.fields.flatMap(({ ometriaField }) => ometriaField ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is never adopted where it says otherwise than what is certain', () => {
    const states = fc.constantFrom(
      {},
      NOTHING,
      { confidence: 'low' } as const,
      { state: 'missing', ometriaField: null } as const,
      { ometriaField: 'other' },
    );
    fc.assert(
      fc.property(fc.array(states, { minLength: 21, maxLength: 21 }), (changes) => {
        const account = learned(Object.fromEntries(FIELD_IDS.map((id, at) => [id, changes[at]])));
        const { verdict, learned: judged } = proveMap(imported(), account, [1]);
        const isContradicted = account.fields.some(
          ({ state, confidence, ometriaField, field }) =>
            confidence === 'high' && state !== 'unlearned' && ometriaField !== `ll_${field}`,
        );
        if (isContradicted) expect(verdict).not.toBe('adopted');
        if (verdict === 'adopted') {
          expect(judged.fields.map(({ ometriaField }) => ometriaField)).toEqual(
            FIELD_IDS.map((id) => `ll_${id}`),
          );
        }
      }),
    );
  });
});
