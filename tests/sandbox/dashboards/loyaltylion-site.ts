import { html } from './html.ts';
import { customerPage, displayName } from './loyaltylion-customer-page.ts';
import { customerListStyle } from './loyaltylion-list.ts';
import { peopleList } from './people-list.ts';
import type { Presentation } from './presentation.ts';
import { type AddressStyle, type Route, routePath } from './route.ts';
import type { Frame, PageContent } from './shell.ts';
import type { DashboardSite } from './site.ts';
import type { DashboardData, LoyaltyLionCustomer, SiteName } from './view.ts';

const BRAND = 'LoyaltyLion';

function frameOf(site: SiteName, pathOf: Frame['pathOf']): Frame {
  return {
    vendor: 'loyaltylion',
    brand: BRAND,
    account: site.name,
    searchLabel: 'Find a customer',
    sections: [
      { name: 'Home', page: 'home' },
      { name: 'Customers', page: 'list' },
      { name: 'Rules', page: null },
      { name: 'Rewards', page: null },
      { name: 'Tiers', page: null },
      { name: 'Insights', page: null },
      { name: 'Manage', page: null },
    ],
    pathOf,
  };
}

function homePage(customers: readonly LoyaltyLionCustomer[], { format }: Presentation): PageContent {
  const enrolled = customers.filter(({ status }) => status === 'Enrolled').length;
  return {
    title: `Home · ${BRAND}`,
    main: html`<h1>Home</h1><p>Your programme at a glance.</p>
<section class="panel"><div class="cards"><div class="card"><strong>${format.integer(customers.length)}</strong><span>Customers</span></div><div class="card"><strong>${format.integer(enrolled)}</strong><span>Enrolled</span></div></div></section>`,
  };
}

/** LoyaltyLion's dashboard of one site. */
export function loyaltyLionSite(
  site: SiteName,
  { customers }: DashboardData,
  presentation: Presentation,
): DashboardSite {
  const { dashboardPath, dashboardPathId } = presentation.switches;
  const addresses: AddressStyle = {
    base: `/sites/${site.id}`,
    noun: 'customers',
    nestedUnder: '/manage',
    shape: dashboardPath,
  };
  const pathOf = (route: Route): string => routePath(route, addresses);
  const frame = frameOf(site, pathOf);
  const idOf = (customer: LoyaltyLionCustomer): string =>
    dashboardPathId === 'merchant-id' ? customer.merchantId : String(customer.id);
  const personPath = (customer: LoyaltyLionCustomer): string =>
    pathOf({ page: 'person', id: idOf(customer) });

  const pageOf = (route: Route): PageContent | null => {
    if (route.page === 'home') return homePage(customers, presentation);
    if (route.page === 'list') {
      const style = customerListStyle(personPath, presentation);
      return { title: `Customers · ${BRAND}`, main: peopleList(customers, route, frame, style) };
    }
    const customer = customers.find((each) => idOf(each) === route.id);
    if (customer === undefined) return null;
    return { title: `${displayName(customer)} · ${BRAND}`, main: customerPage(customer, presentation) };
  };
  return { addresses, frame, pageOf };
}
