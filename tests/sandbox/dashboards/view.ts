/** What LoyaltyLion's dashboard shows of a customer. Dates are ISO 8601. */
export interface LoyaltyLionCustomer {
  readonly id: number;
  readonly merchantId: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly status: 'Enrolled' | 'Guest' | 'Blocked';
  readonly enrolledAt: string | null;
  readonly approvedPoints: number;
  readonly pendingPoints: number;
  readonly lifetimePoints: number;
  readonly rewardsClaimed: number;
  readonly orders: number;
  readonly revenue: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly tier: CustomerTier | null;
  /** Other people's addresses, as real pages show them. */
  readonly referrerEmail: string | null;
  readonly referred: readonly { readonly name: string; readonly email: string }[];
  readonly note: string;
  readonly history: readonly HistoryEntry[];
}

export interface CustomerTier {
  readonly name: string;
  /** null where the tier's progress is not known. */
  readonly progress: {
    readonly unit: 'points' | 'spend' | 'orders';
    readonly now: number;
    readonly neededForUpgrade: number | null;
    readonly neededForRenewal: number | null;
  } | null;
}

export interface HistoryEntry {
  readonly at: string;
  readonly what: string;
  readonly points: number;
}

/** What Ometria's console shows of a contact. Dates are ISO 8601. */
export interface OmetriaContact {
  readonly profileId: string;
  readonly customerId: string | null;
  readonly name: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly dateOfBirth: string | null;
  readonly country: string | null;
  readonly lifecycleStatus: string;
  /** By title, in the account's order; the Field ID is shown nowhere. */
  readonly customFields: readonly { readonly title: string; readonly value: string | null }[];
  readonly milestones: readonly { readonly what: string; readonly at: string | null }[];
  readonly segments: readonly string[];
}

/** The whole of what the two dashboards can show. */
export interface DashboardData {
  /** Sites of the one programme. */
  readonly sites: readonly SiteName[];
  readonly accountName: string;
  readonly customers: readonly LoyaltyLionCustomer[];
  readonly contacts: readonly OmetriaContact[];
}

export interface SiteName {
  readonly id: number;
  readonly name: string;
}

/** Who is signed in: an address in every header that is never the customer's. */
export const AGENT = { name: 'Robin Vale', email: 'robin.vale@helpdesk.example' } as const;
