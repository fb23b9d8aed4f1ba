/** The form in which Ometria holds a field's values, so that a write keeps it. */
export type ValueFormat =
  | { readonly kind: 'number' }
  /** `grouped`: "1,200" */
  | { readonly kind: 'numeric-string'; readonly decimals: number; readonly grouped: boolean }
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
  | { readonly kind: 'epoch'; readonly unit: 's' | 'ms' }
  | { readonly kind: 'text' };
