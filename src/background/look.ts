import type { PageChoice } from '../domain/shown/same-person.ts';
import type { ShownPage } from '../domain/shown/shown-page.ts';
import type { Clock } from '../platform/clock.ts';
import type { Customer } from './customer.ts';
import type { SeenPage, ShownPages } from './shown-pages.ts';

/** A customer for whoever has this page of theirs before them. */
export interface Look {
  readonly customer: Customer;
  /** null: no page is open, or nothing of it is read. */
  readonly page: ShownPage | null;
  /** The other dashboard's page of the same person, if it was seen of late. */
  readonly other: PageChoice<SeenPage>;
  readonly now: number;
}

export interface LookNeeds {
  readonly shownPages: Pick<ShownPages, 'on' | 'ofSamePerson'>;
  readonly now: Clock;
}

/** `key` names the customer's page; `tabId` null: whoever looks has no page before them. */
export function lookAt(
  { shownPages, now }: LookNeeds,
  key: string,
  customer: Customer,
  tabId: number | null,
): Look {
  const { sighting } = customer.who;
  return {
    customer,
    page: tabId === null ? null : shownPages.on(tabId, key),
    other: sighting ? shownPages.ofSamePerson(sighting) : { kind: 'nobody' },
    now: now(),
  };
}

/** What the other dashboard's page of the same person shows. */
export const otherPageOf = ({ other }: Look): ShownPage | null =>
  other.kind === 'page' ? other.page.shown : null;
