/** What a text looks like, which tells nothing of what it says. The first that fits counts. */
const FORMS = [
  ['empty text', /^\s*$/],
  ['date-time with a space', /^\d{4}-\d\d-\d\d \d\d:\d\d/],
  ['date-time with fractions of a second', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+/],
  ['date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d/],
  ['date of year 4 or 0', /^000[04]-\d\d-\d\d$/],
  ['date', /^\d{4}-\d\d-\d\d$/],
  ['date as --MM-DD', /^--\d\d-\d\d$/],
  ['date as MM-DD', /^\d\d-\d\d$/],
  ['digits', /^[+-]?\d+$/],
  ['decimal', /^[+-]?\d+\.\d+$/],
  ['address', /^https?:\/\//i],
  ['email', /^\S+@\S+\.\S+$/],
  ['text', /^/],
] as const satisfies readonly (readonly [string, RegExp])[];

export type TextForm = (typeof FORMS)[number][0];

export const textForm = (text: string): TextForm =>
  FORMS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'text';
