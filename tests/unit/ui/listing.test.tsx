// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import type { ListingChoice } from '../../../src/domain/listing-choice.ts';
import { ListingPanel } from '../../../src/ui/options/listing/ListingPanel.tsx';
import { SETUP_VIEWS } from '../../gallery/views/setup.ts';
import { button, find, findInput, press, show } from './page.tsx';

function panel(name: 'no-listing' | 'own-listing' | 'unproven-listing' | 'learned') {
  const chosen: ListingChoice[] = [];
  const choose = async (choice: ListingChoice): Promise<boolean> => chosen.push(choice) > 0;
  const { learned } = SETUP_VIEWS[name];
  if (!learned) throw new Error(`nothing was learned in ${name}`);
  return {
    root: show(<ListingPanel listing={learned.listing} busy={false} onChoose={choose} />),
    chosen,
  };
}

describe('records that were not found', () => {
  test('are told with every collection that was looked into, and those that were not', () => {
    const { root } = panel('no-listing');
    expect(root.textContent).toContain('For 120 members');
    const looked = [...root.querySelectorAll<HTMLElement>('[data-looked]')].map(
      ({ textContent }) => textContent,
    );
    expect(looked).toEqual([
      'shopify_customers_of_the_united_kingdom300 records read: of 61 members, but none holds a LoyaltyLion field.',
      'newsletter_forms12 records read: none of a member.',
      'app_edits2 records read: of 1 member, too few to tell.',
      'c_7f3a91300 records read: of 40 members, but Ometria does not show what is in them.',
    ]);
    expect(root.textContent).toContain('Not looked into: preference_centre');
  });

  test('can be named, from those seen or otherwise', () => {
    const { root, chosen } = panel('no-listing');
    const offered = [...root.querySelectorAll('datalist option')].map((option) =>
      option.getAttribute('value'),
    );
    expect(offered).toContain('c_7f3a91');
    findInput(root, '.name-collection input').value = '  c_7f3a91 ';
    press(root, 'Look into it');
    expect(chosen).toEqual([{ kind: 'named', collection: 'c_7f3a91', mayBeUnproven: false }]);
  });

  test('of a collection that hides whose it is, only once its precedence is understood', () => {
    const { root, chosen } = panel('no-listing');
    expect(root.querySelector('[data-question]')).toBeNull();
    findInput(root, '.name-collection input').value = 'newsletter_forms';
    press(root, 'Look into it');
    expect(root.querySelector('[data-question]')).toBeNull();
    findInput(root, '.name-collection input').value = 'c_7f3a91';
    press(root, 'Look into it');
    const question = find(root, '[data-question="unproven-collection"]');
    expect(question.textContent).toContain('Nothing shows that “c_7f3a91” is LoyaltyLion’s');
    expect(question.textContent).toContain('ranks above a third-party sync');
    expect(button(root, 'Use this collection').disabled).toBe(true);
    void act(() => findInput(question, '.understood input').click());
    press(root, 'Use this collection');
    expect(chosen.at(-1)).toEqual({ kind: 'named', collection: 'c_7f3a91', mayBeUnproven: true });
  });

  test('can be done without, folded away, and only once it is understood', () => {
    const { root, chosen } = panel('no-listing');
    expect(find(root, '.own-records').hasAttribute('open')).toBe(false);
    expect(find(root, '.own-records').textContent).toContain('ranks above a third-party sync');
    expect(button(root, 'Use records of our own').disabled).toBe(true);
    void act(() => findInput(root, '.understood input').click());
    press(root, 'Use records of our own');
    expect(chosen).toEqual([{ kind: 'own' }]);
  });
});

test('records of our own are said to be, with what they may hide', () => {
  const { root } = panel('own-listing');
  expect(find(root, '[data-listing]').dataset['listing']).toBe('own');
  expect(root.textContent).toContain('not LoyaltyLion’s record but one of our own');
  expect(root.querySelector('.own-records')).toBeNull();
});

test('a collection that only a person’s word is for is said to be so', () => {
  const { root } = panel('unproven-listing');
  expect(find(root, '[data-listing]').textContent).toContain('Ometria does not show what its records hold');
  expect(root.textContent).toContain('nothing shows that it is LoyaltyLion’s');
});

test('a rule that was found can be changed too, folded away', () => {
  const { root } = panel('learned');
  expect(find(root, '[data-listing]').dataset['listing']).toBe('template');
  expect(find(root, '.listing-change').hasAttribute('open')).toBe(false);
});
