import type { FormatStyle } from './markup.ts';

/** How a dashboard writes numbers, money and dates; all dates in UTC. */
export interface Format {
  readonly integer: (value: number) => string;
  /** `currency`: ISO 4217. */
  readonly money: (amount: number, currency: string) => string;
  /** From ISO 8601; anything else is shown as it is. */
  readonly date: (iso: string) => string;
}

function localeFormat(locale: 'en-GB' | 'en-US' | 'de-DE'): Format {
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    integer: (value) => value.toLocaleString(locale),
    money: (amount, currency) => amount.toLocaleString(locale, { style: 'currency', currency }),
    date: (iso) => (Number.isNaN(Date.parse(iso)) ? iso : dates.format(new Date(iso))),
  };
}

const FORMATS: Readonly<Record<FormatStyle, Format>> = {
  'en-GB': localeFormat('en-GB'),
  'en-US': localeFormat('en-US'),
  'de-DE': localeFormat('de-DE'),
  iso: {
    integer: String,
    money: (amount, currency) => `${amount.toFixed(2)} ${currency.toUpperCase()}`,
    date: (iso) => iso.slice(0, 10),
  },
};

export function formatOf(style: FormatStyle): Format {
  return FORMATS[style];
}
