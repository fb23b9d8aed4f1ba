import type { RecentCustomer } from '../../messages/lens-view.ts';
import { plural, t } from '../../platform/i18n.ts';
import { ConnectionDot } from '../components/ConnectionChip.tsx';
import { Icon } from '../components/Icon.tsx';

export interface CustomerListProps {
  readonly title: string;
  readonly customers: readonly RecentCustomer[];
  /** Shown in place of an empty list. */
  readonly none?: string;
  readonly onPick: (customer: RecentCustomer) => void;
}

export function CustomerList({ title, customers, none, onPick }: CustomerListProps) {
  const several = new Set(customers.map(({ connection }) => connection.id)).size > 1;
  return (
    <section class="customers">
      <h3>{title}</h3>
      {customers.length === 0 && none && <p class="customers-none">{none}</p>}
      <ul class="choices">
        {customers.map((customer) => (
          <li key={`${customer.connection.id} ${customer.memberId}`}>
            <button type="button" class="choice" onClick={() => onPick(customer)}>
              <Icon name="person" />
              <span class="choice-text">
                <bdi class="choice-name">{customer.name ?? t('person_unnamed')}</bdi>
                <bdi class="choice-line">{customer.email ?? t('person_no_email')}</bdi>
                {several && (
                  <span class="choice-line choice-connection">
                    <ConnectionDot colour={customer.connection.colour} />
                    <bdi>{customer.connection.name}</bdi>
                  </span>
                )}
              </span>
              <Standing customer={customer} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How they stood when last compared; nothing for one never compared. */
function Standing({ customer }: { readonly customer: RecentCustomer }) {
  if (customer.seenAt === 0) return null;
  if (customer.outOfStep === 0) {
    return (
      <span class="verdict tone-in-sync">
        <Icon name="check" />
        {t('count_in_sync')}
      </span>
    );
  }
  return (
    <span class="verdict tone-different">
      <Icon name="different" />
      {plural('recent_out_of_step', customer.outOfStep)}
    </span>
  );
}
