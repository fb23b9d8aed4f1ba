import { language } from '../../platform/i18n.ts';

const SECOND_MS = 1000;
const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' };
const INSTANT: Intl.DateTimeFormatOptions = {
  ...DAY,
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
};
const YEARLESS: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', timeZone: 'UTC' };

/** "3 Nov 2025, 14:05 UTC", from seconds since 1970. */
export const instantText = (seconds: number): string => format(seconds * SECOND_MS, INSTANT);

/** "22 Jun 1990" from "1990-06-22", "22 June" from "--06-22". */
export function dateText(date: string): string {
  if (date.startsWith('--')) return format(Date.parse(`2000${date.slice(1)}T00:00Z`), YEARLESS);
  return format(Date.parse(`${date}T00:00Z`), DAY);
}

/** "3 Nov 2025, 14:05:09" in the reader's own zone, from epoch milliseconds. */
export function momentText(at: number): string {
  moments ??= new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'medium' });
  return moments.format(at);
}

/** Made once: a list has hundreds of them, and making one takes longer than drawing its row. */
let moments: Intl.DateTimeFormat | undefined;

const format = (at: number, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language(), options).format(at);
