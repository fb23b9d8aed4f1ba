import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { QUESTIONS, type QuestionId } from '../../src/domain/account-check/questions.ts';
import { type AccountReport, reportText } from '../../src/domain/account-check/report.ts';
import type { AccountCheckView } from '../../src/messages/run-view.ts';
import { createRandom } from '../sandbox/random.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../sandbox/sandbox.ts';
import {
  API_SWITCH_NAMES,
  PUSH_SWITCH_NAMES,
  parseSwitch,
  SWITCHES,
  type Switches,
  type SwitchName,
} from '../sandbox/switches.ts';
import { LensInNode } from './lens-in-node.ts';
import { pairwise } from './pairwise.ts';
import { until } from './use-lens.ts';
import { VirtualClock } from './virtual-clock.ts';
import { setUpOnce } from './walk-through.ts';

type Setting = string | number;

/** The question that a switch decides, and the answer to each of its settings where that is not its own name. */
const TOLD: Readonly<Partial<Record<SwitchName, readonly [QuestionId, Readonly<Record<string, string>>?]>>> =
  {
    loyaltyLionKey: ['loyaltylion-key', { active: 'accepted', disabled: 'refused-401' }],
    loyaltyLionScopes: ['loyaltylion-scopes'],
    loyaltyLionEmailCase: ['loyaltylion-email-case'],
    duplicateEmails: ['loyaltylion-duplicate-emails'],
    errorForm: ['loyaltylion-errors'],
    timestamps: ['loyaltylion-times'],
    rewardsUsed: ['rewards-used'],
    tierEligibility: ['tier-eligibility'],
    birthdayWithoutYear: [
      'birthday-without-year',
      { '--06-22': '--MM-DD', '06-22': 'MM-DD', '0004-06-22': '0004-MM-DD' },
    ],
    removedPointsSign: ['removed-points-sign'],
    headless: [
      'headless',
      {
        'refused-401': 'refused-401-unauthorized',
        'refused-402': 'refused-402-payment_required',
        'refused-403': 'refused-403-forbidden',
        'refused-404': 'refused-404-not_found',
        scope: 'refused-403-missing_scope',
      },
    ],
    forecastedTier: ['headless-forecasted-tier'],
    headlessReferralUrl: ['headless-referral-url'],
    headlessInstants: ['headless-times'],
    ometriaKey: ['ometria-key', { active: 'accepted', 'not-active-yet': 'refused-403' }],
    ometriaEmailCase: ['ometria-email-case'],
    emailMatches: ['ometria-email-matches'],
    profilesByEmailShape: ['profiles-by-email'],
    profileNotFound: ['profile-not-found'],
    profilesPageShape: ['profiles-page'],
    profilesListed: ['profiles-listed'],
    clearedProperty: ['empty-property'],
    collectionsShape: ['collections'],
    listingShape: ['listing', { 'no-customer-id': 'full' }],
    listingsPageShape: ['listings-page'],
    listingNotFound: ['listing-not-found'],
    emailsOnListing: [
      'email-on-listing',
      { 'as-sent': 'no-capitals-seen', 'lower-case': 'no-capitals-seen' }, // nobody was sent with capitals here
    ],
    contactsPageSize: ['contacts-page-size'],
    contactsPageCap: ['contacts-page-cap', { '250': 'all' }],
    offsetWithoutLimit: ['offset-without-limit'],
    cors: ['ometria-cors'],
  };

/** No read can tell: it takes a push, a wrong key, more requests or a larger page than is allowed, or luck. */
const NOT_TOLD: readonly SwitchName[] = [
  ...PUSH_SWITCH_NAMES,
  'loyaltyLionRateCounts',
  'badOmetriaKey',
  'profilesOverLimit',
  'otherTraffic',
  'retryAfter',
  'rateLimitBody',
];

const settingsOf = (name: SwitchName): readonly Setting[] => SWITCHES[name].settings;

const CUSTOMERS = 120;
const ACCOUNT = { missing: ['receipt_upload_url'], nulls: 'cleared' } as const;

let learned: Awaited<ReturnType<typeof setUpOnce>>;
beforeAll(async () => {
  learned = await setUpOnce();
});
afterAll(() => learned.close());

const open: { sandbox: Sandbox; lens: LensInNode }[] = [];
afterEach(async () => {
  for (const { sandbox, lens } of open.splice(0)) {
    lens.kill();
    expect(sandbox.breaches()).toEqual([]);
    expect(sandbox.log.filter(({ method }) => method !== 'GET')).toEqual([]);
    await sandbox.close();
  }
});

/** Somebody with two emails: that of their orders, and that of a newsletter. */
function giveSecondEmail({ world }: Sandbox): void {
  const { dora } = world.cast;
  const profile = world.ometria.profilesByEmail(dora.email ?? '')[0];
  world.ometria.write({
    collection: 'newsletter_forms',
    id: 'form-second',
    level: 'form',
    email: 'dora.second@example.com',
    properties: { signup_source: 'footer' },
    ...(profile && { profileId: profile.id }),
  });
}

async function check(options: SandboxOptions = {}): Promise<{ report: AccountReport; sandbox: Sandbox }> {
  const clock = new VirtualClock();
  clock.pass(learned.lens.clock.now() - clock.now() + 11 * 60_000);
  const sandbox = await startSandbox({
    customers: CUSTOMERS,
    account: ACCOUNT,
    ...options,
    clock: clock.now,
  });
  giveSecondEmail(sandbox);
  const lens = new LensInNode(sandbox, clock);
  open.push({ sandbox, lens });
  await lens.takeOver(learned.lens);
  const [connection] = await lens.connections.list();
  const id = connection?.id ?? '';
  const { accountCheck } = lens.useCases;
  accountCheck.start(id);
  const view = await until<AccountCheckView>(
    (tell) => accountCheck.watch(id, tell),
    ({ phase }) => phase !== 'running',
  );
  expect(view).toMatchObject({ phase: 'done', failure: null });
  if (!view.result) throw new Error('There is no report');
  return { report: view.result, sandbox };
}

function expected(name: SwitchName, setting: Setting, { world }: Sandbox): string {
  const answer = TOLD[name]?.[1]?.[String(setting)] ?? String(setting);
  if (answer !== 'all') return answer;
  return String(world.ometria.collections.find(({ name: own }) => own === world.style.collection)?.count);
}

const SINGLES = API_SWITCH_NAMES.filter((name) => TOLD[name]).flatMap((name) =>
  settingsOf(name).map((setting) => ({ name, setting })),
);

test('every switch of the APIs is told by a read, or said not to be', () => {
  const told = API_SWITCH_NAMES.filter((name) => TOLD[name] || NOT_TOLD.includes(name));
  expect(told).toEqual(API_SWITCH_NAMES);
});

test.each(SINGLES)('$name: $setting', async ({ name, setting }) => {
  const { report, sandbox } = await check({ switches: parseSwitch(`${name}=${setting}`) });
  const [question] = TOLD[name] ?? ['loyaltylion-key'];
  expect(report.answers[question]).toBe(expected(name, setting, sandbox));
});

/** Alone these hide others: who is refused learns nothing. */
const HIDING: readonly SwitchName[] = [
  'loyaltyLionKey',
  'loyaltyLionScopes',
  'ometriaKey',
  'headless',
  'listingShape',
  'profilesListed',
];
const COMBINED = API_SWITCH_NAMES.filter((name) => TOLD[name] && !HIDING.includes(name));
const COMBINATIONS = pairwise(
  Object.fromEntries(COMBINED.map((name) => [name, SWITCHES[name].settings])),
  createRandom(1, 'account-check'),
);

/** What others decide too: a page is no longer than the cap, and ids alone have no email. */
function inCompany(name: SwitchName, settings: Readonly<Record<string, Setting>>, answer: string): string {
  const cap = Number(settings['contactsPageCap']);
  return name === 'contactsPageSize' ? String(Math.min(Number(answer), cap)) : answer;
}

test.each(COMBINATIONS.map((settings, at) => ({ at, settings })))('combination $at', async ({ settings }) => {
  const switches: Partial<Switches> = Object.assign(
    {},
    ...Object.entries(settings).map(([name, setting]) => parseSwitch(`${name}=${setting}`)),
  );
  const { report, sandbox } = await check({ switches });
  const wrong = COMBINED.flatMap((name) => {
    const setting = settings[name] ?? '';
    const question = TOLD[name]?.[0] ?? 'loyaltylion-key';
    const right = inCompany(name, settings, expected(name, setting, sandbox));
    return report.answers[question] === right ? [] : [`${name}=${setting}: ${report.answers[question]}`];
  });
  expect(wrong).toEqual([]);
});

test('the report holds no key and nothing of anybody, whoever is in the account', async () => {
  const { report, sandbox } = await check();
  const text = reportText(report);
  expect(JSON.parse(text)).toMatchObject({ format: 'loyalty-lens-account-check' });
  expect(Object.keys(JSON.parse(text).answers)).toEqual(QUESTIONS);
  const { world, keys } = sandbox;
  const people = world.members.flatMap((member) => [
    member.email,
    member.firstName,
    member.lastName,
    member.merchantId,
    String(member.id),
    member.referralUrl,
    member.receiptUploadUrl,
    world.listingOf(member)?.id,
  ]);
  const profiles = world.ometria.profiles().flatMap(({ id, emails }) => [id, ...emails]);
  const account = [...Object.values(keys), ...world.sites.flatMap(({ id, name }) => [String(id), name])];
  const canaries = [...people, ...profiles, ...account].filter((told) => told !== null && told !== undefined);
  expect(canaries.length).toBeGreaterThan(CUSTOMERS);
  const words = new Set(text.split(/[^\p{L}\p{N}]+/u));
  const leaked = canaries.filter((told) =>
    /^[\p{L}\p{N}]+$/u.test(told) ? words.has(told) : text.includes(told),
  );
  expect(leaked).toEqual([]);
});

test('it can be stopped, and asks nothing without keys', async () => {
  const clock = new VirtualClock();
  clock.pass(learned.lens.clock.now() - clock.now() + 11 * 60_000);
  const sandbox = await startSandbox({ customers: CUSTOMERS, account: ACCOUNT, clock: clock.now });
  const lens = new LensInNode(sandbox, clock);
  open.push({ sandbox, lens });
  await lens.takeOver(learned.lens);
  const id = (await lens.connections.list())[0]?.id ?? '';
  const { accountCheck, protection } = lens.useCases;
  accountCheck.start(id);
  await until<AccountCheckView>(
    (tell) => accountCheck.watch(id, tell),
    ({ progress }) => (progress?.done ?? 0) > 2,
  );
  accountCheck.stop(id);
  const phase = async (): Promise<string> =>
    (
      await until<AccountCheckView>(
        (tell) => accountCheck.watch(id, tell),
        (view) => view.phase !== 'running',
      )
    ).phase;
  expect(await phase()).toBe('stopped');
  await protection.removeKey(id, 'loyaltylion');
  accountCheck.start(id);
  expect(await phase()).toBe('failed');
});
