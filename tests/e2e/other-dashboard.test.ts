import type { Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import { settledRows } from '../browser/rows.ts';
import { useLens } from './use-lens.ts';

describe('the same customer in the other dashboard', () => {
  const e2e = useLens();

  const linkOn = (surface: Page): Promise<string | null> =>
    surface.$$eval('>>> .person a.link', (links) => links[0]?.getAttribute('href') ?? null);

  it('is a link once a page of that dashboard was open, also after the worker was killed', async () => {
    const { ann, dora } = e2e.sandbox.world.cast;
    const ometria = await e2e.openOmetria(ann);
    await settledRows(ometria);
    expect(await linkOn(ometria)).toBeNull();
    await e2e.lens.killWorker();

    const loyaltyLion = await e2e.openLoyaltyLion(dora);
    await settledRows(loyaltyLion);
    await expect.poll(() => linkOn(loyaltyLion)).not.toBeNull();
    const [profile] = e2e.sandbox.world.ometria.profilesByEmail(dora.email ?? '');
    expect(await linkOn(loyaltyLion)).toBe(`https://console.ometria.com/contacts/${profile?.id}`);
    const popup = await e2e.lens.openPopup();
    await settledRows(popup);
    expect(await linkOn(popup)).toBe(await linkOn(loyaltyLion));

    const opened = await e2e.lens.openPage((await linkOn(loyaltyLion)) ?? '');
    await settledRows(opened);
    await expect.poll(() => linkOn(opened)).toContain(`/customers/${dora.id}`);
  });

  it('is no link for somebody whom the ids contradict', async () => {
    const page = await e2e.openLoyaltyLion(e2e.sandbox.world.cast.contradicting);
    await page.waitForSelector('>>> [role="alert"][data-code="identity-contradiction"]');
    expect(await linkOn(page)).toBeNull();
  });
});
