// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { mayShowCustomer } from '../../../src/content/may-show-customer.ts';
import { readPage } from '../../../src/content/read-page.ts';
import { vendorOfHost } from '../../../src/messages/vendor-of-host.ts';
import { PAGES, type PageCase } from './page-corpus.ts';

type Move = (document: Document) => void;

const intoShadow = (host: Element, nodes: readonly Node[]): void =>
  host.attachShadow({ mode: 'open' }).append(...nodes);

/** An application that draws itself within one element. */
const asOneElement: Move = (document) => {
  const nodes = [...document.body.childNodes];
  const app = document.createElement('x-app');
  document.body.append(app);
  intoShadow(app, nodes);
};

/** Parts of a page that are elements of their own, within each other. */
const asParts: Move = (document) => {
  for (const part of [...document.querySelectorAll('main,dd,section,nav,h1,aside')].toReversed())
    intoShadow(part, [...part.childNodes]);
};

function looks({ html, url }: PageCase, move: Move): unknown {
  const document = new DOMParser().parseFromString(html, 'text/html');
  document.head.append(...document.querySelectorAll('title')); // where browsers put it
  move(document);
  const address = new URL(url);
  const vendor = vendorOfHost(address.hostname) ?? 'ometria';
  const { sighting } = readPage(document, address, vendor);
  const may = mayShowCustomer(document, address, () => undefined);
  expect(may || sighting === null).toBe(true);
  return sighting;
}

test.each(PAGES.filter(({ html }) => !html.includes('createTreeWalker')))(
  '$name reads the same with its content in shadow roots',
  (page) => {
    const plain = looks(page, () => undefined);
    expect(looks(page, asOneElement)).toEqual(plain);
    expect(looks(page, asParts)).toEqual(plain);
  },
);

test('each tree is told, to be watched', () => {
  const document = new DOMParser().parseFromString('<main><p>Ann</p></main>', 'text/html');
  asParts(document);
  asOneElement(document);
  const trees: unknown[] = [];
  readPage(document, new URL('https://app.loyaltylion.com/'), 'loyaltylion', (tree) => trees.push(tree));
  expect(trees).toHaveLength(3);
});

test('a text that is all there is in a shadow root stands where its element does', () => {
  const main = '<main><h1>Ann Lee</h1><p>Approved points: 120</p><p>Pending points: 7</p></main>';
  const html = `<nav>Customer email: agent@shop.example</nav>${main}`;
  const url = new URL('https://app.loyaltylion.com/sites/123/customers/6932');
  const document = new DOMParser().parseFromString(html, 'text/html');
  asParts(document);
  expect(readPage(document, url, 'loyaltylion').sighting?.emails).toEqual([]);
});
