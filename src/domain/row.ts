import type { FieldId } from './field.ts';
import type { Side, UnreadReason } from './side.ts';

/** What the comparison says of one field. */
export type Verdict =
  | 'in-sync'
  | 'different'
  | 'empty-in-ometria'
  | 'only-in-ometria'
  | 'no-custom-field'
  | 'not-comparable';

/** What may explain a difference. */
export type Hint =
  | 'may-be-on-its-way' // the customer was updated moments ago
  | 'weekly' // recalculated weekly
  | 'drifts' // changes with time alone
  | 'format-only' // the same but for case, a trailing slash, http or https, or a time zone
  | 'not-a-value' // Ometria holds something that is no value of the field's kind
  | 'lower-bound' // Ometria has less than LoyaltyLion's least possible value
  | 'page-older'; // the open page shows another value than its own system's API now has

/** By which rule two raw values were found equal. */
export type Rule =
  | 'identical'
  | 'same-number'
  | 'same-truth'
  | 'same-second'
  | 'same-utc-date'
  | 'same-day'
  | 'same-day-and-month' // one side holds no year
  | 'same-amount'
  | 'same-address'
  | 'same-text' // but for white space around it
  | 'both-empty';

/** One of the 21 compared fields. `verdict` is null while a side that decides it is still being read. */
export interface Row {
  readonly field: FieldId;
  readonly verdict: Verdict | null;
  readonly hint: Hint | null;
  readonly rule: Rule | null;
  /** Why it is not comparable. */
  readonly reason: UnreadReason | null;
  readonly source: Side;
  readonly target: Side;
}
