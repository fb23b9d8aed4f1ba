import type { LabelVersion, Language } from './markup.ts';
import type { LoyaltyLionCustomer } from './view.ts';

/** The words beside a customer's values in LoyaltyLion's dashboard. */
export interface Labels {
  readonly status: string;
  /** What the status says. */
  readonly statuses: Readonly<Record<LoyaltyLionCustomer['status'], string>>;
  readonly email: string;
  readonly enrolled: string;
  readonly approved: string;
  readonly pending: string;
  readonly lifetime: string;
  readonly tier: string;
  readonly tierProgress: Readonly<Record<'points' | 'spend' | 'orders', string>>;
  readonly toNextTier: Readonly<Record<'points' | 'spend' | 'orders', string>>;
  readonly toStay: Readonly<Record<'points' | 'spend' | 'orders', string>>;
  readonly rewardsClaimed: string;
  readonly referredBy: string;
  readonly recentlyViewed: string;
}

const POINTS: Labels = {
  status: 'Status',
  statuses: { Enrolled: 'Enrolled', Guest: 'Guest', Blocked: 'Blocked' },
  email: 'Customer email',
  enrolled: 'Enrollment date',
  approved: 'Approved points',
  pending: 'Pending points',
  lifetime: 'Lifetime points',
  tier: 'Tier',
  tierProgress: { points: 'Tier points', spend: 'Tier spend', orders: 'Tier orders' },
  toNextTier: {
    points: 'Points to next tier',
    spend: 'Spend to next tier',
    orders: 'Orders to next tier',
  },
  toStay: {
    points: 'Points to stay in tier',
    spend: 'Spend to stay in tier',
    orders: 'Orders to stay in tier',
  },
  rewardsClaimed: 'Rewards claimed',
  referredBy: 'Referred by',
  recentlyViewed: 'Recently viewed',
};

const BALANCE: Labels = {
  ...POINTS,
  status: 'Customer status',
  email: 'Email address',
  enrolled: 'Enrolled on',
  approved: 'Approved balance',
  pending: 'Pending balance',
  lifetime: 'Lifetime points earned',
  tier: 'Current tier',
  toNextTier: {
    points: 'Points needed to upgrade',
    spend: 'Spend needed to upgrade',
    orders: 'Orders needed to upgrade',
  },
  toStay: {
    points: 'Points needed to keep tier',
    spend: 'Spend needed to keep tier',
    orders: 'Orders needed to keep tier',
  },
  rewardsClaimed: 'Number of rewards claimed',
  referredBy: 'Referrer',
};

const SHORT: Labels = {
  ...POINTS,
  email: 'Email',
  enrolled: 'Enrolled',
  approved: 'Approved',
  pending: 'Pending',
  lifetime: 'Lifetime',
  tier: 'Loyalty tier',
  rewardsClaimed: 'Claimed rewards',
};

const GERMAN: Labels = {
  status: 'Status',
  statuses: { Enrolled: 'Angemeldet', Guest: 'Gast', Blocked: 'Gesperrt' },
  email: 'E-Mail-Adresse des Kunden',
  enrolled: 'Anmeldedatum',
  approved: 'Bestätigte Punkte',
  pending: 'Ausstehende Punkte',
  lifetime: 'Insgesamt gesammelte Punkte',
  tier: 'Stufe',
  tierProgress: { points: 'Stufenpunkte', spend: 'Stufenumsatz', orders: 'Stufenbestellungen' },
  toNextTier: {
    points: 'Punkte bis zur nächsten Stufe',
    spend: 'Umsatz bis zur nächsten Stufe',
    orders: 'Bestellungen bis zur nächsten Stufe',
  },
  toStay: {
    points: 'Punkte zum Erhalt der Stufe',
    spend: 'Umsatz zum Erhalt der Stufe',
    orders: 'Bestellungen zum Erhalt der Stufe',
  },
  rewardsClaimed: 'Eingelöste Prämien',
  referredBy: 'Empfohlen von',
  recentlyViewed: 'Zuletzt angesehen',
};

const LABELS: Readonly<Record<Language, Readonly<Record<LabelVersion, Labels>>>> = {
  en: { points: POINTS, balance: BALANCE, short: SHORT },
  de: { points: GERMAN, balance: GERMAN, short: GERMAN },
};

export function labelsOf(language: Language, version: LabelVersion): Labels {
  return LABELS[language][version];
}
