import { type Html, html } from './html.ts';
import type { Route } from './route.ts';
import type { Frame } from './shell.ts';
import { dataTable } from './tabs.ts';

const PAGE_SIZE = 25;

/** How a vendor lists its people. */
export interface ListStyle<Person> {
  readonly title: string;
  readonly searchLabel: string;
  readonly columns: readonly string[];
  readonly cells: (person: Person) => readonly (Html | string)[];
  /** What a search looks through. */
  readonly words: (person: Person) => string;
}

function pager(route: Extract<Route, { page: 'list' }>, pages: number, frame: Frame): Html {
  const link = (number: number, text: string): Html | null =>
    number < 1 || number > pages ? null : html`<a href="${frame.pathOf({ ...route, number })}">${text}</a>`;
  return html`<nav class="pager" aria-label="Pages">${link(route.number - 1, 'Previous')} <span>Page ${route.number} of ${pages}</span> ${link(route.number + 1, 'Next')}</nav>`;
}

/** A list with its search bar, a page of people at a time. */
export function peopleList<Person>(
  people: readonly Person[],
  route: Extract<Route, { page: 'list' }>,
  frame: Frame,
  style: ListStyle<Person>,
): Html {
  const wanted = route.search.trim().toLowerCase();
  const found = people.filter((person) => style.words(person).toLowerCase().includes(wanted));
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const shown = found.slice((route.number - 1) * PAGE_SIZE, route.number * PAGE_SIZE);
  const action = frame.pathOf({ page: 'list', search: '', number: 1 });
  return html`<h1>${style.title}</h1>
<form class="searchbar" role="search" action="${action}"><input type="search" name="q" value="${route.search}" aria-label="${style.searchLabel}" placeholder="${style.searchLabel}"><button>Search</button></form>
<section class="panel">${dataTable(style.columns, shown.map(style.cells))}</section>
${pager(route, pages, frame)}`;
}
