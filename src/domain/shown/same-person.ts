import type { Vendor } from '../error-code.ts';
import { sameEmail } from '../identity.ts';

/** What a page claims of whom it shows. */
export interface PagePerson {
  readonly vendor: Vendor;
  readonly siteId: number | null;
  readonly emails: readonly string[];
  readonly customerIds: readonly string[];
  readonly profileIds: readonly string[];
}

/** The page's only email: several mean that the page itself leaves it open. */
const emailOf = ({ emails }: PagePerson): string | null => (emails.length === 1 ? (emails[0] ?? null) : null);

const identityOf = ({ siteId, customerIds, profileIds }: PagePerson): string =>
  JSON.stringify([siteId, profileIds[0], customerIds[0]]);

/**
 * Among pages of the other dashboard, newest first, the one that shows the same person: by exactly the same email,
 * never by a name. null: none does, or two people have that email.
 */
export function pageOfSamePerson<T extends { readonly sighting: PagePerson }>(
  sighting: PagePerson,
  pages: readonly T[],
): T | null {
  const email = emailOf(sighting);
  const [newest, ...others] = pages.filter(
    (page) => page.sighting.vendor !== sighting.vendor && sameEmail(emailOf(page.sighting), email),
  );
  if (!newest || email === null) return null;
  const identity = identityOf(newest.sighting);
  return others.every((other) => identityOf(other.sighting) === identity) ? newest : null;
}
