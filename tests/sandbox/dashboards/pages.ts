import { type Html, html } from './html.ts';
import { loyaltyLionSite } from './loyaltylion-site.ts';
import { ometriaSite } from './ometria-site.ts';
import type { Presentation } from './presentation.ts';
import { parseRoute } from './route.ts';
import type { PageContent } from './shell.ts';
import type { DashboardSite } from './site.ts';
import type { DashboardData } from './view.ts';

/** What stands at an address: a dashboard, and a page of it. */
export interface Found {
  readonly site: DashboardSite;
  /** null: the dashboard has no such page. */
  readonly page: PageContent | null;
}

export const NOT_FOUND: PageContent = {
  title: 'Not found',
  main: html`<h1>Not found</h1><p>There is nothing at this address.</p>`,
};

const LOADING: Html = html`<p role="status">Loading…</p>`;

/** The dashboard that an address belongs to; null: none. */
function siteAt(
  host: string,
  path: string,
  data: DashboardData,
  presentation: Presentation,
): DashboardSite | null {
  if (host.endsWith('.ometria.com')) return ometriaSite(data, presentation);
  const [, sites, id] = path.split('/');
  const site = sites === 'sites' ? data.sites.find((each) => String(each.id) === id) : undefined;
  return site === undefined ? null : loyaltyLionSite(site, data, presentation);
}

/** A page as it stands before its late values or content have arrived. */
function withoutLateParts(page: PageContent, site: DashboardSite, { switches }: Presentation): PageContent {
  const isEmpty = switches.dashboardRendering === 'late-content';
  return { title: site.frame.brand, main: isEmpty ? LOADING : page.main };
}

/** null: no dashboard is there. */
export function findPage(
  host: string,
  address: URL,
  data: DashboardData,
  presentation: Presentation,
): Found | null {
  const site = siteAt(host, address.pathname, data, presentation);
  if (site === null) return null;
  const route = parseRoute(address, site.addresses);
  const page = route && site.pageOf(route);
  return { site, page: page && presentation.isPending ? withoutLateParts(page, site, presentation) : page };
}
