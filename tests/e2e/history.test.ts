import { describe, expect, it } from 'vitest';
import { listedJobs, openHistory, pressUndo } from '../browser/history.ts';
import { jobEnd, pressResync } from '../browser/resync.ts';
import { saved } from '../browser/settings-file.ts';
import { toolbar } from '../browser/toolbar.ts';
import { heldPoints, popupOver, pushes } from './job-steps.ts';
import { useLens } from './use-lens.ts';

describe('the history', () => {
  const e2e = useLens();

  it('shows the request beforehand, then the job with before and after; exports it; undoes it', async () => {
    const { ann } = e2e.sandbox.world.cast;
    const before = heldPoints(e2e, ann);
    const popup = await popupOver(e2e, ann, 4_321);
    await popup.locator('::-p-aria([name="Show request"][role="button"])').click();
    const shown = await popup
      .waitForSelector('.http')
      .then((found) => found?.evaluate((pre) => pre.textContent));
    expect(pushes(e2e)).toEqual([]);
    await pressResync(popup);
    expect(await jobEnd(popup)).toBe('verified');
    const [head = '', body = ''] = (shown ?? '').split('\n\n');
    expect(head).toContain('x-ometria-auth: $OMETRIA_API_KEY');
    expect(JSON.parse(body)).toEqual(JSON.parse(pushes(e2e).at(-1)?.body ?? ''));
    await popup.close();

    const page = await openHistory(e2e.lens);
    const [job] = await listedJobs(page);
    if (!job) throw new Error('no job is listed');
    expect(job).toMatchObject({ state: 'verified', undo: 'possible' });
    await page.locator(`[data-job="${job.id}"] .history-toggle`).click();
    const change = await page.waitForSelector(`[data-job="${job.id}"] [data-change="approved_points"]`);
    expect(await change?.evaluate((line) => line.textContent)).toContain('4,321');
    const [detail = ''] = (await listedJobs(page)).map(({ text }) => text);
    for (const part of [ann.email, ann.merchantId, 'Pressed in', 'Popup']) expect(detail).toContain(part);

    const csv = await saved(e2e.lens, page, 'Export CSV');
    const json = await saved(e2e.lens, page, 'Export JSON');
    const rows = csv.split('\r\n').filter((row) => row.includes(job.id));
    expect(rows.some((row) => row.includes('approved_points') && row.includes(String(before)))).toBe(true);
    expect(JSON.parse(json)).toMatchObject({
      format: 'loyalty-lens-history',
      jobs: [{ id: job.id, state: 'verified', customer: { email: ann.email }, surface: 'popup' }],
    });
    for (const key of Object.values(e2e.sandbox.keys)) expect(csv + json).not.toContain(key);

    await pressUndo(page, job.id);
    await page.waitForSelector(`[data-job="${job.id}"][data-undo="undone"]`);
    const listed = await listedJobs(page);
    expect(listed.map(({ state, undo }) => [state, undo])).toEqual([
      ['verified', 'none'],
      ['verified', 'undone'],
    ]);
    expect(heldPoints(e2e, ann)).toEqual(before);
    expect(await page.$(`[data-job="${job.id}"] .history-action button`)).toBeNull();
  });

  it('refuses to undo what has moved since, and says why', async () => {
    const { joann } = e2e.sandbox.world.cast;
    const popup = await popupOver(e2e, joann, 1_111);
    await pressResync(popup);
    expect(await jobEnd(popup)).toBe('verified');
    e2e.sandbox.world.updateMember(joann.id, { pointsApproved: 2_222 });
    e2e.sandbox.world.loyaltyLionSync(joann.id);
    const written = pushes(e2e).length;

    const page = await openHistory(e2e.lens);
    const [job] = await listedJobs(page);
    await pressUndo(page, job?.id ?? '');
    const alert = await page.waitForSelector(`[data-job="${job?.id}"] [role="alert"]`);
    expect(await alert?.evaluate((found) => found.getAttribute('data-code'))).toBe('undo-moved');
    expect(pushes(e2e)).toHaveLength(written);
    expect((await listedJobs(page))[0]).toMatchObject({ state: 'failed' });
  });

  it('finds jobs by customer and by field, and forgets them when asked to', async () => {
    const page = await openHistory(e2e.lens);
    const count = async (): Promise<number> => (await listedJobs(page)).length;
    expect(await count()).toBe(4);
    await page.locator('#history input[type="search"]').fill('JOANN@');
    await expect.poll(count).toBe(2);
    await page.locator('#history input[type="search"]').fill('nobody of this name');
    await page.waitForSelector('#history .history-none');
    await page.locator('#history input[type="search"]').fill('example');
    await page.select('#history .history-search select', 'birthday');
    await page.waitForSelector('#history .history-none');
    await page.select('#history .history-search select', 'approved_points');
    await expect.poll(count).toBe(4);

    await page.locator('::-p-aria([name="Erase history"][role="button"])').click();
    await page.locator('::-p-aria([name="Yes, erase the history"][role="button"])').click();
    await page.waitForFunction(() => document.querySelectorAll('#history [data-job]').length === 0);
    await page.reload();
    await page.waitForSelector('#history .history-none');
  });

  it('tells on the toolbar what ended after the popup was closed, until somebody looks', async () => {
    const { dora } = e2e.sandbox.world.cast;
    e2e.sandbox.switches.set({ pushDelayMs: 600_000 });
    await e2e.lens.openPage(e2e.lens.extensionUrl('src/ui/options/options.html')); // behind, nobody sees its history
    const popup = await popupOver(e2e, dora, 3_333);
    await pressResync(popup);
    await popup.waitForSelector('[data-state="accepted"], [data-state="not-visible-yet"]');
    await popup.close();
    e2e.sandbox.world.settle();
    await expect
      .poll(async () => (await toolbar(e2e.lens)).title, { timeout: 30_000 })
      .toContain('the resync has ended. Verified');
    await e2e.lens.openPopup();
    await expect.poll(async () => (await toolbar(e2e.lens)).title).toContain('in sync');
  });
});
