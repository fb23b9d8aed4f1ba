const TIMESTAMP = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|UTC|[+-]\d\d:?\d\d)?$/i;

/**
 * A timestamp of LoyaltyLion in ISO 8601: one documented example has a space instead of the `T`, and Ruby's
 * own form ends in `UTC`. Without a zone it is UTC, as all of LoyaltyLion's times are. Anything else stays as it is.
 */
export function toIsoInstant(text: string): string {
  const [, date, time, zone = 'Z'] = TIMESTAMP.exec(text.trim()) ?? [];
  return date === undefined ? text : `${date}T${time}${/^utc$/i.test(zone) ? 'Z' : zone.toUpperCase()}`;
}
