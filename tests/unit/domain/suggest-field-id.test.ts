import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIELD_IDS } from '../../../src/domain/field.ts';
import { type KnownFieldIds, suggestFieldIds } from '../../../src/domain/suggest-field-id.ts';
import { fieldIdsFor, NAMINGS } from '../../sandbox/naming.ts';
import { createRandom } from '../../sandbox/random.ts';

const suggested = (known: KnownFieldIds) => suggestFieldIds(['tier_needed_renew'], known)[0]?.suggestedId;

describe('a missing field is asked for as the account spells', () => {
  test.each([
    ['nothing known', {}, 'll_tier_needed_renew'],
    ['a prefix', { next_tier: 'loyalty_next_tier' }, 'loyalty_tier_needed_renew'],
    ['none', { next_tier: 'next_tier', birthday: 'birthday' }, 'tier_needed_renew'],
    ['words joined by hyphens', { next_tier: 'loyaltylion:next-tier' }, 'loyaltylion:tier-needed-renew'],
    ['camel case', { total_points: 'llTotalPoints', birthday: 'llBirthday' }, 'llTierNeededRenew'],
    ['camel case after a dot', { next_tier: 'loyaltylion.nextTier' }, 'loyaltylion.tierNeededRenew'],
    ['camel case, told by one word', { birthday: 'llBirthday' }, 'llTierNeededRenew'],
    ['a prefix, told by one word', { birthday: 'loyalty_birthday' }, 'loyalty_tier_needed_renew'],
    [
      'camel case, told by fewer fields than have one word',
      { birthday: 'birthday', blocked: 'blocked', next_tier: 'nextTier' },
      'tierNeededRenew',
    ],
    ['capitals', { next_tier: 'LL_NEXT_TIER' }, 'LL_TIER_NEEDED_RENEW'],
    ['words that are not ours', { next_tier: 'level_to_come' }, 'll_tier_needed_renew'],
    ['IDs that say nothing', { next_tier: 'cf_10293', birthday: 'cf_5d2' }, 'll_tier_needed_renew'],
    [
      'two ways, one of them more often',
      { birthday: 'birthday', next_tier: 'll_next_tier', total_points: 'll_total_points' },
      'll_tier_needed_renew',
    ],
  ] satisfies readonly (readonly [string, KnownFieldIds, string])[])('%s', (_name, known, expected) => {
    expect(suggested(known)).toBe(expected);
  });

  const SPELLED = NAMINGS.filter((naming) => naming !== 'opaque' && naming !== 'title');
  test.each(SPELLED)('each of the 21, where the others are spelled `%s`', (naming) => {
    const all = fieldIdsFor(naming, createRandom(1, 'naming'));
    for (const field of FIELD_IDS) {
      const { [field]: own, ...others } = all;
      expect(suggestFieldIds([field], others)).toEqual([{ field, suggestedId: own }]);
    }
  });

  test('whatever stands in front', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (prefix) => {
        expect(suggested({ next_tier: `${prefix}!next_tier` })).toBe(`${prefix}!tier_needed_renew`);
      }),
    );
  });
});
