import { html } from './html.ts';
import { asShown, contactName } from './ometria-contact-page.ts';
import type { ListStyle } from './people-list.ts';
import { NOTHING, type Presentation } from './presentation.ts';
import type { OmetriaContact } from './view.ts';

/** The list of contacts. */
export function contactListStyle(
  pathOf: (contact: OmetriaContact) => string,
  presentation: Presentation,
): ListStyle<OmetriaContact> {
  return {
    title: 'Contacts',
    searchLabel: 'Search contacts',
    columns: ['Contact', 'Lifecycle status', 'Country'],
    words: ({ name, email }) => `${name ?? ''} ${email ?? ''}`,
    cells: (contact) => {
      const shown = asShown(contact, presentation);
      return [
        html`<a href="${pathOf(contact)}">${contactName(shown)}<small>${shown.email ?? 'No email'}</small></a>`,
        contact.lifecycleStatus,
        contact.country ?? NOTHING,
      ];
    },
  };
}
