import { type Html, html } from './html.ts';

export interface Tab {
  readonly name: string;
  readonly content: Html;
}

const idOf = (name: string): string => name.toLowerCase().replace(/\W+/g, '-');

/** Tabs of which the first is open; `app.js` opens the others. */
export function tabs(list: readonly Tab[]): Html {
  const buttons = list.map(
    ({ name }, index) =>
      html`<button type="button" role="tab" id="tab-${idOf(name)}" aria-controls="panel-${idOf(name)}" aria-selected="${index === 0 ? 'true' : 'false'}">${name}</button>`,
  );
  const panels = list.map(
    ({ name, content }, index) =>
      html`<section class="panel" role="tabpanel" id="panel-${idOf(name)}" aria-labelledby="tab-${idOf(name)}"${index === 0 ? null : html` hidden`}>${content}</section>`,
  );
  return html`<div class="tabs"><div role="tablist">${buttons}</div>${panels}</div>`;
}

/** A plain table with a row of headings. */
export function dataTable(headings: readonly string[], rows: readonly (readonly (Html | string)[])[]): Html {
  if (rows.length === 0) return html`<p class="empty">Nothing here yet.</p>`;
  return html`<table class="data"><thead><tr>${headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`;
}
