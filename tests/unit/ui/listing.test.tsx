// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import type { ListingChoice } from '../../../src/domain/listing-choice.ts';
import { ListingPanel } from '../../../src/ui/options/listing/ListingPanel.tsx';
import { SETUP_VIEWS } from '../../gallery/views/setup.ts';
import { button, find, findInput, press, show } from './page.tsx';

function panel(name: 'no-listing' | 'own-listing' | 'learned') {
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
    expect(chosen).toEqual([{ kind: 'named', collection: 'c_7f3a91' }]);
  });

  test('can be done without, folded away, and only once it is understood', () => {
    const { root, chosen } = panel('no-listing');
    expect(find(root, '.own-records').hasAttribute('open')).toBe(false);
    expect(find(root, '.own-records').textContent).toContain('ranks above a third-party sync');
    expect(button(root, 'Use records of our own').disabled).toBe(true);
    void act(() => findInput(root, '.own-understood input').click());
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

test('a rule that was found can be changed too, folded away', () => {
  const { root } = panel('learned');
  expect(find(root, '[data-listing]').dataset['listing']).toBe('template');
  expect(find(root, '.listing-change').hasAttribute('open')).toBe(false);
});
