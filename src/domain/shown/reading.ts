import type { Value } from '../value.ts';

/**
 * What a text on a page says of a field. `orElse`: what it may mean besides, e.g. the days before and after a
 * date whose time zone the page does not tell; without a `value` none of them is the likelier. `empty`: it says
 * in words that there is none. `unread`: nothing certain, a dash included, which pages also show while they load.
 */
export type Reading =
  | { readonly state: 'value'; readonly value: Value | null; readonly orElse: readonly Value[] }
  | { readonly state: 'empty' }
  | { readonly state: 'unread' };

export const UNREAD: Reading = { state: 'unread' };
export const NO_VALUE: Reading = { state: 'empty' };
export const readAs = (value: Value | null, orElse: readonly Value[] = []): Reading =>
  value === null && orElse.length === 0 ? UNREAD : { state: 'value', value, orElse };

/** Everything that the text may mean. */
export const meanings = (reading: Reading): readonly Value[] =>
  reading.state !== 'value'
    ? []
    : reading.value === null
      ? reading.orElse
      : [reading.value, ...reading.orElse];
