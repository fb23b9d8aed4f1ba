import { html } from './html.ts';
import { displayName } from './loyaltylion-customer-page.ts';
import type { ListStyle } from './people-list.ts';
import { NOTHING, type Presentation } from './presentation.ts';
import type { LoyaltyLionCustomer } from './view.ts';

/** The customer list, with the columns that LoyaltyLion's help centre names. */
export function customerListStyle(
  pathOf: (customer: LoyaltyLionCustomer) => string,
  { format }: Presentation,
): ListStyle<LoyaltyLionCustomer> {
  return {
    title: 'Customers',
    searchLabel: 'Search by name or email',
    columns: ['Name and email', 'Total points', 'Revenue', 'Orders', 'Tier', 'Status', 'Enrollment date'],
    words: ({ name, email }) => `${name ?? ''} ${email ?? ''}`,
    cells: (customer) => [
      html`<a href="${pathOf(customer)}">${displayName(customer)}<small>${customer.email ?? 'No email'}</small></a>`,
      format.integer(customer.approvedPoints + customer.pendingPoints),
      format.money(customer.revenue, customer.currency),
      format.integer(customer.orders),
      customer.tier?.name ?? NOTHING,
      customer.status,
      customer.enrolledAt === null ? NOTHING : format.date(customer.enrolledAt),
    ],
  };
}
