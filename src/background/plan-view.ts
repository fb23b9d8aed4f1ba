import type { Connection } from '../domain/connection.ts';
import type { Failure } from '../domain/error-code.ts';
import { addsCharacters, basePropertiesOf, countCharacters } from '../domain/listing-properties.ts';
import { makePlan, planToken } from '../domain/make-plan.ts';
import type { Listing } from '../domain/ometria.ts';
import type { Plan } from '../domain/plan.ts';
import type { Row } from '../domain/row.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { PlanView } from '../messages/lens-view.ts';
import type { Customer } from './customer.ts';
import { emailsDiffer } from './view.ts';

/** LoyaltyLion's listing of a customer, or why nothing can be written to it. */
export type FoundListing =
  | { readonly listing: Listing; readonly failure: null }
  | { readonly listing: null; readonly failure: Failure };

/** Everything that could be written: what a tick adds is in it, so that the token covers every choice. */
export function planOf(rows: readonly Row[], connection: Connection): Plan {
  const onlyInOmetria = rows.filter((row) => row.verdict === 'only-in-ometria').map((row) => row.field);
  return makePlan(rows, connection.fieldMap, new Set(onlyInOmetria));
}

export function planView(
  customer: Customer,
  connection: Connection,
  rows: readonly Row[],
  found: FoundListing | null,
): PlanView | null {
  const { snapshot } = customer;
  const profile = snapshot.profile.value;
  if (!profile || !snapshot.member.value) return null;
  const plan = planOf(rows, connection);
  const optional = new Set(rows.filter((row) => row.verdict === 'only-in-ometria').map((row) => row.field));
  const listing = found?.listing ?? null;
  const base = listing ? basePropertiesOf(listing, profile, connection.fieldMap) : {};
  return {
    token: planToken(plan),
    changes: plan.changes.map((change) => ({
      ...change,
      optional: optional.has(change.field),
      addsCharacters: addsCharacters(base, change),
    })),
    leftAlone: plan.leftAlone,
    listing: listing ? { collection: listing.collection, id: listing.id } : null,
    failure: refusalOf(snapshot, connection) ?? found?.failure ?? null,
    baseCharacters: countCharacters(base),
    mustConfirm: emailsDiffer(customer) ? 'email-differs' : null,
  };
}

function refusalOf({ contradiction }: Snapshot, { readOnly }: Connection): Failure | null {
  if (readOnly) return { code: 'read-only' };
  return contradiction ? { code: 'identity-contradiction' } : null;
}
