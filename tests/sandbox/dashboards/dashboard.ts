import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DashboardAnswer, DashboardContext, DashboardRequest, HandleDashboard } from './contract.ts';
import { dashboardData } from './dashboard-data.ts';
import type { DashboardSwitches } from './markup.ts';
import { findPage, NOT_FOUND } from './pages.ts';
import { presentationOf } from './presentation.ts';
import { documentMarkup } from './shell.ts';

const POLICY = "default-src 'self'";

const asset = (name: string): string => readFileSync(join(import.meta.dirname, 'assets', name), 'utf8');

const ASSETS: ReadonlyMap<string, { readonly type: string; readonly body: string }> = new Map([
  ['/assets/app.js', { type: 'text/javascript', body: asset('app.js') }],
  ['/assets/app.css', { type: 'text/css', body: asset('app.css') }],
]);

function answer(
  status: number,
  type: string,
  body: string,
  more: Readonly<Record<string, string>> = {},
): DashboardAnswer {
  const headers = {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': POLICY,
    'cache-control': 'no-store',
    ...more,
  };
  return { status, headers, body };
}

/** A page's content for client-side navigation and late values, as `{title, html}`. */
function fragment(
  { host, url }: DashboardRequest,
  world: DashboardContext['world'],
  switches: DashboardSwitches,
) {
  const presentation = presentationOf(switches, url.searchParams.has('pending'));
  const address = new URL(url.searchParams.get('path') ?? '/', url);
  const page = findPage(host, address, dashboardData(world, switches), presentation)?.page ?? NOT_FOUND;
  return answer(200, 'application/json', JSON.stringify({ title: page.title, html: page.main.markup }));
}

function wholePage(
  { host, url }: DashboardRequest,
  world: DashboardContext['world'],
  switches: DashboardSwitches,
) {
  const presentation = presentationOf(switches, switches.dashboardRendering !== 'at-once');
  const found = findPage(host, url, dashboardData(world, switches), presentation);
  if (found === null) return answer(404, 'text/html', NOT_FOUND.main.markup);
  const status = found.page === null ? 404 : 200;
  return answer(status, 'text/html', documentMarkup(found.page ?? NOT_FOUND, found.site.frame, presentation));
}

/** Whether the dashboards of this world have the page that is asked for. */
export function hasPage({ host, url }: DashboardRequest, { world, switches }: DashboardContext): boolean {
  const path = url.pathname === '/fragments' ? url.searchParams.get('path') : null;
  const address = path === null ? url : new URL(path, url);
  return Boolean(
    findPage(host, address, dashboardData(world, switches), presentationOf(switches, false))?.page,
  );
}

/** Answers as LoyaltyLion's and Ometria's dashboards; signed in, read only. */
export const handleDashboard = ((request, context) => {
  const { host, method, url } = request;
  const { world, switches } = context;
  if (method !== 'GET' && method !== 'HEAD')
    return answer(405, 'text/plain', 'Read only', { allow: 'GET, HEAD' });
  const file = ASSETS.get(url.pathname);
  if (file !== undefined) return answer(200, file.type, file.body);
  if (url.pathname === '/fragments') return fragment(request, world, switches);
  const [site] = world.sites;
  if (host === 'app.loyaltylion.com' && url.pathname === '/' && site !== undefined) {
    return answer(302, 'text/plain', '', { location: `/sites/${site.id}` });
  }
  return wholePage(request, world, switches);
}) satisfies HandleDashboard;
