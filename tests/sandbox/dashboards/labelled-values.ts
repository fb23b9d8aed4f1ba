import { type Html, html } from './html.ts';
import type { Layout } from './markup.ts';
import { NOTHING, type Presentation, valueText } from './presentation.ts';

/** One labelled value as a dashboard shows it; null is shown as a dash. */
export interface LabelledValue {
  readonly label: string;
  readonly value: string | null;
}

type Renderer = (rows: readonly LabelledValue[], presentation: Presentation) => Html;

const asDefinitionList: Renderer = (rows, presentation) =>
  html`<dl class="pairs">${rows.map(
    ({ label, value }) => html`<div><dt>${label}</dt><dd>${valueText(value, presentation)}</dd></div>`,
  )}</dl>`;

const asTable: Renderer = (rows, presentation) =>
  html`<table class="facts"><tbody>${rows.map(
    ({ label, value }) =>
      html`<tr><th scope="row">${label}</th><td>${valueText(value, presentation)}</td></tr>`,
  )}</tbody></table>`;

const asInputs: Renderer = (rows, { switches, isPending }) =>
  html`<div class="inputs">${rows.map(({ label, value }) => {
    const isLate = switches.dashboardRendering === 'late-values';
    const text = isLate && isPending ? '' : (value ?? NOTHING);
    const slot = isLate ? html` data-slot` : null;
    return html`<label><span>${label}</span><input readonly value="${text}"${slot}></label>`;
  })}</div>`;

const asDivs: Renderer = (rows, presentation) =>
  html`<div class="pairs">${rows.map(
    ({ label, value }) =>
      html`<div><div class="label">${label}</div><div class="value">${valueText(value, presentation)}</div></div>`,
  )}</div>`;

/** The value stands above its label. */
const asCards: Renderer = (rows, presentation) =>
  html`<div class="cards">${rows.map(
    ({ label, value }) =>
      html`<div class="card"><strong>${valueText(value, presentation)}</strong><span>${label}</span></div>`,
  )}</div>`;

const asHeadings: Renderer = (rows, presentation) =>
  html`<div class="headed">${rows.map(
    ({ label, value }) =>
      html`<section><h3>${label}</h3><ul><li>${valueText(value, presentation)}</li></ul></section>`,
  )}</div>`;

/** The label is there for assistive technology; on the screen it is drawn by the style sheet. */
const asAriaLabels: Renderer = (rows, presentation) =>
  html`<div class="described">${rows.map(
    ({ label, value }) =>
      html`<div role="group" aria-label="${label}">${valueText(value, presentation)}</div>`,
  )}</div>`;

const RENDERERS: Readonly<Record<Layout, Renderer>> = {
  dl: asDefinitionList,
  table: asTable,
  inputs: asInputs,
  divs: asDivs,
  cards: asCards,
  headings: asHeadings,
  'aria-labels': asAriaLabels,
};

/** Labels with their values, in the markup that the `dashboardMarkup` switch asks for. */
export function labelledValues(rows: readonly LabelledValue[], presentation: Presentation): Html {
  return RENDERERS[presentation.switches.dashboardMarkup](rows, presentation);
}

/** A titled panel of labelled values. */
export function valuesPanel(title: string, rows: readonly LabelledValue[], presentation: Presentation): Html {
  return html`<section class="panel"><h2>${title}</h2>${labelledValues(rows, presentation)}</section>`;
}
