import type { Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import { press } from '../browser/alerts.ts';
import { jobEnd, pressResync } from '../browser/resync.ts';
import { allRows, settledRows, shownRows, verdictOf } from '../browser/rows.ts';
import { useLens } from './use-lens.ts';

const TWIN_PROFILE = '0a19-4c100e-7a71ee';

describe('where several could be meant', () => {
  const e2e = useLens();

  /** Both surfaces ask and compare nothing; a choice on the overlay only leads to the popup. */
  const openQuestion = async (page: Page, question: string): Promise<Page> => {
    await page.waitForSelector(`>>> [data-question="${question}"]`);
    expect(await shownRows(page)).toEqual([]);
    const opened = e2e.lens.browser.waitForTarget((target) => target.url().includes('/popup.html'));
    await page.locator('>>> [data-question] button').click();
    const popup = await (await opened).asPage();
    await popup.waitForSelector(`[data-question="${question}"]`);
    expect(await shownRows(page)).toEqual([]);
    return popup;
  };
  const choices = (popup: Page): Promise<string[]> =>
    popup.$$eval('[data-question] button', (buttons) => buttons.map((button) => button.textContent ?? ''));
  const choose = (popup: Page, detail: string): Promise<void> =>
    popup.locator(`[data-question] button ::-p-text(${detail})`).click();

  it('asks which profile, and resyncs the chosen one', async () => {
    const { world } = e2e.sandbox;
    const { unsettledProfiles: quinn } = world.cast;
    const profiles = world.ometria.profilesByEmail(quinn.email ?? '');
    const wanted = profiles.find(({ properties }) => world.style.fieldIds.approved_points in properties);
    world.updateMember(quinn.id, { pointsApproved: quinn.pointsApproved + 10 });

    const page = await e2e.openLoyaltyLion(quinn);
    const popup = await openQuestion(page, 'which-profile');
    expect(await choices(popup)).toHaveLength(2);
    await choose(popup, `Ometria ${wanted?.id}`);
    expect(verdictOf(await allRows(popup), 'approved_points')).toBe('different');
    expect(verdictOf(await settledRows(page), 'approved_points')).toBe('different');
    await popup.waitForSelector('[data-notice="other-profiles"]');
    await e2e.lens.killWorker(); // a choice is made once, whatever becomes of the worker
    const asked = e2e.sandbox.log.length;
    await press(popup, 'Refresh');
    await expect.poll(() => e2e.sandbox.log.length).toBeGreaterThan(asked);
    expect(await pressResync(popup)).toBe('Resync 3 fields');
    expect(await jobEnd(popup)).toBe('verified');
    await popup.waitForSelector('::-p-text(Nothing to resync)');
    expect(await popup.$('[data-question]')).toBeNull();
  });

  it('asks which of two members with one email, where the page tells no id', async () => {
    const { world } = e2e.sandbox;
    const { twinOne, twinTwo } = world.cast;
    const email = twinOne.email ?? '';
    const form = { collection: 'newsletter_forms', id: 'form-twin', level: 'form', email } as const;
    world.ometria.write(
      { ...form, properties: { signup_source: 'footer' }, profileId: TWIN_PROFILE },
      'hand',
    );

    const page = await e2e.lens.openPage(`https://console.ometria.com/contacts/${TWIN_PROFILE}`);
    const popup = await openQuestion(page, 'which-member');
    expect((await choices(popup)).join()).toContain(twinTwo.merchantId);
    await choose(popup, `LoyaltyLion ${twinOne.id}`);
    expect(verdictOf(await allRows(popup), 'approved_points')).toBe('in-sync');
  });

  it('asks which of two emails is meant, where neither address nor title tells', async () => {
    const { ann, joann } = e2e.sandbox.world.cast;
    const page = await e2e.lens.browser.newPage();
    await page.evaluateOnNewDocument((other) => {
      history.replaceState({}, '', '/open'); // before anybody has read the id in the address
      addEventListener('DOMContentLoaded', () => {
        const card = document.createElement('section');
        card.innerHTML = `<h2>In the same boat</h2><dl><dt>Email</dt><dd>${other}</dd></dl>`;
        document.querySelector('main')?.append(card);
      });
    }, joann.email ?? '');
    await page.goto(
      `https://app.loyaltylion.com/sites/${e2e.sandbox.world.sites[0]?.id}/customers/${ann.id}`,
    );
    await page.bringToFront();
    const popup = await openQuestion(page, 'which-member');
    expect(await choices(popup)).toHaveLength(2);
    await choose(popup, ann.email ?? '');
    expect(verdictOf(await allRows(popup), 'approved_points')).toBe('in-sync');
    expect(verdictOf(await allRows(page), 'approved_points')).toBe('in-sync');
  });

  it('asks whose number it is, where it is one member’s id and another’s merchant id', async () => {
    const { world } = e2e.sandbox;
    const { clashOne, clashTwo } = world.cast;
    world.updateMember(clashOne.id, { email: null });
    const popup = await openQuestion(await e2e.openLoyaltyLion(clashOne), 'which-member');
    const both = [clashOne, clashTwo].map(({ id, merchantId }) => `LoyaltyLion ${id} · ${merchantId}`);
    const shown = (await choices(popup)).join();
    for (const detail of both) expect(shown).toContain(detail);
    await choose(popup, `LoyaltyLion ${clashTwo.id} `);
    expect(verdictOf(await allRows(popup), 'approved_points')).toBe('in-sync');
  });
});
