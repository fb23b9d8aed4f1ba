// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readPage } from '../../../src/content/read-page.ts';
import type { FieldId } from '../../../src/domain/field.ts';
import { handleDashboard } from '../../sandbox/dashboards/dashboard.ts';
import { DASHBOARD_SWITCHES, type DashboardSwitches } from '../../sandbox/dashboards/markup.ts';
import { createSwitchBoard } from '../../sandbox/switches.ts';
import { World } from '../../sandbox/world.ts';

const board = createSwitchBoard();
const world = new World({
  seed: 7,
  customers: 40,
  tierMode: 'spend',
  account: {},
  switches: board,
  clock: () => Date.parse('2026-11-22T12:00:00Z'),
});
const { alice } = world.cast;
const [profile] = world.ometria.profilesByEmail(alice.email ?? '');
const ADDRESSES = {
  loyaltylion: `https://app.loyaltylion.com/sites/4711/customers/${alice.id}`,
  ometria: `https://console.ometria.com/contacts/${profile?.id}`,
} as const;

function read(vendor: 'loyaltylion' | 'ometria', changes: Partial<DashboardSwitches>): Map<FieldId, string> {
  const url = new URL(ADDRESSES[vendor]);
  const switches = { ...board.current, ...changes };
  const { body } = handleDashboard({ host: url.host, method: 'GET', url }, { world, switches });
  const page = new DOMParser().parseFromString(String(body), 'text/html');
  return new Map(readPage(page, url, vendor).shown?.texts.map(({ field, text }) => [field, text]));
}

const { dashboardMarkup, dashboardLabels } = DASHBOARD_SWITCHES;
// In cards her referrer's label is the last of its part, and could title what follows: nothing is told of that.
const markups = dashboardMarkup.settings.filter((markup) => markup !== 'cards');
const everyLook = markups.flatMap((markup) =>
  dashboardLabels.settings.map((labels) => [markup, labels] as const),
);

test.each(everyLook)(
  'LoyaltyLion’s page as %s with labels "%s" tells all of its values',
  (markup, labels) => {
    const looks = { dashboardMarkup: markup, dashboardLabels: labels };
    expect(Object.fromEntries(read('loyaltylion', looks))).toEqual({
      approved_points: '1,240',
      pending_points: '200',
      lifetime_points: '1,840',
      rewards_claimed: '3',
      blocked: 'Enrolled',
      enrolled_at: '1 June 2025',
      loyalty_tier: 'Gold',
      tier_progress: expect.stringMatching(/212\.40/),
      tier_needed_renew: expect.stringMatching(/\d/),
      tier_needed_upgrade: expect.stringMatching(/287\.60/),
    });
  },
);

test.each(markups)('LoyaltyLion’s page as %s in German tells them too', (markup) => {
  const looks = { dashboardMarkup: markup, dashboardLanguage: 'de', dashboardFormat: 'de-DE' } as const;
  expect(Object.fromEntries(read('loyaltylion', looks))).toMatchObject({
    approved_points: '1.240',
    blocked: 'Angemeldet',
    enrolled_at: '1. Juni 2025',
    loyalty_tier: 'Gold',
    tier_needed_upgrade: expect.stringMatching(/287,60/),
  });
});

test('LoyaltyLion’s page in cards tells nothing wrong', () => {
  const found = Object.fromEntries(read('loyaltylion', { dashboardMarkup: 'cards' }));
  expect(found).toEqual({ blocked: 'Enrolled', enrolled_at: '1 June 2025' });
});

test.each(dashboardMarkup.settings)(
  'Ometria’s page as %s tells every custom field of ours that has a value',
  (markup) => {
    const found = read('ometria', { dashboardMarkup: markup });
    const held = world.heldBy(alice) ?? {};
    const told = [...found.keys()].filter((field) => held[field] !== undefined && held[field] !== null);
    expect(told).toEqual([...found.keys()]);
    expect(found.get('approved_points')).toBe('1150');
    expect(found.get('loyalty_tier')).toBe('Gold');
    expect(found.size).toBeGreaterThan(16);
  },
);
