import type { PersonView } from '../../messages/lens-view.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';
import { shortenMiddle } from '../format/middle.ts';
import { vendorName } from '../words/coded.ts';
import { Icon } from './Icon.tsx';
import { Skeleton } from './SideValue.tsx';

const STATES = {
  enrolled: 'person_state_enrolled',
  guest: 'person_state_guest',
  blocked: 'person_state_blocked',
  'not-enrolled': 'person_state_not_enrolled',
} as const;

const MAX_ID_CHARACTERS = 11;

/** Who is compared, by everything that tells people apart. */
export function Person({ person }: { readonly person: PersonView | null }) {
  if (!person) return <PersonSkeleton />;
  return (
    <section class="person">
      <div class="person-line">
        <h2>
          <bdi>{person.name ?? t('person_unnamed')}</bdi>
        </h2>
        {person.state && <span class={`tag tag-${person.state}`}>{t(STATES[person.state])}</span>}
        {person.tier && <bdi class="tag">{person.tier}</bdi>}
      </div>
      <p class="person-email">
        <bdi title={person.email ?? undefined}>{person.email ?? t('person_no_email')}</bdi>
        <OtherDashboard person={person} />
      </p>
      <ul class="ids">
        <Id label="vendor_loyaltylion" id={person.loyaltyLionId} />
        <Id label="person_merchant_id" id={person.merchantId} />
        <Id label="vendor_ometria" id={person.profileId} />
      </ul>
    </section>
  );
}

function Id({ label, id }: { readonly label: MessageKey; readonly id: string | number | null }) {
  if (id === null) return null;
  return (
    <li>
      {t(label)} <bdi title={String(id)}>{shortenMiddle(String(id), MAX_ID_CHARACTERS)}</bdi>
    </li>
  );
}

function OtherDashboard({ person }: { readonly person: PersonView }) {
  const other = person.otherDashboard;
  if (!other?.url.startsWith('https://')) return null; // the address was claimed by a page
  return (
    <a class="link" href={other.url} target="_blank" rel="noreferrer">
      {t('open_in', vendorName(other.vendor))}
      <Icon name="external" />
    </a>
  );
}

/** As high as a person with all their lines, so that nothing jumps when they arrive. */
function PersonSkeleton() {
  return (
    <section class="person" aria-busy="true">
      <div class="person-line">
        <h2>
          <Skeleton />
        </h2>
      </div>
      <p class="person-email">
        <Skeleton />
      </p>
      <ul class="ids">
        <li>
          <Skeleton />
        </li>
      </ul>
    </section>
  );
}
