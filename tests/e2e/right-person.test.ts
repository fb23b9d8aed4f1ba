import type { Page } from 'puppeteer';
import { afterEach, describe, expect, it } from 'vitest';
import { allRows, verdictOf } from '../browser/rows.ts';
import type { Member } from '../sandbox/member.ts';
import type { CastName } from '../sandbox/population/cast.ts';
import { useLens } from './use-lens.ts';

/** Their addresses contain each other, differ in a sign or in case, or their numbers are somebody else's. */
const EASILY_MISTAKEN: readonly CastName[] = [
  'ann',
  'joann',
  'annAu',
  'a',
  'dora',
  'plus',
  'mixedCase',
  'oddMerchantId',
  'clashOne',
  'clashTwo',
];

/** Whom a surface compares, by everything that tells people apart. */
const shownIdentity = (surface: Page): Promise<string[]> =>
  surface.$$eval('>>> bdi[title]', (parts) => parts.map((part) => part.getAttribute('title') ?? ''));

describe('the customer of the page, and nobody else', () => {
  const e2e = useLens();
  afterEach(() => e2e.sandbox.switches.set({ dashboardPathId: 'loyaltylion-id' }));

  const expectCompared = async (page: Page, member: Member): Promise<void> => {
    const rows = await allRows(page);
    expect(verdictOf(rows, 'approved_points')).toBe('in-sync');
    const text = rows.find(({ field }) => field === 'approved_points')?.text ?? '';
    expect(text.replaceAll(',', '')).toContain(String(member.pointsApproved));
    const identity = await shownIdentity(page);
    expect(identity.slice(0, 3)).toEqual([member.email, String(member.id), member.merchantId]);
  };
  const openByAddress = (id: string): Promise<Page> => {
    const [site] = e2e.sandbox.world.sites;
    return e2e.lens.openPage(
      `https://app.loyaltylion.com/sites/${site?.id}/customers/${encodeURIComponent(id)}`,
    );
  };

  it.each(EASILY_MISTAKEN)('is compared on either dashboard: %s', async (name) => {
    const member = e2e.sandbox.world.cast[name];
    await expectCompared(await e2e.openLoyaltyLion(member), member);
    await expectCompared(await e2e.openOmetria(member), member);
  });

  it.each(['clashOne', 'clashTwo'] as const)(
    'is compared where addresses name merchant ids: %s',
    async (name) => {
      e2e.sandbox.switches.set({ dashboardPathId: 'merchant-id' });
      const member = e2e.sandbox.world.cast[name];
      await expectCompared(await openByAddress(member.merchantId), member);
    },
  );

  it.each(['clashTwo', 'pos'] as const)('is found by the number of the address alone: %s', async (name) => {
    e2e.sandbox.switches.set({ dashboardPathId: 'merchant-id' }); // so that LoyaltyLion shows no page here
    const { id } = e2e.sandbox.world.cast[name];
    const page = await openByAddress(String(id));
    await allRows(page);
    expect(await shownIdentity(page)).toContain(String(id));
  });
});
