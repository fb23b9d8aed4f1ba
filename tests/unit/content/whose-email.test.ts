// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../src/content/read-page.ts';

/** Its address says nothing of the customer, so that all hangs on what the page shows. */
const ADDRESS = new URL('https://app.loyaltylion.com/sites/123/open');
const FACTS = '<dl><dt>Approved points</dt><dd>1,200</dd><dt>Date of birth</dt><dd>1990-05-17</dd></dl>';
const HEAD = '<h1>Ann Lee</h1>';
const pair = (label: string, value: string): string => `<dl><dt>${label}</dt><dd>${value}</dd></dl>`;
/** Of somebody else, under a title of which nobody here knows that. */
const card = (title: string, label = 'Email'): string =>
  `<section><h2>${title}</h2><p>Kim Novak</p>${pair(label, 'kim@shop.example')}</section>`;

/** null: the page is nobody's. */
function emailsOf(main: string, address = ADDRESS): readonly string[] | null {
  const html = `<title>Ann Lee</title><main>${main}</main>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  return readPage(page, address, 'loyaltylion').sighting?.emails ?? null;
}

describe('where the customer’s own email is not told, another’s is not taken for it', () => {
  test.each([
    'Hidden',
    'Not provided',
    'N/A',
    '[redacted]',
    'Nicht angegeben',
    'Non renseigné',
    'No disponible',
    'Nascosto',
    'Niet opgegeven',
    'Saknas',
    '未登録',
    '–',
    '',
    'a***e@example.com',
    'a•••e@example.com',
    'a●●●e@example.com',
    'a…e@example.com',
    'a...e@example.com',
    'a____e@example.com',
    'a####e@example.com',
    'axxxxe@example.com',
    'XXXXXXX@XXXX.XXX',
    'ann@********',
  ])('but %j', (value) => {
    expect(emailsOf(HEAD + pair('Email', value) + FACTS + card('Same postcode'))).toBe(null);
    const named = new URL('https://app.loyaltylion.com/sites/123/customers/6932');
    expect(emailsOf(HEAD + pair('Email', value) + FACTS + card('Same postcode'), named)).toEqual([]);
  });
});

describe('two emails are asked about, whatever the other’s title says', () => {
  test.each([
    ['Opiekun', 'E-mail'],
    ['Kapcsolattartó', 'E-mail'],
    ['Менеджер', 'Email'],
    ['Müşteri temsilcisi', 'Email'],
    ['المدير', 'Email'],
    ['Správce', 'E-mail'],
    ['Kundeansvarlig', 'E-post'],
    ['担当者', 'Email'],
  ])('%s', (title, label) => {
    const own = HEAD + pair(label, 'ann@example.com') + FACTS;
    expect(emailsOf(own + card(title, label))).toEqual(['ann@example.com', 'kim@shop.example']);
    expect(emailsOf(card(title, label) + own)).toEqual(['kim@shop.example', 'ann@example.com']);
  });

  test('but not on a page of two customers', () => {
    const hit = (name: string): string => `<h3>${name}</h3>${pair('Email', `${name}@example.com`)}${FACTS}`;
    expect(emailsOf(`<h1>Results</h1>${hit('ann')}${hit('bob')}`)).toBe(null);
  });
});

describe('the customer’s own email is taken', () => {
  const OWN = pair('Email address', 'ann@example.com');

  test.each([
    ['under a title that nobody knows', `${HEAD}<section><h2>Dane kontaktowe</h2>${OWN}</section>${FACTS}`],
    ['beside a consent to emails', HEAD + OWN + FACTS + pair('Email', 'Subscribed')],
    ['beside another that is not told in words', HEAD + OWN + FACTS + pair('Email', 'None')],
    ['below a tab of that name', `${HEAD}<ul><li>Email</li><li>Orders</li></ul>${OWN}${FACTS}`],
    ['below a button of that name', `${HEAD}<div><button>Email</button><b>Gold</b></div>${OWN}${FACTS}`],
    ['in the headline', `${HEAD}<p>ann@example.com</p>${FACTS}${FACTS}${pair('Email', 'Subscribed')}`],
    ['with signs that hide nothing', HEAD + pair('Email', 'ann@example.com') + FACTS],
  ])('%s', (_, main) => {
    expect(emailsOf(main)).toEqual(['ann@example.com']);
  });

  test.each(['a_b@example.com', 'ann--lee@example.com', 'xxx@example.com', 'max.foxx@example.com'])(
    'also %s',
    (email) => {
      expect(emailsOf(HEAD + pair('Email', email) + FACTS)).toEqual([email]);
    },
  );
});
