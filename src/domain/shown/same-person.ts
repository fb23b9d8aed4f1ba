import type { Vendor } from '../error-code.ts';
import { sameEmail } from '../identity.ts';
import { areTwoPeoples } from '../person-name.ts';

/** What a page claims of whom it shows. */
export interface PagePerson {
  readonly vendor: Vendor;
  readonly siteId: number | null;
  readonly emails: readonly string[];
  readonly customerIds: readonly string[];
  /** The shop's own id of the customer, under a label that says so. */
  readonly labelledCustomerIds: readonly string[];
  readonly profileIds: readonly string[];
  readonly name: string | null;
}

export type PageChoice<T> =
  | { readonly kind: 'page'; readonly page: T }
  /** A page with the same email, and with another of the shop's ids. */
  | { readonly kind: 'contradiction' }
  | { readonly kind: 'nobody' };

/** Several mean that the page itself leaves it open. */
const only = (claims: readonly string[]): string | null => (claims.length === 1 ? (claims[0] ?? null) : null);

const emailOf = ({ emails }: PagePerson): string | null => only(emails);
const idOf = ({ labelledCustomerIds }: PagePerson): string | null => only(labelledCustomerIds);

/** A page that tells less, as while it is drawn, tells of nobody else. */
const isAnother = (a: PagePerson, b: PagePerson): boolean =>
  [
    [a.siteId, b.siteId],
    [a.profileIds[0], b.profileIds[0]],
    [a.customerIds[0], b.customerIds[0]],
  ].some(([one, other]) => (one ?? other) !== (other ?? one));

/**
 * Among pages of the other dashboard, newest first, the one that shows the same person: by the shop's own id, where
 * both label it, else by exactly the same email; never by a name, and not by the email under two people's names.
 * Two people are nobody.
 */
export function pageOfSamePerson<T extends { readonly sighting: PagePerson }>(
  sighting: PagePerson,
  pages: readonly T[],
): PageChoice<T> {
  const [id, email] = [idOf(sighting), emailOf(sighting)];
  const others = pages.filter((page) => page.sighting.vendor !== sighting.vendor);
  const byId = others.filter((page) => id !== null && idOf(page.sighting) === id);
  const byEmail = others.filter((page) => sameEmail(emailOf(page.sighting), email));
  const found = byId.length > 0 ? byId : byEmail;
  const [page] = found;
  const areTwo = found.some((a) => found.some((b) => isAnother(a.sighting, b.sighting)));
  if (!page || areTwo) return { kind: 'nobody' };
  const contradicts =
    byId.length === 0 && id !== null && found.some((other) => idOf(other.sighting) !== null);
  if (contradicts) return { kind: 'contradiction' };
  const isNamed = byId.length > 0 || !areTwoPeoples(sighting.name, page.sighting.name);
  return isNamed ? { kind: 'page', page } : { kind: 'nobody' };
}

/** The emails of two pages, where each tells one and they are not the same. */
export function differingEmails(a: PagePerson, b: PagePerson): Readonly<Record<Vendor, string>> | null {
  const [one, other] = [emailOf(a), emailOf(b)];
  if (one === null || other === null || sameEmail(one, other)) return null;
  return a.vendor === 'loyaltylion'
    ? { loyaltylion: one, ometria: other }
    : { loyaltylion: other, ometria: one };
}
