import type { Json } from '../json.ts';
import type { Switches } from '../switches.ts';
import type { CustomField } from './custom-field.ts';

/** What decides over a pushed property. */
export interface Rules {
  readonly switches: Readonly<Switches>;
  readonly customFields: readonly CustomField[];
}

/** What becomes of one property of a pushed record: held (null: cleared), ignored, or the record is rejected. */
export type PropertyOutcome =
  | { readonly kind: 'hold'; readonly value: Json }
  | { readonly kind: 'ignore' }
  | { readonly kind: 'error'; readonly message: string };

const IGNORE: PropertyOutcome = { kind: 'ignore' };
const hold = (value: Json): PropertyOutcome => ({ kind: 'hold', value });
const error = (message: string): PropertyOutcome => ({ kind: 'error', message });
const INVALID = error('not a valid value');

/** A date may lack its year: birthdays do. */
const DATE = /^(\d{4}-|--)?\d{2}-\d{2}/;

const IS_OF_TYPE: Record<CustomField['type'], (value: Json) => boolean> = {
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  text: (value) => typeof value === 'string',
  date: (value) => typeof value === 'string' && DATE.test(value),
};

const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, false: false, '1': true, '0': false };

/** The value as the field's type would have it; null: there is none. */
function coerce(value: Json, type: CustomField['type']): Json {
  if (value === null || typeof value === 'object') return null;
  const text = String(value).trim();
  if (type === 'text') return text;
  if (type === 'boolean') return BOOLEANS[text] ?? null;
  const number = Number(text);
  return type === 'number' && text !== '' && !Number.isNaN(number) ? number : null;
}

function coerced(value: Json, type: CustomField['type']): PropertyOutcome {
  const result = coerce(value, type);
  return result === null ? INVALID : hold(result);
}

const WRONG_TYPE: Record<Switches['wrongType'], (value: Json, type: CustomField['type']) => PropertyOutcome> =
  {
    error: () => INVALID,
    stored: hold,
    dropped: () => IGNORE,
    coerced,
  };

const CLEARING = { clears: hold(null), stored: hold(''), ignored: IGNORE, error: INVALID } as const;

export function propertyOutcome(
  key: string,
  value: Json,
  { customFields, switches }: Rules,
): PropertyOutcome {
  const field = customFields.find((candidate) => candidate.id === key);
  if (!field && switches.undeclaredKey === 'error') return error('is not a known custom field');
  if (!field && switches.undeclaredKey === 'dropped') return IGNORE;
  if (value === null) return CLEARING[switches.nullClears];
  if (value === '') return CLEARING[switches.emptyStringClears];
  if (!field || IS_OF_TYPE[field.type](value)) return hold(value);
  return WRONG_TYPE[switches.wrongType](value, field.type);
}
