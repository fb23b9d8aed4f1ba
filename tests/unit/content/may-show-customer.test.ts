// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayShowCustomer } from '../../../src/content/may-show-customer.ts';
import { readPage } from '../../../src/content/read-page.ts';
import { vendorOfHost } from '../../../src/messages/vendor-of-host.ts';
import { PAGES, type PageCase } from './page-corpus.ts';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** Whether the detection script wants a page read, and whether the reading finds somebody. */
function looks({ html, url }: Pick<PageCase, 'html' | 'url'>): { may: boolean; does: boolean } {
  const address = new URL(url);
  const vendor = vendorOfHost(address.hostname) ?? 'ometria';
  return {
    may: mayShowCustomer(parse(html), address, () => undefined),
    does: readPage(parse(html), address, vendor).sighting !== null,
  };
}

describe('the corpus', () => {
  test.each(PAGES.filter(({ expected }) => expected !== null))('$name is read', (page) => {
    expect(looks(page).may).toBe(true);
  });

  test.each(PAGES.filter(({ name }) => name.startsWith('quiet-')))(
    '$name, as each dashboard has them, is left alone',
    (page) => {
      expect(looks(page)).toEqual({ may: false, does: false });
    },
  );

  test('wherever somebody is found the page is read, and few others are', () => {
    const nobodys = PAGES.filter(({ expected }) => expected === null);
    const read = nobodys.filter((page) => looks(page).may);
    process.stdout.write(
      `${read.length} of ${nobodys.length} pages without a customer are read:\n${read.map(({ name }) => `  ${name}\n`).join('')}`,
    );
    expect(PAGES.filter((page) => looks(page).does && !looks(page).may)).toEqual([]);
  });
});

test('a label that is not drawn takes no weight from the email in the headline', () => {
  const html = '<p hidden>Email</p><h1>ann@example.com</h1><small>Email</small>';
  expect(looks({ html, url: 'https://app.loyaltylion.com/sites/123/open' })).toEqual({
    may: true,
    does: true,
  });
});

describe('whatever a page holds', () => {
  const tags = [
    'h1',
    'h2',
    'p',
    'dl',
    'dt',
    'dd',
    'div',
    'span',
    'b',
    'button',
    'header',
    'main',
    'section',
    'label',
  ];
  const texts = [
    'Email',
    'Customer email',
    'E-Mail: bob@example.com',
    'ann@example.com',
    'User ID',
    'Kundennummer 5000001',
    'Profile ID: 1a2b-3c4d5e-6f7a8b',
    '6932',
    'Points',
    'Approved points: 12',
    'Birthday',
    'Enrolled',
    '1,200',
    'Referred by',
    'Ann Lee',
    'Copy',
    '–',
    '!',
    'x'.repeat(400),
  ];
  const attributes = [
    'aria-label="Email"',
    'aria-label="Customer ID"',
    'aria-label="Copy"',
    'aria-labelledby="points"',
    'hidden',
    'role="group"',
    'id="points"',
  ];
  const text = fc.constantFrom(...texts);
  const attribute = fc.constantFrom('', '', ...attributes);
  const element = fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.constantFrom(...tags), attribute, text)
        .map(([tag, said, inner]) => `<${tag} ${said}>${inner}</${tag}>`),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(text, text)
        .map(([label, value]) => `<label>${label} <input value="${value}"></label>`),
    },
    { weight: 1, arbitrary: text.map((value) => `<a href="mailto:${value}">${value}</a>`) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '<div>',
        '</div>',
        '<main>',
        '</main>',
        '<section hidden>',
        '</section>',
        '<button>',
        '</button>',
      ),
    },
  );
  const addresses = [
    'https://app.loyaltylion.com/sites/123/open',
    'https://app.loyaltylion.com/sites/123/x/6932',
    'https://app.loyaltylion.com/sites/123/customers',
    'https://app.loyaltylion.com/sites/123/customers?customer_id=6932',
    'https://console.ometria.com/app',
    'https://console.ometria.com/1234/contacts/x',
  ];

  test('a page in which the reading finds somebody is read', () => {
    let [found, refused] = [0, 0];
    fc.assert(
      fc.property(fc.array(element, { maxLength: 14 }), fc.constantFrom(...addresses), (parts, url) => {
        const { may, does } = looks({ html: `<title>Ann Lee</title><body>${parts.join('')}`, url });
        found += Number(does);
        refused += Number(!may);
        return may || !does;
      }),
      { numRuns: 1_000 },
    );
    expect(Math.min(found, refused)).toBeGreaterThan(50);
  }, 20_000);
});
