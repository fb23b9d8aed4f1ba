import type { Vendor } from './error-code.ts';

/** A dashboard's first page, from which a customer is opened: of customers' pages no address is documented. */
export interface DashboardHome {
  readonly vendor: Vendor;
  /** Of several sites, which one; null: there is nothing to tell apart. */
  readonly siteId: number | null;
  readonly url: string;
}

/** One for each of LoyaltyLion's sites, and Ometria's console. */
export function dashboardHomes(siteIds: readonly number[]): readonly DashboardHome[] {
  const isOnly = siteIds.length === 1;
  return [
    ...siteIds.map((siteId): DashboardHome => {
      const url = `https://app.loyaltylion.com/sites/${siteId}/`;
      return { vendor: 'loyaltylion', siteId: isOnly ? null : siteId, url };
    }),
    { vendor: 'ometria', siteId: null, url: 'https://console.ometria.com/' },
  ];
}
