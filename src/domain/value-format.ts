/** Which of a written date's numbers comes first. */
export type DateOrder = 'day-first' | 'month-first' | 'year-first';

/** The form in which Ometria holds a field's values, so that a write keeps it. */
export type ValueFormat =
  | { readonly kind: 'number' }
  /** `grouped`: "1,200" */
  | { readonly kind: 'numeric-string'; readonly decimals: number; readonly grouped: boolean }
  /** Any other way of writing a number: "$9.90", "9,90 €", "1.200", "1 200 points" */
  | {
      readonly kind: 'number-text';
      readonly prefix: string;
      readonly suffix: string;
      readonly decimals: number;
      readonly point: '.' | ',';
      /** What stands between thousands; '' where nothing does. */
      readonly group: string;
    }
  | { readonly kind: 'boolean' }
  /** e.g. "true"/"false", "Yes"/"No", 1/0, "1"/"0" */
  | { readonly kind: 'boolean-word'; readonly yes: string | number; readonly no: string | number }
  /** `offset`: 'Z' | '+00:00' | '' (none written); `separator` 'T' or ' '; `milliseconds` whether written */
  | {
      readonly kind: 'instant';
      readonly separator: 'T' | ' ';
      readonly milliseconds: boolean;
      readonly offset: 'Z' | '+00:00' | '+0000' | '';
    }
  | { readonly kind: 'date-only' }
  /** A date of numbers in another order or with other separators than ISO 8601's: "21/01/2026", "1/21/2026", "2026.01.21"; `padded`: "01" rather than "1" */
  | {
      readonly kind: 'written-date';
      readonly order: DateOrder;
      readonly separator: '/' | '-' | '.';
      readonly padded: boolean;
    }
  /** `asText`: digits in a string */
  | { readonly kind: 'epoch'; readonly unit: 's' | 'ms'; readonly asText?: true }
  | { readonly kind: 'text' };
