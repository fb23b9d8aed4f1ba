import type { AddressStyle, Route } from './route.ts';
import type { Frame, PageContent } from './shell.ts';

/** One vendor's dashboard: its addresses, its frame and its pages. */
export interface DashboardSite {
  readonly addresses: AddressStyle;
  readonly frame: Frame;
  /** null: there is no such person. */
  readonly pageOf: (route: Route) => PageContent | null;
}
