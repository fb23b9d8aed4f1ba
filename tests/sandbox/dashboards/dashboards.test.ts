import { type Document, type Element, Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { createSwitchBoard } from '../switches.ts';
import { World } from '../world.ts';
import type { DashboardAnswer } from './contract.ts';
import { handleDashboard } from './dashboard.ts';
import { formatOf } from './format.ts';
import { labelsOf } from './labels.ts';
import { DASHBOARD_SWITCHES, type DashboardSwitches } from './markup.ts';

const LOYALTYLION = 'https://app.loyaltylion.com';
const OMETRIA = 'https://console.ometria.com';
const SITE = '/sites/4711';

const board = createSwitchBoard();
const world = new World({
  seed: 7,
  customers: 60,
  tierMode: 'spend',
  account: {},
  switches: board,
  clock: () => Date.parse('2026-11-22T12:00:00Z'),
});
const { alice, markup: withMarkup, contradicting, oddMerchantId } = world.cast;

function get(address: string, changes: Partial<DashboardSwitches> = {}, method = 'GET'): DashboardAnswer {
  const url = new URL(address);
  const switches = { ...board.current, ...changes };
  return handleDashboard({ host: url.host, method, url }, { world, switches });
}

const { DOMParser } = new Window();
const parse = (markup: string): Document => new DOMParser().parseFromString(markup, 'text/html');

const page = (address: string, changes: Partial<DashboardSwitches> = {}): Document =>
  parse(String(get(address, changes).body));

/** Everything a person can read: text, and what stands in inputs and labels for assistive technology. */
function readable(root: Element): string {
  const attributes = [root, ...root.querySelectorAll('[aria-label], input')].map(
    (element) => `${element.getAttribute('aria-label') ?? ''} ${element.getAttribute('value') ?? ''}`,
  );
  return `${root.textContent} ${attributes.join(' ')}`;
}

/** What a whole page shows. */
const read = (address: string, changes: Partial<DashboardSwitches> = {}): string =>
  readable(page(address, changes).body);

const profileOf = (customerId: string) =>
  world.ometria.profiles().find((profile) => profile.customerId === customerId);

const aliceHere = `${LOYALTYLION}${SITE}/customers/${alice.id}`;
const aliceThere = `${OMETRIA}/contacts/${profileOf(alice.merchantId)?.id}`;

/** What holds one label and its value, in each markup. */
const PAIRS = 'dl > div, .facts tr, main label, .pairs > div, .card, .headed > section, [role=group]';

describe('a customer in LoyaltyLion', () => {
  const { settings } = DASHBOARD_SWITCHES.dashboardMarkup;
  test.each(settings)('shows labels and values as %s', (dashboardMarkup) => {
    const text = read(aliceHere, { dashboardMarkup });
    const shown = [
      ['Status', 'Enrolled'],
      ['Customer email', 'alice@example.com'],
      ['Enrollment date', '1 June 2025'],
      ['Approved points', '1,240'],
      ['Pending points', '200'],
      ['Lifetime points', '1,840'],
      ['Tier', 'Gold'],
      ['Tier spend', '212.40'],
      ['Spend to next tier', '287.60'],
      ['Rewards claimed', '3'],
    ].flat();
    for (const words of [...shown, 'Alice Blue', 'Actions', 'Referred customers'])
      expect(text).toContain(words);
  });

  test.each(settings)('ties each label to its value in %s', (dashboardMarkup) => {
    const document = page(aliceHere, { dashboardMarkup });
    const pairs = [...document.querySelectorAll(PAIRS)].map(readable);
    expect(pairs.find((pair) => pair.includes('Approved points'))).toContain('1,240');
    expect(pairs.find((pair) => pair.includes('Pending points'))).not.toContain('1,240');
  });

  test.each(DASHBOARD_SWITCHES.dashboardLabels.settings)(
    'has the labels of version %s',
    (dashboardLabels) => {
      const labels = labelsOf('en', dashboardLabels);
      const terms = [...page(aliceHere, { dashboardLabels }).querySelectorAll('dt')].map(
        (term) => term.textContent,
      );
      expect(terms).toEqual(
        expect.arrayContaining([labels.email, labels.approved, labels.tier, labels.toStay.spend]),
      );
    },
  );

  test.each(DASHBOARD_SWITCHES.dashboardFormat.settings)(
    'writes numbers and dates in %s',
    (dashboardFormat) => {
      const format = formatOf(dashboardFormat);
      const text = read(aliceHere, { dashboardFormat });
      expect(text).toContain(format.integer(1240));
      expect(text).toContain(format.date('2025-06-01T15:00:00.000Z'));
    },
  );

  test('stands beside the emails of an agent, a neighbour and a friend', () => {
    const document = page(aliceHere);
    expect(document.querySelector('.agent')?.textContent).toContain('@helpdesk.example');
    expect(document.querySelector('.note')?.textContent).toContain('@neighbours.example');
    expect(document.querySelector('#panel-referred-customers')?.textContent).toContain('@friends.example');
  });
});

describe('a contact in Ometria', () => {
  test.each(DASHBOARD_SWITCHES.dashboardMarkup.settings)(
    'shows labels and values as %s',
    (dashboardMarkup) => {
      const text = read(aliceThere, { dashboardMarkup });
      const profile = profileOf(alice.merchantId);
      const titles = world.ometria.customFields.map(({ title }) => title);
      const labels = [
        'Email address',
        'Profile ID',
        'Lifecycle status',
        'User ID',
        'First name',
        'Date of birth',
      ];
      const values = ['alice@example.com', String(profile?.id), alice.merchantId, 'Alice', 'Blue'];
      for (const words of [...labels, ...values, ...titles]) expect(text).toContain(words);
    },
  );

  test('never shows a Field ID', () => {
    const markup = String(get(aliceThere).body);
    const ids = world.ometria.customFields.filter(({ id, title }) => id !== title).map(({ id }) => `"${id}"`);
    expect(ids.filter((id) => markup.includes(id))).toEqual([]);
  });

  test('hides personal data, and nothing else', () => {
    const text = read(aliceThere, { ometriaPersonalData: 'hidden' });
    expect(text).not.toContain('alice@example.com');
    expect(text).not.toContain('Alice');
    expect(text).toContain(alice.merchantId);
  });

  test('has other ids in an account that is not the key’s', () => {
    const other = page(aliceThere.replace('/contacts/', '/contacts/other-'), {
      ometriaSession: 'other-account',
    });
    expect(readable(other.body)).toContain('alice@example.com');
    expect(readable(other.body)).toContain(`88${alice.merchantId}`);
  });
});

describe('addresses', () => {
  const { settings: shapes } = DASHBOARD_SWITCHES.dashboardPath;
  /** Where the links of a list lead, as the server sees them. */
  const links = (address: string, changes: Partial<DashboardSwitches>): string[] =>
    [...page(address, changes).querySelectorAll('.data a')].map((link) =>
      (link.getAttribute('href') ?? '').replace('/#', '').replace('#', ''),
    );

  test.each(
    shapes.flatMap((path) => DASHBOARD_SWITCHES.dashboardPathId.settings.map((id) => [path, id] as const)),
  )('of LoyaltyLion customers, %s with the %s, lead to them', (dashboardPath, dashboardPathId) => {
    const changes = { dashboardPath, dashboardPathId };
    const list = `${LOYALTYLION}${SITE}${dashboardPath === 'nested' ? '/manage' : ''}/customers?q=odd.id@`;
    const [link = ''] = links(list, changes);
    expect(read(`${LOYALTYLION}${link}`, changes)).toContain(String(oddMerchantId.email));
  });

  test.each(
    shapes.flatMap((path) => DASHBOARD_SWITCHES.ometriaPathId.settings.map((id) => [path, id] as const)),
  )('of Ometria contacts, %s with the %s, lead to them', (dashboardPath, ometriaPathId) => {
    const changes = { dashboardPath, ometriaPathId };
    const [link = ''] = links(`${OMETRIA}/contacts?q=alice@example.com`, changes);
    expect(read(`${OMETRIA}${link}`, changes)).toContain('alice@example.com');
  });

  test('carry a merchant id only where they are told to', () => {
    const [byId = ''] = links(`${LOYALTYLION}${SITE}/customers?q=alice@`, {});
    const [byMerchant = ''] = links(`${LOYALTYLION}${SITE}/customers?q=alice@`, {
      dashboardPathId: 'merchant-id',
    });
    expect([byId, byMerchant]).toEqual([
      `${SITE}/customers/${alice.id}`,
      `${SITE}/customers/${alice.merchantId}`,
    ]);
  });

  test.each(['/', '/sites/4711', '/sites/4712/customers'])('without a customer show none: %s', (path) => {
    expect(String(get(`${LOYALTYLION}${path}`).body)).not.toContain('Actions');
  });

  test.each([`${SITE}/customers/1`, '/sites/99', `${SITE}/customers/%E0%A4%A`, '/elsewhere'])(
    'that lead nowhere: %s',
    (path) => {
      expect(get(`${LOYALTYLION}${path}`).status).toBe(404);
    },
  );
});

describe('markup in names', () => {
  const address = `${LOYALTYLION}${SITE}/customers/${withMarkup.id}`;
  test.each(DASHBOARD_SWITCHES.dashboardMarkup.settings)(
    'is text and nothing but text as %s',
    (dashboardMarkup) => {
      const document = page(address, { dashboardMarkup });
      expect(document.querySelectorAll('main img, main script, main b')).toHaveLength(0);
      expect(document.querySelectorAll('script')).toHaveLength(1);
      expect(document.querySelector('h1')?.textContent).toContain(String(withMarkup.firstName));
      expect(document.title).toContain(String(withMarkup.lastName));
    },
  );

  test('in a search is text as well', () => {
    const document = page(`${LOYALTYLION}${SITE}/customers?q="><b>x`);
    expect(document.querySelector('.searchbar input')?.getAttribute('value')).toBe('"><b>x');
  });
});

describe('late rendering', () => {
  test('late values: labels stand, values wait in slots that the fragment fills', () => {
    const changes = { dashboardRendering: 'late-values' } as const;
    const first = page(aliceHere, changes);
    const full = fragmentOf(aliceHere, changes);
    expect(readable(first.body)).toContain('Approved points');
    expect(first.querySelector('dl')?.textContent).not.toContain('alice@example.com');
    expect(first.title).not.toContain('Alice');
    expect(full.querySelector('dl')?.textContent).toContain('alice@example.com');
    expect(full.querySelectorAll('[data-slot]')).toHaveLength(
      first.querySelectorAll('main [data-slot]').length,
    );
  });

  test('late content: nothing of the customer is there at first', () => {
    const changes = { dashboardRendering: 'late-content' } as const;
    expect(page(aliceHere, changes).querySelector('main')?.textContent).toBe('Loading…');
    expect(fragmentOf(aliceHere, changes).body.textContent).toContain('alice@example.com');
  });
});

function fragmentOf(address: string, changes: Partial<DashboardSwitches> = {}): Document {
  const { origin, pathname } = new URL(address);
  const { body } = get(`${origin}/fragments?path=${encodeURIComponent(pathname)}`, changes);
  const content: { html: string } = JSON.parse(String(body));
  return parse(`<body>${content.html}</body>`);
}

describe('every answer', () => {
  const paths = [
    '/',
    SITE,
    `${SITE}/customers/${contradicting.id}`,
    '/assets/app.js',
    '/assets/app.css',
    '/fragments?path=/',
    '/no',
  ];
  test.each(paths)('carries the policy: %s', (path) => {
    for (const host of [LOYALTYLION, OMETRIA]) {
      expect(get(`${host}${path}`).headers['content-security-policy']).toBe("default-src 'self'");
    }
  });

  test('keeps to the policy: scripts and styles come from files that exist', () => {
    const document = page(aliceHere);
    const script = document.querySelector('script');
    expect(script?.textContent).toBe('');
    expect(document.querySelectorAll('style, [style], [onclick]')).toHaveLength(0);
    expect(String(get(`${LOYALTYLION}${script?.getAttribute('src')}`).body)).toContain('history.pushState');
  });

  test('to anything but a reading is a refusal', () => {
    expect(get(aliceHere, {}, 'POST').status).toBe(405);
  });
});
