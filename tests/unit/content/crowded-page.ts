import fc from 'fast-check';
import type { Vendor } from '../../../src/domain/error-code.ts';
import { ANN, LABELS } from './page-corpus.ts';
import { MARKUPS, type Pairs } from './page-markup.ts';

/** Somebody else on a customer's page. */
export const BOB = {
  name: 'Bob Ray',
  email: 'bob.ray@other.example',
  id: '7044',
  merchantId: '5000999',
  profileId: '9f8e-7d6c5b-4a3f2e',
  points: '777',
  birthday: '1955-02-03',
} as const;

export interface CrowdedPage {
  readonly vendor: Vendor;
  readonly url: string;
  readonly html: string;
}

/** What pages title the parts of others with; the last few no list of words can hold. */
const KNOWN_TITLES = [
  'Recently viewed',
  'Other customers',
  'Suggested',
  'Household',
  'Merged with',
  'Related accounts',
  'Top referrers',
  'Referred friends',
  'Referred by',
  'Assigned agent',
  'Notes',
  'Comments',
  'Gift recipient',
  'Billing contact',
  'Shipping contact',
  'Search results',
  'Linked profiles',
  'Zuletzt angesehen',
  'Andere Kunden',
  'Haushalt',
  'Zusammengeführt mit',
  'Vorschläge',
  'Vistos recientemente',
  'Otros clientes',
  'Hogar',
  'Fusionado con',
  'Consultés récemment',
  'Autres clients',
  'Foyer',
  'Comptes liés',
  'Visti di recente',
  'Altri clienti',
  'Nucleo familiare',
  'Recent bekeken',
  'Andere klanten',
  'Huishouden',
  'Nyligen visade',
  'Andra kunder',
  'Hushåll',
  'Sammanslagen med',
] as const;
const UNKNOWN_TITLES = ['Tower four', 'In the same boat', 'Nachbarschaft', 'Überblick', ''] as const;

const ADDRESSES: readonly (readonly [Vendor, string])[] = [
  ['loyaltylion', 'https://app.loyaltylion.com/sites/123/customers/6932'],
  ['loyaltylion', 'https://app.loyaltylion.com/sites/123/c/6932'],
  ['loyaltylion', 'https://app.loyaltylion.com/sites/123/open'],
  ['ometria', 'https://console.ometria.com/contacts/1a2b-3c4d5e-6f7a8b'],
  ['ometria', 'https://console.ometria.com/acme/u/1a2b-3c4d5e-6f7a8b'],
  ['ometria', 'https://console.ometria.com/app'],
];

const languages = Object.keys(LABELS);
const markups = Object.keys(MARKUPS);

/** A title in the ways in which parts have them. */
const titled = (tag: string, title: string): string => (title ? `<${tag}>${title}</${tag}>` : '');

/** The parts that surround what they title; '' is none: what follows just follows. */
const wrapped = (tag: string, html: string): string => (tag ? `<${tag}>${html}</${tag}>` : html);

const pairsOf = (language: string, isOmetria: boolean, person: typeof ANN | typeof BOB): Pairs => {
  const [email, customerId, profileId, points, birthday] = LABELS[language] ?? ['', '', '', '', ''];
  const isBob = person === BOB;
  return [
    [email, person.email],
    ...(isOmetria
      ? ([
          [profileId, person.profileId],
          [customerId, person.merchantId],
        ] as const)
      : []),
    [points, isBob ? BOB.points : '1,200'],
    [birthday, isBob ? BOB.birthday : '1990-05-17'],
  ];
};

const card = (titles: readonly string[]) =>
  fc.record({
    title: fc.constantFrom(...titles),
    tag: fc.constantFrom('h2', 'h3', 'h4', 'div', 'p', 'b'),
    wrap: fc.constantFrom('section', 'aside', 'div', 'article', ''),
    name: fc.constantFrom('', 'h3', 'h4', 'b', 'p', 'a href="/sites/123/customers/7044"'),
    markup: fc.constantFrom(...markups),
    language: fc.constantFrom(...languages),
    isFirst: fc.boolean(),
    count: fc.constantFrom(1, 1, 2, 5),
  });

type Card = ReturnType<typeof card> extends fc.Arbitrary<infer T> ? T : never;

function cardHtml(
  { title, tag, wrap, name, markup, language, count }: Card,
  isOmetria: boolean,
  isEmailOnly: boolean,
): string {
  const pairs = pairsOf(language, isOmetria, BOB).slice(0, isEmailOnly ? 1 : undefined);
  const [opening = ''] = name.split(' ');
  const who = name ? `<${name}>${BOB.name}</${opening}>` : '';
  const html = titled(tag, title) + who + (MARKUPS[markup]?.(pairs.slice(0, count + 1)) ?? '');
  return wrapped(wrap, html.replaceAll(/\b(id|for|aria-labelledby)="([fn])(\d)"/g, '$1="$2$3$2"'));
}

/** Pages of one customer on which one or more cards tell of another. */
export const crowdedPages = (
  titles: 'known' | 'unknown',
  customer: 'labelled' | 'withheld',
): fc.Arbitrary<CrowdedPage> =>
  fc
    .record({
      address: fc.constantFrom(...ADDRESSES),
      language: fc.constantFrom(...languages),
      markup: fc.constantFrom(...markups),
      headline: fc.constantFrom('h1', 'h2', 'div'),
      wrap: fc.constantFrom('section', 'div', ''),
      panel: fc.constantFrom('', 'Details', 'Kontaktdaten'),
      cards: fc.array(card(titles === 'known' ? KNOWN_TITLES : UNKNOWN_TITLES), {
        minLength: 1,
        maxLength: 3,
      }),
      isEmailOnly: fc.boolean(),
    })
    .map(({ address: [vendor, url], language, markup, headline, wrap, panel, cards, isEmailOnly }) => {
      const isOmetria = vendor === 'ometria';
      const pairs = pairsOf(language, isOmetria, ANN).map(
        ([label, value]) => [label, customer === 'withheld' && value === ANN.email ? '–' : value] as const,
      );
      const own = wrapped(wrap, titled('h2', panel) + (MARKUPS[markup]?.(pairs) ?? ''));
      const html = (isFirst: boolean): string =>
        cards
          .filter((one) => one.isFirst === isFirst)
          .map((one) => cardHtml(one, isOmetria, isEmailOnly))
          .join('\n');
      const body = `<main><${headline}>${ANN.name}</${headline}>\n${html(true)}\n${own}\n${html(false)}</main>`;
      return {
        vendor,
        url,
        html: `<title>${ANN.name} | Dashboard</title><body><header>robin@desk.example</header>${body}</body>`,
      };
    });
