import { type Format, formatOf } from './format.ts';
import { type Html, html } from './html.ts';
import { type Labels, labelsOf } from './labels.ts';
import type { DashboardSwitches } from './markup.ts';

/** Everything that decides how a view becomes a page. */
export interface Presentation {
  readonly switches: DashboardSwitches;
  readonly labels: Labels;
  readonly format: Format;
  /** The page before its late values or content have arrived. */
  readonly isPending: boolean;
}

export function presentationOf(switches: DashboardSwitches, isPending: boolean): Presentation {
  return {
    switches,
    labels: labelsOf(switches.dashboardLanguage, switches.dashboardLabels),
    format: formatOf(switches.dashboardFormat),
    isPending,
  };
}

/** What the dashboards show for no value. */
export const NOTHING = '–';

/**
 * A value's text. Where values are late it is a slot: empty at first, filled by `app.js` in the order of
 * the document.
 */
export function valueText(value: string | null, { switches, isPending }: Presentation): Html {
  const text = value ?? NOTHING;
  if (switches.dashboardRendering !== 'late-values') return html`${text}`;
  return html`<span data-slot>${isPending ? '' : text}</span>`;
}
