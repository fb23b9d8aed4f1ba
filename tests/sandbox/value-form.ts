import type { Json } from './json.ts';
import type { SyncedKind, SyncedValue } from './synced-field.ts';

/** The form in which an Ometria account holds a property's values. */
export type ValueForm =
  | 'number' // 1240
  | 'string' // "1240"
  | 'grouped' // "1,240"
  | 'dotted' // "1.240"
  | 'two-decimals' // "212.40"
  | 'boolean' // true
  | 'true-false' // "true"
  | 'yes-no' // "Yes"
  | 'one-zero' // 1
  | 'iso-milliseconds' // 2025-06-01T15:00:00.000Z
  | 'iso-seconds' // 2025-06-01T15:00:00Z
  | 'iso-offset' // 2025-06-01T15:00:00+00:00
  | 'space' // 2025-06-01 15:00:00
  | 'date' // 2025-06-01
  | 'midnight' // 1990-06-22T00:00:00+00:00
  | 'epoch-seconds' // 1748790000
  | 'day-first' // 01/06/2025
  | 'month-first' // 06/01/2025
  | 'in-words' // 1. Juni 2025, 15:00: nobody reads it
  | 'text';

/** The forms seen for each kind of value, the commonest first. */
export const FORMS: Record<SyncedKind, readonly ValueForm[]> = {
  integer: ['number', 'string', 'grouped', 'dotted'],
  boolean: ['boolean', 'true-false', 'yes-no', 'one-zero'],
  instant: [
    'iso-milliseconds',
    'iso-seconds',
    'iso-offset',
    'space',
    'date',
    'epoch-seconds',
    'day-first',
    'month-first',
  ],
  date: ['date', 'midnight', 'day-first', 'month-first'],
  url: ['text'],
  text: ['text'],
  progress: ['number', 'string', 'two-decimals'],
};

/** The declared type of a custom field whose values have this form. */
export function declaredType(form: ValueForm): 'number' | 'boolean' | 'date' | 'text' {
  if (form === 'number' || form === 'one-zero' || form === 'epoch-seconds') return 'number';
  if (form === 'boolean') return 'boolean';
  return form.startsWith('iso-') || form === 'date' || form === 'midnight' ? 'date' : 'text';
}

const IN_WORDS = new Intl.DateTimeFormat('de', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
const isoSeconds = (iso: string): string => iso.slice(0, 19);

/** A birthday without a year stays as LoyaltyLion has it. */
function written(iso: string, inOrder: (parts: string[]) => (string | undefined)[]): string {
  const day = iso.slice(0, 10);
  return day.length === 10 ? inOrder(day.split('-')).join('/') : iso;
}

const WRITERS: Record<ValueForm, (value: NonNullable<SyncedValue>) => Json> = {
  number: Number,
  string: String,
  grouped: (value) => Number(value).toLocaleString('en-GB'),
  dotted: (value) => Number(value).toLocaleString('en-GB').replaceAll(',', '.'),
  'two-decimals': (value) => Number(value).toFixed(2),
  boolean: Boolean,
  'true-false': String,
  'yes-no': (value) => (value ? 'Yes' : 'No'),
  'one-zero': (value) => (value ? 1 : 0),
  'iso-milliseconds': String,
  'iso-seconds': (value) => `${isoSeconds(String(value))}Z`,
  'iso-offset': (value) => `${isoSeconds(String(value))}+00:00`,
  space: (value) => isoSeconds(String(value)).replace('T', ' '),
  date: (value) => String(value).slice(0, 10),
  midnight: (value) => (String(value).length === 10 ? `${value}T00:00:00+00:00` : String(value)),
  'epoch-seconds': (value) => Math.floor(Date.parse(String(value)) / 1000),
  'day-first': (value) => written(String(value), ([year, month, day]) => [day, month, year]),
  'month-first': (value) => written(String(value), ([year, month, day]) => [month, day, year]),
  'in-words': (value) => IN_WORDS.format(new Date(String(value))),
  text: String,
};

/** A value as the account holds it; null stays null. */
export const inForm = (value: SyncedValue, form: ValueForm): Json =>
  value === null ? null : WRITERS[form](value);
