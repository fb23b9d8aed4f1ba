import { describe, expect, it } from 'vitest';
import { press } from '../browser/alerts.ts';
import { clipboardText } from '../browser/clipboard.ts';
import { resyncButtons } from '../browser/connections.ts';
import { jobEnd, pressResync } from '../browser/resync.ts';
import { allRows } from '../browser/rows.ts';
import { inForm } from '../sandbox/value-form.ts';
import { useLens } from './use-lens.ts';

describe('what else the popup does', () => {
  const e2e = useLens();

  it('copies a request to Ometria support that names the missing custom fields', async () => {
    await e2e.openLoyaltyLion(e2e.sandbox.world.cast.dora);
    const popup = await e2e.lens.openPopup();
    await popup.waitForSelector('::-p-text(Nothing to resync)'); // what arrives before moves the button
    await press(popup, 'Copy support request');
    await popup.waitForSelector('::-p-text(Copied. Send it to support@ometria.com.)');
    const request = await clipboardText(e2e.lens.browser);
    expect(request).toContain('- Forecasted tier at expiration: suggested Field ID');
    expect(request).toContain('- Receipt upload URL: suggested Field ID');
    expect(request.match(/^- /gm)).toHaveLength(e2e.sandbox.world.style.missing.length);
  });

  it('says before it sends anything that a plan is over 1,000 characters, and fits it', async () => {
    const { world } = e2e.sandbox;
    const { longValues: member } = world.cast;
    const before = world.heldBy(member);
    await e2e.openLoyaltyLion(member);
    const popup = await e2e.lens.openPopup();
    await popup.waitForSelector('::-p-text(Leave out Referral URL to fit)');
    await popup.waitForSelector('#resync-note ::-p-text(Over Ometria’s limit of 1,000 characters)');
    expect(await resyncButtons(popup)).toEqual([true]);
    await press(popup, 'Leave out');
    await pressResync(popup);
    expect(await jobEnd(popup)).toBe('verified');
    const written = inForm(member.pointsApproved, world.style.forms.approved_points);
    expect(world.heldBy(member)).toEqual({ ...before, approved_points: written });
  });

  it('clears what only Ometria has, where it is ticked and nowhere else', async () => {
    const { world } = e2e.sandbox;
    const { onlyInOmetria: member } = world.cast;
    const before = world.heldBy(member);
    await e2e.openLoyaltyLion(member);
    const popup = await e2e.lens.openPopup();
    await popup.waitForSelector('[data-change="birthday"]');
    expect(await popup.$$('[data-change]')).toHaveLength(3);
    expect(await popup.$$('[data-change] :checked')).toEqual([]);
    await popup.locator('[data-change="birthday"] input').click();
    expect(await pressResync(popup)).toBe('Resync 1 field');
    expect(await jobEnd(popup)).toBe('verified');
    expect(world.heldBy(member)).toEqual({ ...before, birthday: null });
    const left = (await allRows(popup)).filter(({ verdict }) => verdict === 'only-in-ometria');
    expect(left.map(({ field }) => field).toSorted()).toEqual(['insights_segment', 'referral_url']);
  });
});
