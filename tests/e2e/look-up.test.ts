import type { Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import { alertOf, press } from '../browser/alerts.ts';
import { allRows, settledRows, verdictOf } from '../browser/rows.ts';
import type { Member } from '../sandbox/member.ts';
import { expectPlain } from './expect-plain.ts';
import { useLens } from './use-lens.ts';

describe('the popup without a customer on the page', () => {
  const e2e = useLens();

  const openFinder = async (): Promise<Page> => {
    const page = await e2e.lens.openPage('https://app.loyaltylion.com/sites/4711/customers');
    await page.bringToFront();
    const popup = await e2e.lens.openPopup();
    await popup.waitForSelector('#query');
    return popup;
  };
  const lookUp = async (popup: Page, query: string): Promise<void> => {
    await popup.locator('#query').fill(query);
    await press(popup, 'Look up');
  };
  /** What each button says in the list under this title. */
  const listed = async (popup: Page, title: string): Promise<string[]> => {
    await popup.waitForSelector(`h3::-p-text(${title})`);
    return popup.$$eval(
      'section:has(> h3)',
      (sections, wanted) =>
        sections
          .filter((section) => section.querySelector('h3')?.textContent === wanted)
          .flatMap((section) => [...section.querySelectorAll('button')].map((b) => b.textContent ?? '')),
      title,
    );
  };

  const QUERIES: readonly (readonly [string, (member: Member) => string])[] = [
    ['email', ({ email }) => email ?? ''],
    ['email in another case', ({ email }) => ` ${email?.toUpperCase()} `],
    ['LoyaltyLion id', ({ id }) => String(id)],
    ['merchant id', ({ merchantId }) => merchantId],
  ];
  it.each(QUERIES)('finds a customer by %s, exactly', async (_, queryOf) => {
    const { ann } = e2e.sandbox.world.cast;
    const popup = await openFinder();
    await lookUp(popup, queryOf(ann));
    const found = await listed(popup, 'Found');
    expect(found).toEqual([expect.stringContaining(String(ann.email))]);
    await popup.locator('button ::-p-text(Ann Reed)').click();
    expect(verdictOf(await allRows(popup), 'approved_points')).toBe('in-sync');
  });

  it('offers everybody whom the query fits', async () => {
    const popup = await openFinder();
    await lookUp(popup, '7100');
    const named = (...names: string[]) => names.map((name) => expect.stringContaining(name) as unknown);
    expect(await listed(popup, 'Found')).toEqual(named('Clash One', 'Clash Two'));
    await lookUp(popup, 'twin@example.com');
    await popup.waitForSelector('button ::-p-text(Robyn Twin)');
    expect((await listed(popup, 'Found')).toSorted()).toEqual(named('Robin Twin', 'Robyn Twin'));
  });

  it.each(['nn@example.com', '123456789'])('says that nobody is %s', async (query) => {
    const popup = await openFinder();
    await lookUp(popup, query);
    expectPlain(await alertOf(popup, 'nobody-found'), e2e.sandbox);
  });

  it('offers the customers seen last, with how they stood', async () => {
    const { alice, dora } = e2e.sandbox.world.cast;
    for (const member of [dora, alice]) await settledRows(await e2e.openLoyaltyLion(member));
    const popup = await openFinder();
    await popup.waitForSelector('button ::-p-text(Dora Plain)');
    const recent = await listed(popup, 'Recent customers');
    expect(recent[0]).toContain('alice@example.com');
    expect(recent[0]).toContain('4 out of step');
    expect(recent[1]).toContain('in sync');
    await popup.locator('button ::-p-text(Alice Blue)').click();
    expect(verdictOf(await allRows(popup), 'approved_points')).toBe('different');
  });
});
