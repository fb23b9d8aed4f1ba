import type { Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import { press } from '../browser/alerts.ts';
import { clipboardText } from '../browser/clipboard.ts';
import { openOptions } from '../browser/connect.ts';
import { saved } from '../browser/settings-file.ts';
import { useLens } from './use-lens.ts';

describe('what is asked when the fields do not appear', () => {
  const e2e = useLens({ customers: 120, account: { missing: ['receipt_upload_url'], naming: 'll_' } });

  const open = async (): Promise<Page> => {
    const page = await openOptions(e2e.lens);
    await page.bringToFront();
    return page;
  };
  const ended = (page: Page, section: string): Promise<unknown> =>
    page.waitForSelector(`#${section} [data-run="done"]`, { timeout: 60_000 });

  it('is answered step by step, with text for a ticket that names nobody', async () => {
    const { keys, log, world } = e2e.sandbox;
    for (const { id } of world.members) world.loyaltyLionSync(id);
    const writes = log.filter(({ method }) => method !== 'GET').length;
    const page = await open();
    await press(page, 'Check the integration');
    await ended(page, 'health');
    const steps = await page.$$eval('#health [data-step]', (items) =>
      items.map((item) => [item.getAttribute('data-step'), item.getAttribute('data-finding')]),
    );
    expect(steps.slice(0, 5)).toEqual([
      ['loyaltylion-key', 'key-works'],
      ['ometria-key', 'key-works'],
      ['shop-live', 'shop-not-told'],
      ['custom-fields', 'some-missing'],
      ['fields-filled', 'all-filled'],
    ]);
    await press(page, 'Copy for a ticket');
    await page.waitForFunction(() => document.querySelector('#health')?.textContent?.includes('Copied.'));
    const ticket = await clipboardText(e2e.lens.browser);
    expect(ticket).toContain('Missing: Receipt upload URL');
    for (const key of Object.values(keys)) expect(ticket).not.toContain(key);
    expect(ticket).not.toMatch(/@example/);
    expect(log.filter(({ method }) => method !== 'GET')).toHaveLength(writes);
  });

  it('can be stopped', async () => {
    const page = await open();
    await press(page, 'Check the integration');
    await press(page, 'Stop');
    await page.waitForSelector('#health [data-run="stopped"]');
    expect(await page.$('#health [data-run="running"]')).toBeNull();
  });

  it('the account is described in a file with no key and nothing of anybody', async () => {
    const { keys, world } = e2e.sandbox;
    const page = await open();
    await press(page, 'Check the account');
    await ended(page, 'account-check');
    const answer = (id: string): Promise<string | null> =>
      page.$eval(`[data-question-id="${id}"]`, (row) => row.getAttribute('data-answer'));
    expect(await answer('headless')).toBe('on');
    expect(await answer('profiles-by-email')).toBe('array');
    const report = await saved(e2e.lens, page, 'Download report');
    expect(JSON.parse(report).answers).toMatchObject({ headless: 'on', listing: 'full' });
    for (const key of Object.values(keys)) expect(report).not.toContain(key);
    const told = world.members.flatMap(({ email }) => email ?? []).filter((email) => report.includes(email));
    expect(told).toEqual([]);
  });
});
