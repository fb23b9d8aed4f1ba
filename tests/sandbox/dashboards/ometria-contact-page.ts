import { type Html, html } from './html.ts';
import { type LabelledValue, valuesPanel } from './labelled-values.ts';
import { type Presentation, valueText } from './presentation.ts';
import { dataTable, tabs } from './tabs.ts';
import type { OmetriaContact } from './view.ts';

const HIDDEN = 'Hidden';

/** What an agent sees of a contact whose personal data is hidden from them. */
function withoutPersonalData(contact: OmetriaContact): OmetriaContact {
  const hide = (value: string | null): string | null => (value === null ? null : HIDDEN);
  return {
    ...contact,
    name: hide(contact.name),
    firstName: hide(contact.firstName),
    lastName: hide(contact.lastName),
    email: hide(contact.email),
    phone: hide(contact.phone),
    dateOfBirth: hide(contact.dateOfBirth),
  };
}

/** A contact as the agent may see it. */
export function asShown(contact: OmetriaContact, { switches }: Presentation): OmetriaContact {
  return switches.ometriaPersonalData === 'hidden' ? withoutPersonalData(contact) : contact;
}

const identityRows = (contact: OmetriaContact): LabelledValue[] => [
  { label: 'Email address', value: contact.email },
  { label: 'Profile ID', value: contact.profileId },
  { label: 'Lifecycle status', value: contact.lifecycleStatus },
  { label: 'Country', value: contact.country },
];

const profileRows = (contact: OmetriaContact, { format }: Presentation): LabelledValue[] => [
  { label: 'User ID', value: contact.customerId },
  { label: 'First name', value: contact.firstName },
  { label: 'Last name', value: contact.lastName },
  { label: 'Date of birth', value: contact.dateOfBirth === null ? null : format.date(contact.dateOfBirth) },
  { label: 'Phone', value: contact.phone },
];

function contactTabs({ milestones }: OmetriaContact, { format }: Presentation): Html {
  const activity = milestones.flatMap(({ what, at }) => (at === null ? [] : [[format.date(at), what]]));
  const empty = html`<p class="empty">Nothing here yet.</p>`;
  return tabs([
    { name: 'Overview', content: html`<h2>Timeline</h2>${dataTable(['Date', 'Event'], activity)}` },
    { name: 'Activity', content: empty },
    { name: 'Orders', content: empty },
    { name: 'Products', content: empty },
    { name: 'Notes', content: empty },
  ]);
}

/** What stands for a contact without a name. */
export const contactName = ({ name, email, profileId }: OmetriaContact): string => name ?? email ?? profileId;

/** A contact's page: identity, profile data and custom fields in the left column, tabs on the right. */
export function contactPage(contact: OmetriaContact, presentation: Presentation): Html {
  const { format } = presentation;
  const shown = asShown(contact, presentation);
  const fields = shown.customFields.map(({ title, value }) => ({ label: title, value }));
  const milestones = shown.milestones.map(({ what, at }) => ({
    label: what,
    value: at === null ? null : format.date(at),
  }));
  return html`<div class="columns"><div class="column">
<div class="person"><h1>${valueText(contactName(shown), presentation)}</h1></div>
${valuesPanel('Contact', identityRows(shown), presentation)}
${valuesPanel('Profile data', profileRows(shown, presentation), presentation)}
${valuesPanel('Custom fields', fields, presentation)}
${valuesPanel('Important milestones', milestones, presentation)}
<section class="panel"><h2>Segments</h2><ul class="tags">${shown.segments.map((segment) => html`<li>${segment}</li>`)}</ul></section>
</div><div class="column">${contactTabs(shown, presentation)}</div></div>`;
}
