import type { Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import { alertOf } from '../browser/alerts.ts';
import { jobEnd, pressResync } from '../browser/resync.ts';
import { allRows, shownRows, verdictOf } from '../browser/rows.ts';
import { useLens } from './use-lens.ts';

describe('one person under two emails or two profiles', () => {
  const e2e = useLens();

  const noticeOn = async (surface: Page, code: string): Promise<string> => {
    const notice = await surface.waitForSelector(`>>> [data-notice="${code}"]`);
    return (await notice?.evaluate((element) => element.textContent)) ?? '';
  };
  const resyncButton = (popup: Page) => popup.waitForSelector('::-p-aria([name="Resync 3 fields"])');

  it('has both emails named, and is written only after a word of the agent’s', async () => {
    const { world } = e2e.sandbox;
    const { emailDiffers: nora } = world.cast;
    world.updateMember(nora.id, { pointsApproved: nora.pointsApproved + 10 });
    const page = await e2e.openLoyaltyLion(nora);
    const notice = await noticeOn(page, 'email-differs');
    expect(notice).toContain('nora.new@example.com');
    expect(notice).toContain('nora.old@example.com');

    const popup = await e2e.lens.openPopup();
    const button = await resyncButton(popup);
    expect(await button?.evaluate((element) => element.matches(':disabled'))).toBe(true);
    expect(world.writes).toEqual([]);
    await popup.locator('[data-question="emails-differ"] input').click();
    await pressResync(popup);
    expect(await jobEnd(popup)).toBe('verified');
    expect(world.writes.map(({ by }) => by)).toEqual(['push']);
    expect(world.ometria.profilesByEmail('nora.new@example.com')).toEqual([]);
  });

  it('is found from Ometria’s page too, by the customer id', async () => {
    const [profile] = e2e.sandbox.world.ometria.profilesByEmail('nora.old@example.com');
    const page = await e2e.lens.openPage(`https://console.ometria.com/contacts/${profile?.id}`);
    expect(await noticeOn(page, 'email-differs')).toContain('nora.new@example.com');
    expect(verdictOf(await allRows(page), 'approved_points')).toBe('in-sync');
  });

  it('is the profile with the customer id; the other one is reported', async () => {
    const { twoProfiles: paula } = e2e.sandbox.world.cast;
    const page = await e2e.openLoyaltyLion(paula);
    expect(await noticeOn(page, 'other-profiles')).toContain('1 other Ometria profile');
    expect(verdictOf(await allRows(page), 'approved_points')).toBe('in-sync');
  });

  it('is contradicted on the other profile’s own page', async () => {
    const [old] = e2e.sandbox.world.ometria
      .profilesByEmail('paula.twice@example.com')
      .filter(({ customerId }) => customerId === '4100');
    const page = await e2e.lens.openPage(`https://console.ometria.com/contacts/${old?.id}`);
    await alertOf(page, 'identity-contradiction');
    expect(await shownRows(page)).toEqual([]);
  });

  it('is nobody whose values are shown where the only profile is somebody else’s', async () => {
    const { contradicting } = e2e.sandbox.world.cast;
    const page = await e2e.openLoyaltyLion(contradicting);
    await alertOf(page, 'identity-contradiction');
    expect(await shownRows(page)).toEqual([]);
    const popup = await e2e.lens.openPopup();
    await alertOf(popup, 'identity-contradiction');
    expect(await shownRows(popup)).toEqual([]);
    expect(await popup.$('::-p-aria([name^="Resync"])')).toBeNull();
  });
});
