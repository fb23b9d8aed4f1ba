import { DASHBOARD_SWITCHES } from './dashboards/markup.ts';
import { keysOf, recordOf } from './typed-record.ts';

interface SwitchRow {
  /** The first is the default. */
  readonly settings: readonly (string | number)[];
  readonly about: string;
}

const loyaltyLion = {
  loyaltyLionKey: { settings: ['active', 'disabled'], about: 'keys can be disabled at any time' },
  loyaltyLionScopes: {
    settings: ['read_customers', 'read_customers write_customers', 'read_orders', 'none'],
    about: 'the scopes of the key',
  },
  loyaltyLionRateCounts: { settings: ['key', 'address'], about: 'what the 20 requests/s are counted on' },
  loyaltyLionEmailCase: { settings: ['insensitive', 'sensitive'], about: 'case in the email filter' },
  duplicateEmails: {
    settings: ['present', 'absent'],
    about: 'whether two LoyaltyLion customers can have one email',
  },
  errorForm: { settings: ['object', 'string'], about: 'error bodies of the Admin API' },
  timestamps: {
    settings: ['iso', 'sometimes-space', 'space'],
    about: 'a space instead of T in the Admin API, as one documented example has it',
  },
  rewardsUsed: {
    settings: ['present', 'missing', 'null'],
    about: 'rewards_used is in 2026 documentation only',
  },
  tierEligibility: {
    settings: ['present', 'missing'],
    about: 'tier_eligibility is in 2026 documentation only',
  },
  birthdayWithoutYear: {
    settings: ['--06-22', '06-22', '0004-06-22', 'null', 'missing'],
    about: "the Admin API's birthday where only month and day are stored",
  },
  removedPointsSign: { settings: ['negative', 'positive'], about: 'points removed by a transaction' },
  headless: {
    settings: ['on', 'refused-401', 'refused-402', 'refused-403', 'refused-404', 'scope'],
    about: 'how the Headless API refuses a programme or a key',
  },
  forecastedTier: {
    settings: ['present', 'missing'],
    about: 'older Headless answers lack forecasted_tier_id',
  },
  headlessReferralUrl: {
    settings: ['same', 'tagged'],
    about: "whether Headless gives the Admin API's referral URL or one with a parameter",
  },
  headlessInstants: { settings: ['seconds', 'milliseconds'], about: 'precision of instants in Headless' },
} as const satisfies Record<string, SwitchRow>;

const ometriaReads = {
  ometriaKey: { settings: ['active', 'not-active-yet'], about: 'a new key can take 10 minutes to work' },
  badOmetriaKey: { settings: [403, 401], about: 'the status for a bad key' },
  ometriaEmailCase: { settings: ['insensitive', 'sensitive'], about: 'case in profiles?email=' },
  emailMatches: {
    settings: ['any-identity', 'main-email'],
    about: 'whether profiles?email= finds a profile by every email of its listings',
  },
  profilesByEmailShape: { settings: ['array', 'object', 'wrapped'], about: 'the answer of profiles?email=' },
  profileNotFound: {
    settings: ['empty-array', '404', 'empty-object'],
    about: 'the answer of profiles?email= for an unknown email',
  },
  profilesPageShape: { settings: ['array', 'wrapped'], about: 'the answer of profiles?limit&offset' },
  profilesListed: {
    settings: ['with-properties', 'without-properties'],
    about: 'what a list of profiles shows of each; one alone shows all',
  },
  profilesOverLimit: { settings: ['capped', '400'], about: 'profiles with a limit over 250' },
  clearedProperty: { settings: ['absent', 'null', 'empty-string'], about: 'how a cleared property is shown' },
  collectionsShape: { settings: ['objects', 'strings', 'wrapped'], about: 'the list of collections' },
  listingShape: {
    settings: ['full', 'wrapped', 'no-customer-id', 'no-properties', 'minimal'],
    about: 'one listing; no-customer-id shows what a push must have, minimal is @type, @collection and id',
  },
  listingsPageShape: { settings: ['array', 'wrapped', 'ids'], about: "a page of a collection's listings" },
  listingNotFound: { settings: ['404', 'empty-object', 'null'], about: 'an unknown listing id' },
  emailsOnListing: {
    settings: ['as-sent', 'lower-case', 'absent'],
    about: 'how a listing shows the email it was pushed with',
  },
  contactsPageSize: { settings: [100, 10], about: 'the page size of contacts where no limit is sent' },
  contactsPageCap: {
    settings: [250, 100, 20],
    about: 'the most a page of contacts holds, whatever the limit',
  },
  offsetWithoutLimit: { settings: ['applied', 'ignored', '400'], about: 'offset without limit' },
  otherTraffic: {
    settings: ['none', 'half'],
    about: 'the share of the limits that other integrations use up',
  },
} as const satisfies Record<string, SwitchRow>;

const ometriaPushes = {
  merge: { settings: ['merge', 'replace'], about: 'what @merge does to properties' },
  pushDelayMs: { settings: [300, 0, 3000, 30_000], about: 'from the push to its validation' },
  profileLagMs: { settings: [0, 500, 5000], about: 'from a changed listing to its profile' },
  pushStatus: { settings: [202, 200], about: 'the status of an accepted push' },
  pushLimit: { settings: [8, 4], about: 'pushes per second (4 in older text)' },
  queueHeaders: { settings: ['present', 'absent'], about: 'X-QueueSize-Limit and X-QueueSize-Remaining' },
  nullClears: { settings: ['clears', 'ignored', 'error'], about: 'null for a property' },
  emptyStringClears: { settings: ['clears', 'stored', 'ignored', 'error'], about: '"" for a property' },
  undeclaredKey: { settings: ['dropped', 'stored', 'error'], about: 'a property without a custom field' },
  wrongType: {
    settings: ['error', 'coerced', 'stored', 'dropped'],
    about: "a value that is not of the custom field's type",
  },
  tooLongProperties: {
    settings: ['rejected-in-queue', 'stored-with-error', 'refused-400'],
    about: '1,000 characters of properties or more',
  },
} as const satisfies Record<string, SwitchRow>;

const bothVendors = {
  retryAfter: { settings: ['seconds', 'absent', 'http-date'], about: 'Retry-After on 429' },
  rateLimitBody: { settings: ['json', 'empty', 'html'], about: "the body of Ometria's 429" },
  cors: { settings: ['none', 'any'], about: 'whether the APIs answer cross-origin calls of pages' },
} as const satisfies Record<string, SwitchRow>;

/**
 * Everything the vendors do not document ([ND]) or say in "may" and "older": each switch with every
 * plausible behaviour. Dashboards read theirs through the same table.
 */
export const SWITCHES = {
  ...loyaltyLion,
  ...ometriaReads,
  ...ometriaPushes,
  ...bothVendors,
  ...DASHBOARD_SWITCHES,
} as const;

type Table = typeof SWITCHES;
export type SwitchName = keyof Table;
/** Delays take any number of milliseconds; `Infinity` is never. */
export type Switches = {
  -readonly [N in SwitchName]: N extends `${string}Ms` ? number : Table[N]['settings'][number];
};

export const SWITCH_NAMES = keysOf(SWITCHES);
/** Those of the two APIs. */
export const API_SWITCH_NAMES = keysOf({ ...loyaltyLion, ...ometriaReads, ...ometriaPushes, ...bothVendors });
/** Those that nobody notices who does not push. */
export const PUSH_SWITCH_NAMES = keysOf(ometriaPushes);

const rows: Readonly<Record<string, SwitchRow>> = SWITCHES;

function isAllowed(name: string, setting: unknown): boolean {
  const row = rows[name];
  if (row && name.endsWith('Ms')) return typeof setting === 'number' && setting >= 0;
  return row?.settings.some((allowed) => allowed === setting) ?? false;
}

function allows(changes: Readonly<Record<string, unknown>>): changes is Partial<Switches> {
  const refused = Object.entries(changes).find(([name, setting]) => !isAllowed(name, setting));
  if (refused) throw new RangeError(`No switch ${refused[0]} with the setting ${String(refused[1])}`);
  return true;
}

/** The switches of one sandbox; `set` changes them while it runs. */
export interface SwitchBoard {
  readonly current: Readonly<Switches>;
  /** @throws RangeError for a setting that the table does not list */
  set(changes: Partial<Switches>): void;
}

function defaults(): Switches {
  const settings: unknown = recordOf(SWITCH_NAMES, (name) => SWITCHES[name].settings[0]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each the first of its own settings
  return settings as Switches;
}

export function createSwitchBoard(initial: Partial<Switches> = {}): SwitchBoard {
  const current = defaults();
  const set = (changes: Partial<Switches>): void => {
    if (allows(changes)) Object.assign(current, changes);
  };
  set(initial);
  return { current, set };
}

/**
 * `merge=replace`, `pushDelayMs=0` from a command line.
 * @throws RangeError for a setting that the table does not list
 */
export function parseSwitch(text: string): Partial<Switches> {
  const [name = '', setting = ''] = text.split('=');
  const isNumeric = typeof rows[name]?.settings[0] === 'number' && setting !== '';
  const changes: Record<string, unknown> = { [name]: isNumeric ? Number(setting) : setting };
  return allows(changes) ? changes : {};
}
