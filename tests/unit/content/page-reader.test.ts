// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { pageReader } from '../../../src/content/page-reader.ts';
import type { PageReading } from '../../../src/content/page-reading.ts';
import type { EmailPlace } from '../../../src/content/pointing/email-place.ts';
import { emailLeaves, placeOf } from '../../../src/content/pointing/find-place.ts';
import { readLeaves } from '../../../src/content/read-leaves.ts';
import type { ShownNode } from '../../../src/content/shown/shown-node.ts';
import { followShownNodes } from '../../../src/content/shown/shown-nodes.ts';
import { sightingKey } from '../../../src/messages/sighting.ts';

const ADDRESS = 'https://app.loyaltylion.com/sites/123/customers';

/** A page of an app that draws in its own time. */
function openPage() {
  const reader = pageReader(document);
  let nodes: readonly ShownNode[] = [];
  followShownNodes((now) => {
    nodes = now;
  }, new AbortController().signal);
  const draw = (email: string, points: string): void => {
    document.documentElement.lang = 'en';
    document.body.innerHTML = `<main><h1>${email.split('@')[0]}</h1><dl><dt>Customer email</dt><dd>${email}</dd><dt>Approved points</dt><dd>${points}</dd></dl></main>`;
  };
  const at = (id: number): PageReading =>
    reader.readPage(new URL(`${ADDRESS}/${id}`), 'loyaltylion', () => undefined);
  return { draw, at, nodes: () => nodes };
}

test('reads values with their language, and tells where each stands', () => {
  const { draw, at, nodes } = openPage();
  draw('ann@example.com', '1,240');
  expect(at(1).shown).toMatchObject({ language: 'en', texts: [{ field: 'approved_points', text: '1,240' }] });
  expect(nodes().map(({ label, node }) => [label.textContent, node.textContent])).toEqual([
    ['Approved points', '1,240'],
  ]);
});

test('believes no value that the previous customer has left behind', () => {
  const { draw, at, nodes } = openPage();
  draw('ann@example.com', '1,240');
  at(1);
  expect(at(2).shown).toBe(null); // the address alone has moved on
  expect(nodes()).toHaveLength(0);
  draw('bob@example.com', '1,240'); // then the heading
  expect(at(2)).toMatchObject({ sighting: { emails: ['bob@example.com'] }, shown: null });
  expect(nodes()).toHaveLength(0);
  draw('bob@example.com', '90');
  expect(at(2).shown?.texts).toEqual([{ field: 'approved_points', text: '90' }]);
  expect(nodes()).toHaveLength(1);
});

test('reads nothing of a page that shows nobody', () => {
  const { at } = openPage();
  document.body.innerHTML = '<main><p>Approved points: 1,240</p></main>';
  const reading = pageReader(document).readPage(
    new URL('https://app.loyaltylion.com/sites/123/home'),
    'loyaltylion',
    () => undefined,
  );
  expect(reading).toEqual({ sighting: null, shown: null });
  document.body.innerHTML = '';
  expect(at(3).shown?.texts).toEqual([]);
});

test('keeps what has scrolled out of view while the address names the same customer', () => {
  const { draw, at } = openPage();
  draw('ann@example.com', '1,240');
  const before = at(1).sighting;
  document.body.innerHTML = '<main><dl><dt>Pending points</dt><dd>7</dd></dl></main>';
  expect(at(1).sighting).toEqual(before);
  expect(at(1).shown?.page).toBe(before && sightingKey(before));
  draw('bob@example.com', '9');
  expect(at(1).sighting?.emails).toEqual(['bob@example.com']);
});

test('an email that is pointed at counts under an address of which the page still says the same', () => {
  let place: EmailPlace | null = null;
  const reader = pageReader(document, () => place);
  const url = new URL('https://app.loyaltylion.com/sites/123/open');
  const at = (to: URL) => reader.readPage(to, 'loyaltylion', () => undefined).sighting?.emails;
  document.body.innerHTML = '<h1>Ann Lee</h1><dl><dt>Customer email</dt><dd>ann@example.com</dd></dl>';
  expect(at(new URL(`${ADDRESS}/1`))).toEqual(['ann@example.com']);
  expect(at(url)).toBe(undefined);
  const leaves = readLeaves(document);
  const [ann] = emailLeaves(leaves);
  place = ann ? placeOf(leaves, ann, url) : null;
  expect(at(url)).toEqual(['ann@example.com']);
  expect(at(url)).toEqual(['ann@example.com']);
  expect(at(new URL(`${ADDRESS}/2`))).toEqual([]); // and not under the next one
});

test('an email that is pointed at is the only one, whatever the page claimed before', () => {
  const url = new URL(`${ADDRESS}/1`);
  let place: EmailPlace | null = null;
  const reader = pageReader(document, () => place);
  document.body.innerHTML =
    '<dl><dt>Email</dt><dd>ann@example.com</dd></dl><dl><dt>Email address</dt><dd>bob@example.com</dd></dl>';
  const emails = () => reader.readPage(url, 'loyaltylion', () => undefined).sighting?.emails;
  expect(emails()).toEqual(['ann@example.com', 'bob@example.com']);
  const leaves = readLeaves(document);
  const [, bob] = emailLeaves(leaves);
  place = bob ? placeOf(leaves, bob, url) : null;
  expect(emails()).toEqual(['bob@example.com']);
});
