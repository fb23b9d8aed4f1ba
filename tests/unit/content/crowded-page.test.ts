// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../src/content/read-page.ts';
import { BOB, type CrowdedPage, crowdedPages } from './crowded-page.ts';
import { ANN } from './page-corpus.ts';

/** What a page says that belongs to the other person alone. */
function mistaken({ vendor, url, html }: CrowdedPage): readonly string[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const { sighting, shown } = readPage(page, new URL(url), vendor);
  if (!sighting) return [];
  const { emails, customerIds, labelledCustomerIds, labelledProfileIds } = sighting;
  const alone = (list: readonly string[], theirs: string, own: readonly string[]): readonly string[] =>
    list.includes(theirs) && !own.some((one) => list.includes(one)) ? [theirs] : [];
  return [
    ...alone(emails, BOB.email, [ANN.email]),
    ...alone(customerIds, BOB.merchantId, [ANN.merchantId, ANN.id]),
    ...alone(labelledCustomerIds, BOB.merchantId, [ANN.merchantId]),
    ...alone(labelledProfileIds, BOB.profileId, [ANN.profileId]),
    ...(shown?.texts ?? [])
      .map(({ text }) => text)
      .filter((text) => text === BOB.points || text === BOB.birthday),
  ];
}

describe('a customer’s page that tells of somebody else as well', () => {
  test.each([
    ['a title that says so', 'known', 'labelled'],
    ['any other title, or none', 'unknown', 'labelled'],
    ['a title that says so, while the customer’s email is not shown', 'known', 'withheld'],
    ['any other title, while the customer’s email is not shown', 'unknown', 'withheld'],
  ] as const)(
    'under %s: nothing is the other’s alone',
    (_about, titles, customer) => {
      fc.assert(
        fc.property(crowdedPages(titles, customer), (page) => {
          expect(mistaken(page)).toEqual([]);
        }),
        { numRuns: Number(process.env['RUNS'] ?? 1_000) },
      );
    },
    60_000,
  );
});
