import { type Html, html } from './html.ts';
import { LATE_MS } from './markup.ts';
import type { Presentation } from './presentation.ts';
import type { Route } from './route.ts';
import { AGENT } from './view.ts';

/** What changes from page to page; the rest is the vendor's frame. */
export interface PageContent {
  readonly title: string;
  readonly main: Html;
}

/** A vendor's frame round its pages. */
export interface Frame {
  readonly vendor: 'loyaltylion' | 'ometria';
  readonly brand: string;
  /** The account or site that the dashboard is signed in to. */
  readonly account: string;
  readonly searchLabel: string;
  /** Sections of the sidebar; those without a page lead nowhere. */
  readonly sections: readonly { readonly name: string; readonly page: Route['page'] | null }[];
  readonly pathOf: (route: Route) => string;
}

const LIST: Route = { page: 'list', search: '', number: 1 };
const HOME: Route = { page: 'home' };

function sidebar({ sections, pathOf, brand }: Frame): Html {
  const items = sections.map(({ name, page }) =>
    page === null
      ? html`<li><span>${name}</span></li>`
      : html`<li><a href="${pathOf(page === 'list' ? LIST : HOME)}">${name}</a></li>`,
  );
  return html`<nav class="sidebar" aria-label="Main"><p class="brand">${brand}</p><ul>${items}</ul></nav>`;
}

function header({ account, searchLabel, pathOf }: Frame): Html {
  return html`<header class="top">
<span class="account">${account}</span>
<form role="search" action="${pathOf(LIST)}"><input type="search" name="q" aria-label="${searchLabel}" placeholder="${searchLabel}"></form>
<span class="agent">${AGENT.name} <small>${AGENT.email}</small></span>
</header>`;
}

/** The whole document, as the server sends it. */
export function documentMarkup(content: PageContent, frame: Frame, { switches }: Presentation): string {
  const { dashboardNavigation, dashboardRendering, dashboardLanguage } = switches;
  const page = html`<html lang="${dashboardLanguage}" data-vendor="${frame.vendor}" data-navigation="${dashboardNavigation}" data-rendering="${dashboardRendering}" data-late-ms="${LATE_MS}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${content.title}</title>
<link rel="stylesheet" href="/assets/app.css">
<script src="/assets/app.js" defer></script>
</head>
<body>
${sidebar(frame)}
<div class="page">
${header(frame)}
<main>${content.main}</main>
</div>
</body>
</html>`;
  return `<!doctype html>\n${page.markup}\n`;
}
