// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { parseEmailPlace, pathShape } from '../../../src/content/pointing/email-place.ts';
import { emailAt, emailLeaves, isOnSuchPage, placeOf } from '../../../src/content/pointing/find-place.ts';
import { readLeaves } from '../../../src/content/read-leaves.ts';

const ANN = new URL('https://console.ometria.com/people/7/card');
const BOB = new URL('https://console.ometria.com/people/8/card');

const parse = (body: string): Document => new DOMParser().parseFromString(body, 'text/html');

/** The place of an email on a page, as it is remembered. */
function pointAt(email: string, body: string, url = ANN) {
  const leaves = readLeaves(parse(body));
  const leaf = emailLeaves(leaves).find((each) => each.email === email);
  if (!leaf) throw new Error(`${email} stands nowhere alone.`);
  return parseEmailPlace(JSON.parse(JSON.stringify(placeOf(leaves, leaf, url))));
}

function findAgain(place: ReturnType<typeof pointAt>, body: string, url = BOB): string | null {
  return place && isOnSuchPage(place, url) ? emailAt(place, readLeaves(parse(body)), url) : null;
}

interface Shown {
  readonly name: string;
  readonly email: string;
  readonly label?: string;
  readonly rows?: string;
}

const LAYOUTS: Readonly<Record<string, (shown: Shown) => string>> = {
  'a table': ({ name, email, label = 'Reach at', rows = '' }) =>
    `<main><h1>${name}</h1><table>${rows}<tr><th>Shop</th><td>Harbour</td></tr>
     <tr><th>${label}</th><td>${email}</td></tr><tr><th>Signed by</th><td>sam@shop.example</td></tr></table></main>`,
  'bare divs': ({ name, email, label = 'Reach at', rows = '' }) =>
    `<div><div>${name}</div>${rows}<div>${label}</div><div>${email}</div><div>Signed by</div><div>sam@shop.example</div></div>`,
  'a name alone': ({ name, email, rows = '' }) =>
    `<main><div>${name}</div><div>${email}</div>${rows}<div>Signed by</div><div>sam@shop.example</div></main>`,
  'one text': ({ name, email, label = 'Reach at', rows = '' }) =>
    `<main><h1>${name}</h1>${rows}<p>${label} ${email}</p><p>Signed by sam@shop.example</p></main>`,
  'a field': ({ name, email, label = 'Reach at', rows = '' }) =>
    `<main><h1>${name}</h1>${rows}<label>${label} <input value="${email}"></label>
     <label>Signed by <input value="sam@shop.example"></label></main>`,
  'a link': ({ name, email, label = 'Reach at', rows = '' }) =>
    `<main><h1>${name}</h1>${rows}<ul><li>${label} <a href="mailto:${email}">${email}</a></li>
     <li>Signed by <a href="mailto:sam@shop.example">sam@shop.example</a></li></ul></main>`,
};
const ann: Shown = { name: 'Ann Lee', email: 'ann@example.com' };
const bob: Shown = { name: 'Bob Ray', email: 'bob@example.com' };

describe.each(Object.entries(LAYOUTS))('an email that was pointed at in %s', (_name, layout) => {
  const place = pointAt('ann@example.com', layout(ann));

  test('is found on the same page', () => {
    expect(findAgain(place, layout(ann), ANN)).toBe('ann@example.com');
  });

  test('is found on another customer’s page', () => {
    expect(findAgain(place, layout(bob))).toBe('bob@example.com');
  });

  test('is found after the page was drawn with other class names and ids', () => {
    const redrawn = layout(bob).replaceAll(/<(\w+)/g, '<$1 class="x9" id="x"');
    expect(findAgain(place, redrawn)).toBe('bob@example.com');
  });

  test('is found where there is more above it', () => {
    const rows = '<p>New</p><p>Merged</p>';
    expect(findAgain(place, layout({ ...bob, rows }))).toBe('bob@example.com');
  });

  test('is found in another wrapper', () => {
    expect(findAgain(place, `<section><div>${layout(bob)}</div></section>`)).toBe('bob@example.com');
  });

  test('is nobody’s where only the other email is left', () => {
    const without = layout({ ...bob, email: 'withheld' });
    expect(findAgain(place, without)).toBeNull();
  });

  test('is not looked for on pages of another kind', () => {
    expect(findAgain(place, layout(bob), new URL('https://console.ometria.com/people'))).toBeNull();
  });

  test('is not guessed on a page that lists many of them', () => {
    const many = [ann, bob, { name: 'Cy Fox', email: 'cy@example.com' }].map(layout).join('');
    expect(findAgain(place, many)).toBeNull();
  });

  test('keeps no word of the page', () => {
    expect(JSON.stringify(place)).not.toMatch(/ann|lee|reach|shop|sam/i);
  });
});

test('an email whose label is called otherwise is not found, and its neighbour is not taken for it', () => {
  const layout = LAYOUTS['a table'];
  if (!layout) throw new Error('There is no such layout.');
  const place = pointAt('ann@example.com', layout(ann));
  expect(findAgain(place, layout({ ...bob, label: 'Erreichbar unter' }))).toBeNull();
});

test('two emails in one text are none to point at', () => {
  const leaves = readLeaves(parse('<p>ann@example.com, bob@example.com</p><p>cy@example.com</p>'));
  expect(emailLeaves(leaves).map(({ email }) => email)).toEqual(['cy@example.com']);
});

test.each([
  ['https://a.example/people/7/card', '/people/#/card'],
  ['https://a.example/people/ann@example.com', '/people/#'],
  ['https://a.example/people/gid%3A%2F%2Fshopify', '/people/#'],
  ['https://a.example/#/people/7?tab=2', '/#/people/#'],
  ['https://a.example/people#top', '/people'],
])('the kind of page at %s is %s', (address, shape) => {
  expect(pathShape(new URL(address))).toBe(shape);
});

test.each([null, 'x', 7, [], {}, { path: '/', own: 1, before: ['x'], after: 1, roles: [], positions: [] }])(
  '%j is no place',
  (stored) => {
    expect(parseEmailPlace(stored)).toBeNull();
  },
);
