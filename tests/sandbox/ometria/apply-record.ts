import { isJsonObject, type Json, type JsonObject, textOf } from '../json.ts';
import { type Held, type HeldProperties, heldValues, type Listing, sizeOf } from './listing.ts';
import { propertyOutcome, type Rules } from './property-outcome.ts';

/** As `_errors` shows it: nothing says which record it was. */
export interface PushError {
  readonly error_message: string;
  readonly error_path: string;
}

/** The listing without its times, which the account sets. */
type Written = Omit<Listing, 'createdAt' | 'updatedAt'>;

/** Ometria: a record's properties stay under this many characters of JSON. */
export const PROPERTIES_LIMIT = 1000;

const TOO_LONG: PushError = {
  error_message: 'custom properties are too long',
  error_path: 'root > properties',
};

/** `listing` is null where the record is rejected; errors can stand beside a write. */
export interface Applied {
  readonly listing: Written | null;
  readonly errors: readonly PushError[];
}

/** `@merge: true` keeps what the record has; whether that goes for each property is a switch. */
function baseProperties(record: JsonObject, before: Listing | undefined, rules: Rules): HeldProperties {
  if (!before || record['@merge'] !== true) return new Map();
  const keepsEach = rules.switches.merge === 'merge' || !isJsonObject(record['properties']);
  return keepsEach ? before.properties : new Map();
}

interface NextProperties {
  readonly properties: HeldProperties;
  readonly errors: readonly PushError[];
}

function nextProperties(
  record: JsonObject,
  before: Listing | undefined,
  rules: Rules,
  hold: (value: Json) => Held,
): NextProperties {
  const properties = new Map(baseProperties(record, before, rules));
  const errors: PushError[] = [];
  for (const [key, value] of Object.entries(propertiesOf(record))) {
    const outcome = propertyOutcome(key, value, rules);
    if (outcome.kind === 'error') {
      errors.push({ error_message: outcome.message, error_path: `root > properties > ${key}` });
    } else if (outcome.kind === 'hold') properties.set(key, hold(outcome.value));
  }
  return { properties, errors };
}

function propertiesOf(record: JsonObject): JsonObject {
  const properties = record['properties'];
  return isJsonObject(properties) ? properties : {};
}

/** Where a record goes. */
export const addressOf = (record: JsonObject): { collection: string; id: string } => ({
  collection: textOf(record['@collection'] ?? ''),
  id: textOf(record['id'] ?? ''),
});

function identityErrors(record: JsonObject): PushError[] {
  const missing = ['@collection', 'id'].filter(
    (key) => typeof record[key] !== 'string' || record[key] === '',
  );
  const errors = missing.map((key) => ({ error_message: 'is required', error_path: `root > ${key}` }));
  const email = record['email'] ?? null;
  const badEmail = email !== null && !/^\S+@\S+$/.test(textOf(email));
  return badEmail ? [...errors, { error_message: 'not a valid value', error_path: 'root > email' }] : errors;
}

/** A text of the record; where it says nothing, `@merge` keeps what was there. */
function text(record: JsonObject, key: string, kept: string | null | undefined): string | null {
  const value = record[key];
  if (value !== undefined) return value === null ? null : textOf(value);
  return record['@merge'] === true ? (kept ?? null) : null;
}

function identity(record: JsonObject, before: Listing | undefined) {
  return {
    ...addressOf(record),
    email: text(record, 'email', before?.email),
    customerId: text(record, 'customer_id', before?.customerId),
    firstName: text(record, 'firstname', before?.firstName),
    lastName: text(record, 'lastname', before?.lastName),
  };
}

/** The size that the listing's properties would have after the record, or the record's own if that is more. */
export function sizeAfter(record: JsonObject, before: Listing | undefined, rules: Rules): number {
  const { properties } = nextProperties(record, before, rules, (value) => ({
    value,
    level: 'api',
    order: 0,
  }));
  return Math.max(sizeOf(heldValues(properties)), sizeOf(propertiesOf(record)));
}

/** What becomes of one record of a push once its turn in the queue has come. */
export function applyRecord(
  record: JsonObject,
  before: Listing | undefined,
  rules: Rules,
  hold: (value: Json) => Held,
): Applied {
  const next = nextProperties(record, before, rules, hold);
  const errors = [...identityErrors(record), ...next.errors];
  if (errors.length > 0) return { listing: null, errors };
  const tooLong = sizeAfter(record, before, rules) >= PROPERTIES_LIMIT;
  if (tooLong && rules.switches.tooLongProperties !== 'stored-with-error')
    return { listing: null, errors: [TOO_LONG] };
  const { properties } = next;
  const listing = { ...identity(record, before), properties, projected: before?.projected ?? new Map() };
  return { listing, errors: tooLong ? [TOO_LONG] : [] };
}
