import type { Page } from 'puppeteer';
import { waitUntil } from './wait-until.ts';

/** One field's row as a surface shows it. */
export interface ShownRow {
  readonly field: string;
  readonly verdict: string;
  readonly hint: string;
  readonly text: string;
}

/** Every row that a page shows, those in open shadow roots included. */
export function shownRows(page: Page): Promise<ShownRow[]> {
  return page.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document];
    for (const element of document.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
    }
    return roots.flatMap((root) =>
      [...root.querySelectorAll<HTMLElement>('[data-field][data-verdict]')].map((row) => ({
        field: row.dataset['field'] ?? '',
        verdict: row.dataset['verdict'] ?? '',
        hint: row.dataset['hint'] ?? '',
        text: (row.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
      })),
    );
  });
}

/** Waits until a surface shows rows of which none is still being read. */
export async function settledRows(page: Page): Promise<ShownRow[]> {
  await page.waitForFunction(() => {
    const roots: (Document | ShadowRoot)[] = [document];
    for (const element of document.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
    }
    const rows = roots.flatMap((root) => [
      ...root.querySelectorAll<HTMLElement>('[data-field][data-verdict]'),
    ]);
    return rows.length > 0 && rows.every((row) => row.dataset['verdict'] !== '');
  });
  return shownRows(page);
}

/** Presses "Show all 21 fields" where a surface offers it, and reads the rows. */
export async function allRows(page: Page): Promise<ShownRow[]> {
  await settledRows(page);
  const button = await page.$('aria/Show all 21 fields[role="button"]');
  await button?.click();
  return settledRows(page);
}

export const verdictOf = (rows: readonly ShownRow[], field: string): string | undefined =>
  rows.find((row) => row.field === field)?.verdict;

export const rowOf = (rows: readonly ShownRow[], field: string): ShownRow | undefined =>
  rows.find((row) => row.field === field);

/** The row of a field once it is as it should be. */
export const rowWhen = (page: Page, field: string, isSo: (row: ShownRow) => boolean): Promise<ShownRow> =>
  waitUntil(async () => {
    const row = rowOf(await shownRows(page), field);
    return row && isSo(row) ? row : undefined;
  });
