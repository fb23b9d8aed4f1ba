import type { Page } from 'puppeteer';
import { expect } from 'vitest';
import { alertOf, press, shownCodes } from '../browser/alerts.ts';
import { allRows, type ShownRow, verdictOf } from '../browser/rows.ts';
import type { Member } from '../sandbox/member.ts';
import { expectPlain } from './expect-plain.ts';
import type { E2e } from './use-lens.ts';

export type Vendor = 'loyaltylion' | 'ometria';

/** Opens a member's page under a fault, on whose overlay the failure is said in plain words. */
export async function openFailing(e2e: E2e, member: Member, code: string): Promise<Page> {
  const page = await e2e.openLoyaltyLion(member);
  expectPlain(await alertOf(page, code), e2e.sandbox);
  return page;
}

/** The popup over it, which says the failure too. A click on the page closes it. */
export async function openFailingPopup(e2e: E2e, code: string): Promise<Page> {
  const popup = await e2e.lens.openPopup();
  expectPlain(await alertOf(popup, code), e2e.sandbox);
  return popup;
}

const REASONS: Record<Vendor, string> = {
  loyaltylion: 'LoyaltyLion gave no answer',
  ometria: 'Ometria gave no answer',
};

/** Where the vendor's own page, which is open, stands in for its API. */
const isFromPage = ({ text }: ShownRow): boolean => text.includes('page, ');

/** The side that failed says so in every row that its page does not show; the other one shows what it knows. */
export async function expectOtherSide(surface: Page, failing: Vendor, member: Member): Promise<void> {
  const approvedIn = (rows: readonly ShownRow[]): string =>
    rows.find(({ field }) => field === 'approved_points')?.text ?? '';
  const known = String(member.pointsApproved);
  const shown = async (): Promise<string> => approvedIn(await allRows(surface)).replaceAll(',', '');
  await expect.poll(shown, { timeout: 30_000 }).toContain(known);
  const rows = await allRows(surface);
  const unread = rows.filter((row) => row.verdict !== 'no-custom-field' && !isFromPage(row));
  expect(unread.length).toBeGreaterThan(rows.length / 3);
  expect(unread.map(({ verdict }) => verdict)).toEqual(unread.map(() => 'not-comparable'));
  for (const { text } of unread) expect(text).toContain(REASONS[failing]);
}

/** Nothing is said to fail any more, and a customer in step is in step, by what both APIs say. */
export async function expectCompared(surface: Page): Promise<void> {
  const seen = async () => {
    const rows = await allRows(surface);
    const verdict = verdictOf(rows, 'approved_points');
    return { codes: await shownCodes(surface), verdict, fromPage: rows.filter(isFromPage).length };
  };
  await expect.poll(seen, { timeout: 30_000 }).toEqual({ codes: [], verdict: 'in-sync', fromPage: 0 });
}

/** Presses **Retry** once the fault is gone. */
export async function retry(surface: Page): Promise<void> {
  await press(surface, 'Retry');
  await expectCompared(surface);
}
