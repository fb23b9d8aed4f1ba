// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { readLeaves } from '../../../src/content/read-leaves.ts';
import { readShownValues } from '../../../src/content/shown/read-shown-values.ts';
import type { FieldId } from '../../../src/domain/field.ts';
import { settleShown } from '../../../src/domain/shown/settle-shown.ts';
import { VALUE_PAGES, type ValuePage } from './value-corpus.ts';

type Values = Partial<Record<FieldId, string>>;

/** As the page finds them and the worker takes them. */
function read({ html, vendor, emails }: ValuePage): Values {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const found = readShownValues(readLeaves(page), { vendor, emails });
  const settled = settleShown(found, page.documentElement.lang);
  return Object.fromEntries(settled.map(({ field, text }) => [field, text]));
}

const wrong = (found: Values, expected: Values): readonly string[] =>
  Object.entries(found).flatMap(([field, text]) =>
    new Map(Object.entries(expected)).get(field) === text ? [] : [`${field}: ${text}`],
  );

describe('the corpus', () => {
  test.each(VALUE_PAGES)('$name', (page) => {
    expect(wrong(read(page), page.values)).toEqual([]);
  });

  test('is read with full precision and almost full recall', () => {
    let [right, claimed, wanted] = [0, 0, 0];
    const missed: string[] = [];
    for (const page of VALUE_PAGES) {
      const found = read(page);
      claimed += Object.keys(found).length;
      wanted += Object.keys(page.values).length;
      right += Object.keys(found).length - wrong(found, page.values).length;
      for (const field of Object.keys(page.values))
        if (!(field in found)) missed.push(`${page.name}: ${field}`);
    }
    const [precision, recall] = [right / claimed, right / wanted];
    process.stdout.write(
      `${VALUE_PAGES.length} pages: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n`,
    );
    process.stdout.write(missed.map((line) => `  missed ${line}\n`).join(''));
    expect(VALUE_PAGES.length).toBeGreaterThanOrEqual(60);
    expect(precision).toBe(1);
    expect(recall).toBeGreaterThan(0.9);
  });
});
