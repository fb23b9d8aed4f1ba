import { createHash } from 'node:crypto';
import { html } from './html.ts';
import type { DashboardSwitches } from './markup.ts';
import { asShown, contactName, contactPage } from './ometria-contact-page.ts';
import { contactListStyle } from './ometria-list.ts';
import { peopleList } from './people-list.ts';
import type { Presentation } from './presentation.ts';
import { type AddressStyle, type Route, routePath } from './route.ts';
import type { Frame, PageContent } from './shell.ts';
import type { DashboardSite } from './site.ts';
import type { DashboardData, OmetriaContact } from './view.ts';

const BRAND = 'Ometria';

function frameOf(account: string, pathOf: Frame['pathOf']): Frame {
  return {
    vendor: 'ometria',
    brand: BRAND,
    account,
    searchLabel: 'Find a contact',
    sections: [
      { name: 'Overview', page: 'home' },
      { name: 'Contacts', page: 'list' },
      { name: 'Segments', page: null },
      { name: 'Campaigns', page: null },
      { name: 'Reports', page: null },
      { name: 'Settings', page: null },
    ],
    pathOf,
  };
}

const homePage: PageContent = {
  title: `Overview · ${BRAND}`,
  main: html`<h1>Overview</h1><section class="panel"><h2>This week</h2><p>Campaigns are running as planned.</p></section>`,
};

/** The id in a contact's address; contacts without a customer id fall back on their profile's. */
const ID_OF: Readonly<Record<DashboardSwitches['ometriaPathId'], (contact: OmetriaContact) => string>> = {
  'profile-id': ({ profileId }) => profileId,
  'customer-id': ({ customerId, profileId }) => customerId ?? profileId,
  opaque: ({ profileId }) => createHash('sha256').update(profileId).digest('hex').slice(0, 16),
};

/** Ometria's console of one account. */
export function ometriaSite(data: DashboardData, presentation: Presentation): DashboardSite {
  const { contacts, accountName } = data;
  const addresses: AddressStyle = {
    base: '',
    noun: 'contacts',
    nestedUnder: '/customer/segment-explorer',
    shape: presentation.switches.dashboardPath,
  };
  const pathOf = (route: Route): string => routePath(route, addresses);
  const idOf = ID_OF[presentation.switches.ometriaPathId];
  const frame = frameOf(accountName, pathOf);
  const personPath = (contact: OmetriaContact): string => pathOf({ page: 'person', id: idOf(contact) });

  const pageOf = (route: Route): PageContent | null => {
    if (route.page === 'home') return homePage;
    if (route.page === 'list') {
      const style = contactListStyle(personPath, presentation);
      return { title: `Contacts · ${BRAND}`, main: peopleList(contacts, route, frame, style) };
    }
    const contact = contacts.find((each) => idOf(each) === route.id);
    if (contact === undefined) return null;
    const name = contactName(asShown(contact, presentation));
    return { title: `${name} · ${BRAND}`, main: contactPage(contact, presentation) };
  };
  return { addresses, frame, pageOf };
}
