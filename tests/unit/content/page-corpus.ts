import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MARKUPS, type Pairs } from './page-markup.ts';

/** Who must be found: each value that is given must come first; `null` where the page shows nobody. */
export interface Expected {
  readonly emails: readonly string[];
  readonly customerIds: readonly string[];
  readonly profileIds: readonly string[];
}

export interface PageCase {
  readonly name: string;
  readonly url: string;
  readonly html: string;
  readonly expected: Expected | null;
}

export const ANN = {
  name: 'Ann Lee',
  email: 'ann.lee@example.com',
  id: '6932',
  merchantId: '5000001',
  profileId: '1a2b-3c4d5e-6f7a8b',
} as const;

const LL = 'https://app.loyaltylion.com';
const OM = 'https://console.ometria.com';

/** email, customer id, profile id, points, birthday: as dashboards label them. */
export const LABELS: Readonly<Record<string, readonly [string, string, string, string, string]>> = {
  en: ['Customer email', 'User ID', 'Profile ID', 'Approved points', 'Date of birth'],
  'en, in other words': ['Email Address', 'Customer ID', 'Profile id', 'Pending points', 'Birthday'],
  de: ['E-Mail-Adresse', 'Kundennummer', 'Profil-ID', 'Bestätigte Punkte', 'Geburtsdatum'],
  es: ['Correo electrónico', 'ID de cliente', 'ID de perfil', 'Puntos aprobados', 'Fecha de nacimiento'],
  fr: ['Adresse e-mail', 'Identifiant client', 'ID du profil', 'Points approuvés', 'Date de naissance'],
  it: ['Indirizzo e-mail', 'ID cliente', 'ID profilo', 'Punti approvati', 'Data di nascita'],
  nl: ['E-mailadres', 'Klant-ID', 'Profiel-ID', 'Goedgekeurde punten', 'Geboortedatum'],
  sv: ['E-postadress', 'Kund-ID', 'Profil-ID', 'Godkända poäng', 'Födelsedatum'],
};

const LL_ADDRESSES: readonly (readonly [path: string, ids: readonly string[]])[] = [
  ['/sites/123/customers/6932', ['6932']],
  ['/sites/123/members/6932/activity?page=2', ['6932']],
  ['/sites/123/c/6932', ['6932']],
  ['/sites/123/customers?customer_id=6932', ['6932']],
  ['/sites/123#/customers/6932', ['6932']],
  ['/sites/123/crm/view?id=6932', ['6932']],
  ['/sites/123/customers/view/5000001', ['5000001']],
  ['/sites/123/customers/6932-ann-lee', ['6932']],
  ['/sites/123/open', []],
  ['/programs/77/sites/123/people/6932/orders/99', ['6932']],
];

const OM_ADDRESSES: readonly (readonly [path: string, ids: readonly string[]])[] = [
  ['/contacts/1a2b-3c4d5e-6f7a8b', [ANN.profileId]],
  ['/1234/customer/profile/1a2b-3c4d5e-6f7a8b/overview', [ANN.profileId]],
  ['/#/contacts/1a2b-3c4d5e-6f7a8b', [ANN.profileId]],
  ['/segment-explorer?profile_id=1a2b-3c4d5e-6f7a8b&tab=2', [ANN.profileId]],
  ['/app', []],
  ['/acme/u/1a2b-3c4d5e-6f7a8b', [ANN.profileId]],
];

const AGENT = 'agent@shop.example';

/** What surrounds the customer: other people's emails, in the places where pages have them. */
const SURROUNDINGS: Readonly<Record<string, readonly [before: string, after: string]>> = {
  bare: ['', ''],
  'agent in the header': [`<header><a href="/">Home</a><div>Email: ${AGENT}</div></header>`, ''],
  'agent in the navigation': [
    `<nav><ul><li>${AGENT}</li><li>Log out</li></ul></nav>`,
    '<footer>help@vendor.example</footer>',
  ],
  'a referrer': [
    '',
    '<h2>Referred by</h2><dl><dt>Name</dt><dd>Bob</dd><dt>Email</dt><dd>bob@friend.example</dd></dl>',
  ],
  'a note': [
    '',
    '<p>Asked us to write to carol@home.example instead.</p><h3>Notes</h3><p>Email: dan@home.example</p>',
  ],
  'referred customers': [
    '',
    `<h2>Referred customers</h2><table><thead><tr><th>Name</th><th>Email</th></tr></thead><tbody>${[
      'eve',
      'fay',
      'gil',
      'hal',
    ]
      .map((name) => `<tr><td>${name}</td><td>${name}@friend.example</td></tr>`)
      .join('')}</tbody></table>`,
  ],
  'a hidden other customer': [
    '<div hidden>Customer email: ivy@old.example</div>',
    '<template><p>Email: jo@old.example</p></template>',
  ],
};

const page = (title: string, body: string): string => `<title>${title}</title><body>${body}</body>`;

function customerPage(
  vendor: 'loyaltylion' | 'ometria',
  index: number,
  markup: string,
  language: string,
): PageCase {
  const isOmetria = vendor === 'ometria';
  const addresses = isOmetria ? OM_ADDRESSES : LL_ADDRESSES;
  const [path, ids] = addresses[index % addresses.length] ?? ['/', []];
  const surroundings = Object.keys(SURROUNDINGS)[index % Object.keys(SURROUNDINGS).length] ?? 'bare';
  const [before, after] = SURROUNDINGS[surroundings] ?? ['', ''];
  const [email, customerId, profileId, points, birthday] = LABELS[language] ?? ['', '', '', '', ''];
  const pairs: Pairs = [
    [email, ANN.email],
    ...(isOmetria
      ? ([
          [profileId, ANN.profileId],
          [customerId, ANN.merchantId],
        ] as const)
      : []),
    [points, '1,200'],
    [birthday, '1990-05-17'],
  ];
  const main = `<main><h1>${ANN.name}</h1><p>Status <b>Enrolled</b></p>${MARKUPS[markup]?.(pairs) ?? ''}</main>`;
  return {
    name: `${vendor}: ${markup}, ${language}, ${surroundings}, ${path}`,
    url: (isOmetria ? OM : LL) + path,
    html: page(`${ANN.name} | ${isOmetria ? 'Ometria' : 'LoyaltyLion'}`, before + main + after),
    expected: {
      emails: [ANN.email],
      customerIds: isOmetria ? [ANN.merchantId] : ids,
      profileIds: isOmetria ? [ANN.profileId] : [],
    },
  };
}

const PEOPLE = Array.from(
  { length: 12 },
  (_, n) => [`Person ${'abcdefghijkl'[n]}`, `p${n}@example.com`, `${n}00`] as const,
);
const perPerson = (one: (name: string, email: string, points: string) => string): string =>
  PEOPLE.map(([name, email, points]) => one(name, email, points)).join('');

/** The ways in which a page may list many. */
const LISTS: Readonly<Record<string, string>> = {
  table: `<table><thead><tr><th>Name</th><th>Email</th><th>Total points</th></tr></thead><tbody>${perPerson((n, e, p) => `<tr><td>${n}</td><td>${e}</td><td>${p}</td></tr>`)}</tbody></table>`,
  'table with the email last': `<table><tr><th>Name</th><th><button>Email</button></th></tr>${perPerson((n, e) => `<tr><td>${n}</td><td>${e}</td></tr>`)}</table>`,
  'table of emails': `<table><thead><tr><th>Email</th></tr></thead><tbody>${perPerson((_n, e) => `<tr><td>${e}</td></tr>`)}</tbody></table>`,
  grid: `<div role="grid"><div role="row"><span role="columnheader">Customer email</span></div>${perPerson((n, e) => `<div role="row"><span>${e}</span><span>${n}</span></div>`)}</div>`,
  cards: perPerson(
    (n, e, p) => `<article><h3>${n}</h3><p>Email: ${e}</p><p>Approved points: ${p}</p></article>`,
  ),
  'cards of pairs': perPerson(
    (n, e) => `<section><b>${n}</b><dl><dt>Customer email</dt><dd>${e}</dd></dl></section>`,
  ),
  links: `<ul>${perPerson((n, e) => `<li><a href="/sites/123/customers/1">${n}</a> <a href="mailto:${e}">${e}</a></li>`)}</ul>`,
  'headings with emails': perPerson((n, e) => `<h2>${n}</h2><p>${e}</p>`),
  divs: `<div><div>Name</div><div>Email</div></div>${perPerson((n, e) => `<div><div>${n}</div><div>${e}</div></div>`)}`,
};

const LIST_ADDRESSES = [
  '/sites/123/customers',
  '/sites/123/customers?page=2',
  '/sites/123/segments/44/customers',
  '/sites/123/customers/2',
  '/sites/123/groups/7',
  '/contacts?q=ann%40example.com',
  '/segments/12/contacts',
];

const listPages: readonly PageCase[] = Object.entries(LISTS).flatMap(([name, html], index) =>
  [0, 4].map((shift) => {
    const path = LIST_ADDRESSES[(index + shift) % LIST_ADDRESSES.length] ?? '/';
    const header = `<header>${AGENT}</header>`;
    return {
      name: `list: ${name}, ${path}`,
      url: (path.startsWith('/sites') ? LL : OM) + path,
      html: page('Customers', `${header}<main><h1>Customers</h1><p>12 results</p>${html}</main>`),
      expected: null,
    };
  }),
);

/** Written by hand, each for what it tells: a line of JSON in a comment, then the page. */
const FOLDER = join(import.meta.dirname, '../../fixtures/pages');
const handWritten: readonly PageCase[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.html'))
  .map((file) => {
    const html = readFileSync(join(FOLDER, file), 'utf8');
    const about: { url: string; expected: Expected | null } = JSON.parse(
      /<!--(.*?)-->/s.exec(html)?.[1] ?? '',
    );
    return { name: file, html, ...about };
  });

const languages = Object.keys(LABELS);
const customerPages = Object.keys(MARKUPS).flatMap((markup, index) =>
  (['loyaltylion', 'ometria'] as const).flatMap((vendor, shift) =>
    [0, 3].map((step) =>
      customerPage(
        vendor,
        index + step * 7 + shift,
        markup,
        languages[(index + step + shift) % languages.length] ?? 'en',
      ),
    ),
  ),
);

export const PAGES: readonly PageCase[] = [...customerPages, ...listPages, ...handWritten];
