import { type Html, html } from './html.ts';
import { type LabelledValue, labelledValues, valuesPanel } from './labelled-values.ts';
import { NOTHING, type Presentation, valueText } from './presentation.ts';
import { dataTable, tabs } from './tabs.ts';
import type { CustomerTier, LoyaltyLionCustomer } from './view.ts';

function detailRows(customer: LoyaltyLionCustomer, { labels, format }: Presentation): LabelledValue[] {
  const { status, email, enrolledAt, referrerEmail } = customer;
  return [
    { label: labels.status, value: labels.statuses[status] },
    { label: labels.email, value: email },
    { label: labels.enrolled, value: enrolledAt === null ? null : format.date(enrolledAt) },
    ...(referrerEmail === null ? [] : [{ label: labels.referredBy, value: referrerEmail }]),
  ];
}

function pointRows(customer: LoyaltyLionCustomer, { labels, format }: Presentation): LabelledValue[] {
  return [
    { label: labels.approved, value: format.integer(customer.approvedPoints) },
    { label: labels.pending, value: format.integer(customer.pendingPoints) },
    { label: labels.lifetime, value: format.integer(customer.lifetimePoints) },
    { label: labels.rewardsClaimed, value: format.integer(customer.rewardsClaimed) },
  ];
}

function tierRows(tier: CustomerTier, currency: string, { labels, format }: Presentation): LabelledValue[] {
  const name = { label: labels.tier, value: tier.name };
  if (tier.progress === null) return [name];
  const { unit, now, neededForUpgrade, neededForRenewal } = tier.progress;
  const amount = (value: number): string =>
    unit === 'spend' ? format.money(value, currency) : format.integer(value);
  const needed = (label: string, value: number | null): LabelledValue[] =>
    value === null ? [] : [{ label, value: amount(value) }];
  return [
    name,
    { label: labels.tierProgress[unit], value: amount(now) },
    ...needed(labels.toNextTier[unit], neededForUpgrade),
    ...needed(labels.toStay[unit], neededForRenewal),
  ];
}

const ACTIONS = html`<details class="actions"><summary>Actions</summary><ul>
<li><button type="button">Adjust points</button></li>
<li><button type="button">Add a reward</button></li>
<li><button type="button">Change tier</button></li>
<li><button type="button">Block customer</button></li>
</ul></details>`;

function customerTabs(customer: LoyaltyLionCustomer, presentation: Presentation): Html {
  const { format } = presentation;
  const { labels } = presentation;
  const history = customer.history.map(({ at, what, points }) => [
    format.date(at),
    what,
    `${points > 0 ? '+' : ''}${format.integer(points)}`,
    format.integer(customer.pendingPoints + points),
  ]);
  const orders = [[format.integer(customer.orders), format.money(customer.revenue, customer.currency)]];
  return tabs([
    { name: 'History', content: dataTable(['Date', 'Activity', 'Points', labels.pending], history) },
    { name: 'Orders', content: dataTable(['Orders', 'Revenue'], customer.orders === 0 ? [] : orders) },
    { name: 'Rewards', content: html`<p>Claimed: ${format.integer(customer.rewardsClaimed)}</p>` },
    {
      name: 'Referred customers',
      content: dataTable(
        ['Name', 'Email', labels.tier, labels.lifetime],
        customer.referred.map(({ name, email }) => [name, email, 'Bronze', format.integer(90)]),
      ),
    },
    { name: 'Tier', content: html`<p>${customer.tier?.name ?? 'This customer is in no tier.'}</p>` },
  ]);
}

/** What the programme gives points for: names of fields, with values that are nobody's. */
const RULES = html`<section class="panel"><h2>Rules</h2><ul class="tags">
<li><span>Birthday</span> <strong>100 points</strong></li>
<li><span>Next tier</span> <strong>250 points</strong></li>
</ul></section>`;

/** Somebody else, as pages show whom one has looked at before: with the labels that the customer's own values have. */
function alsoViewed({ id }: LoyaltyLionCustomer, presentation: Presentation): Html {
  const { labels, format } = presentation;
  const values = [
    { label: labels.email, value: `robin${id}@others.example` },
    { label: labels.approved, value: format.integer(77) },
    { label: labels.tier, value: 'Bronze' },
  ];
  return html`<aside class="panel"><h2>${labels.recentlyViewed}</h2>${labelledValues(values, presentation)}</aside>`;
}

/** What stands for a customer without a name. */
export const displayName = ({ name, email, id }: LoyaltyLionCustomer): string =>
  name ?? email ?? `Customer ${id}`;

/** A customer's page: all that LoyaltyLion's help centre says it shows, and other people's emails as well. */
export function customerPage(customer: LoyaltyLionCustomer, presentation: Presentation): Html {
  const { tier, currency, note } = customer;
  return html`<div class="person"><h1>${valueText(displayName(customer), presentation)}</h1>${ACTIONS}</div>
${valuesPanel('Customer details', detailRows(customer, presentation), presentation)}
${valuesPanel('Points and rewards', pointRows(customer, presentation), presentation)}
${valuesPanel(
  'Tier membership',
  tier === null
    ? [{ label: presentation.labels.tier, value: NOTHING }]
    : tierRows(tier, currency, presentation),
  presentation,
)}
${RULES}
${alsoViewed(customer, presentation)}
<aside class="panel note"><h2>Notes</h2><p>${valueText(note, presentation)}</p></aside>
${customerTabs(customer, presentation)}`;
}
