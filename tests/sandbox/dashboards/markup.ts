/**
 * How the dashboards look and behave where nobody documents it: each switch with its plausible settings,
 * of which the first is the default.
 */
export const DASHBOARD_SWITCHES = {
  dashboardPathId: {
    settings: ['loyaltylion-id', 'merchant-id'],
    about: "the id in the address of LoyaltyLion's customer page",
  },
  ometriaPathId: {
    settings: ['profile-id', 'customer-id', 'opaque'],
    about: "the id in the address of Ometria's contact page; an opaque one is known to no API",
  },
  dashboardPath: {
    settings: ['plain', 'tabbed', 'nested', 'query', 'hash'],
    about: 'where in the address the id stands',
  },
  dashboardMarkup: {
    settings: ['dl', 'table', 'inputs', 'divs', 'cards', 'headings', 'aria-labels'],
    about: 'how a page lays out label and value',
  },
  dashboardLabels: {
    settings: ['points', 'balance', 'short'],
    about: 'Approved points, Approved balance or Approved; and the other labels likewise',
  },
  dashboardLanguage: { settings: ['en', 'de'], about: 'the language of the labels' },
  dashboardFormat: {
    settings: ['en-GB', 'en-US', 'iso', 'de-DE'],
    about: 'how numbers and dates are written',
  },
  dashboardNavigation: {
    settings: ['single-page', 'address-first', 'full-load'],
    about: 'the way to the next customer; address-first shows the last one until the next has loaded',
  },
  dashboardRendering: {
    settings: ['at-once', 'late-values', 'late-content'],
    about: 'whether values, or everything but "Loading", arrive after the page',
  },
  ometriaPersonalData: {
    settings: ['shown', 'hidden'],
    about: 'a setting hides personal data from agents',
  },
  ometriaSession: {
    settings: ['same-account', 'other-account'],
    about: "sessions share cookies: the page's account need not be the key's",
  },
} as const satisfies Readonly<
  Record<string, { readonly settings: readonly [string, ...string[]]; readonly about: string }>
>;

type SwitchTable = typeof DASHBOARD_SWITCHES;
export type DashboardSwitches = {
  readonly [Name in keyof SwitchTable]: SwitchTable[Name]['settings'][number];
};

export type PathShape = DashboardSwitches['dashboardPath'];
export type Layout = DashboardSwitches['dashboardMarkup'];
export type LabelVersion = DashboardSwitches['dashboardLabels'];
export type Language = DashboardSwitches['dashboardLanguage'];
export type FormatStyle = DashboardSwitches['dashboardFormat'];

/** How long late values and late content keep a page waiting. */
export const LATE_MS = 400;
