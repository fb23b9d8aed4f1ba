// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { findSighting } from '../../../src/content/find-sighting.ts';
import type { Sighting } from '../../../src/messages/sighting.ts';
import { type Expected, PAGES, type PageCase } from './page-corpus.ts';

const KEYS = ['emails', 'customerIds', 'profileIds'] as const;

const read = ({ html, url }: PageCase): Sighting | null =>
  findSighting(new DOMParser().parseFromString(html, 'text/html'), new URL(url));

/** A value that comes first though it is not the customer's. */
const wrong = (sighting: Sighting, expected: Expected): readonly string[] =>
  KEYS.flatMap((key) => {
    const first = sighting[key][0];
    return first === undefined || expected[key].includes(first) ? [] : [`${key}: ${first}`];
  });

describe('the corpus', () => {
  test.each(PAGES)('$name', (page) => {
    const sighting = read(page);
    if (page.expected === null) return expect(sighting).toBeNull();
    expect(sighting).not.toBeNull();
    if (sighting) expect(wrong(sighting, page.expected)).toEqual([]);
  });

  test('has at least 60 pages, and is found with full precision and almost full recall', () => {
    let [right, claimed, wanted] = [0, 0, 0];
    const missed: string[] = [];
    for (const page of PAGES) {
      const sighting = read(page);
      for (const key of KEYS) {
        const [first, hoped] = [sighting?.[key][0], page.expected?.[key][0]];
        claimed += Number(first !== undefined);
        wanted += Number(hoped !== undefined);
        right += Number(first !== undefined && first === hoped);
        if (hoped !== undefined && first === undefined) missed.push(`${page.name}: ${key}`);
      }
    }
    const [precision, recall] = [right / claimed, right / wanted];
    process.stdout.write(
      `${PAGES.length} pages: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n`,
    );
    process.stdout.write(missed.map((line) => `  missed ${line}\n`).join(''));
    expect(PAGES.length).toBeGreaterThanOrEqual(60);
    expect(precision).toBe(1);
    expect(recall).toBeGreaterThan(0.97);
  });
});
