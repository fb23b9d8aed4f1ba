/**
 * A value in the normal form of its field's kind. It is JSON itself and its own normal form:
 * `normalize(kind, value)` gives `value` back.
 *
 * | kind | form |
 * | --- | --- |
 * | integer, progress | number; of money the amount |
 * | boolean | boolean |
 * | instant | number, seconds since 1970 UTC; a date alone: string "2025-06-01" |
 * | date | string "1990-06-22"; without a year "--06-22" |
 * | url | string, scheme and host in lower case |
 * | text | string without white space around it |
 */
export type Value = number | boolean | string;
