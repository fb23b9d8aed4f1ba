// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../src/content/read-page.ts';
import type { Sighting } from '../../../src/messages/sighting.ts';
import { vendorOfHost } from '../../../src/messages/vendor-of-host.ts';
import { type Expected, PAGES, type PageCase } from './page-corpus.ts';

const KEYS = ['emails', 'customerIds', 'profileIds'] as const;

function read({ html, url }: PageCase): Sighting | null {
  const vendor = vendorOfHost(new URL(url).hostname);
  const document = new DOMParser().parseFromString(html, 'text/html');
  return vendor && readPage(document, new URL(url), vendor).sighting;
}

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

describe('whatever a page holds', () => {
  const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
  const names = ['h1', 'form', 'dl', 'dt', 'dd', 'label', 'input', 'a', 'section', 'table', 'tr', 'th', 'td'];
  const texts = ['Email:', 'ann@example.com', '@', 'User ID', '5000001', 'Referred by', '\u202e', '%E0%A4%A'];
  const attributes = [
    'name="parentNode"',
    'aria-label="Email"',
    'aria-labelledby="x"',
    'id="x"',
    'href="mailto:%"',
    'hidden',
  ];
  const element = fc
    .tuple(fc.constantFrom(...names), fc.constantFrom(...attributes), fc.constantFrom(...texts))
    .map(([name, attribute, text]) => `<${name} ${attribute}>${text}`);

  test('no markup and no address throws', () => {
    const page = parse('');
    fc.assert(
      fc.property(fc.array(element, { maxLength: 30 }), fc.string({ unit: 'binary' }), (parts, address) => {
        page.documentElement.innerHTML = `<body>${parts.join('')}</body>`;
        const url = new URL(`https://console.ometria.com/contacts/12?${address}`);
        url.hash = address;
        const { sighting } = readPage(page, url, 'ometria');
        if (sighting) expect(sighting.profileIds).toContain('12'); // a page of several people is nobody's
      }),
    );
  });

  test.each(['a', '1', 'a.', 'de', '1-', '@', 'a@', 'a:', ' 1'])(
    'a long run of %j is read in no time',
    (unit) => {
      const run = unit.repeat(200_000);
      const page = parse(
        `<title>${run}</title><h1>${run}</h1><p>User ID</p><p>${run} x</p><p aria-label="${run}">y</p>`,
      );
      const url = new URL(`https://console.ometria.com/contacts/12?x=${run}`);
      expect(readPage(page, url, 'ometria').sighting?.emails).toEqual([]);
    },
    5_000,
  );
});
