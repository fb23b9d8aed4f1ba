import { comparePages } from '../domain/shown/compare-pages.ts';
import type { LensView, PersonView } from '../messages/lens-view.ts';
import type { Sighting } from '../messages/sighting.ts';
import type { Look } from './look.ts';

/** What can be shown of a customer before any API can be asked: what the two dashboards' pages say. */
export function viewOfPages({
  customer,
  page,
  otherPage,
}: Look): Pick<LensView, 'person' | 'rows' | 'shown' | 'pages'> | null {
  const { sighting } = customer.who;
  if (!sighting || !page) return null;
  const [loyaltylion, ometria] = page.vendor === 'loyaltylion' ? [page, otherPage] : [otherPage, page];
  const both = loyaltylion && ometria && { loyaltylion, ometria };
  return {
    person: personOf(sighting),
    ...(both ? comparePages(both, page.vendor) : { rows: [], shown: [] }),
    pages: { loyaltylion: loyaltylion?.readAt ?? null, ometria: ometria?.readAt ?? null },
  };
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
