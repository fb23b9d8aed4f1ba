import { comparePages } from '../domain/shown/compare-pages.ts';
import { differingEmails } from '../domain/shown/same-person.ts';
import type { LensView, Notice, PersonView } from '../messages/lens-view.ts';
import type { Sighting } from '../messages/sighting.ts';
import { type Look, otherPageOf } from './look.ts';

/** What can be shown of a customer before any API can be asked: what the two dashboards' pages say. */
export function viewOfPages(
  look: Look,
): Pick<LensView, 'person' | 'rows' | 'shown' | 'notices' | 'pages'> | null {
  const { page, other } = look;
  const { sighting } = look.customer.who;
  if (!sighting || !page) return null;
  const otherPage = otherPageOf(look);
  const [loyaltylion, ometria] = page.vendor === 'loyaltylion' ? [page, otherPage] : [otherPage, page];
  const both = loyaltylion && ometria && { loyaltylion, ometria };
  return {
    person: personOf(sighting),
    ...(both ? comparePages(both, page.vendor) : { rows: [], shown: [] }),
    notices: noticesOf(sighting, other),
    pages: {
      loyaltylion: loyaltylion?.readAt ?? null,
      ometria: ometria?.readAt ?? null,
      contradict: other.kind === 'contradiction',
    },
  };
}

/** The shop's id proves the person; that the emails differ is said all the same. */
function noticesOf(sighting: Sighting, other: Look['other']): readonly Notice[] {
  const emails = other.kind === 'page' ? differingEmails(sighting, other.page.sighting) : null;
  return emails ? [{ code: 'email-differs', loyaltyLion: emails.loyaltylion, ometria: emails.ometria }] : [];
}

/** By what the open page claims; ids that it does not label may be of another kind. */
const personOf = ({ name, emails, labelledProfileIds }: Sighting): PersonView => ({
  name,
  email: emails.length === 1 ? (emails[0] ?? null) : null,
  loyaltyLionId: null,
  merchantId: null,
  profileId: labelledProfileIds[0] ?? null,
  state: null,
  tier: null,
  otherDashboard: null,
});
