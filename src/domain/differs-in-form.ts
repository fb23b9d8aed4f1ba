import { DAY_S, leadingDay } from './calendar.ts';
import type { Kind } from './field.ts';
import type { Value } from './value.ts';

/** The zones on Earth lie between 12 hours behind and 14 hours ahead of UTC, a quarter of an hour apart. */
const WEST_S = 12 * 3600;
const EAST_S = 14 * 3600;
const ZONE_STEP_S = 15 * 60;

const foldText = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');

const foldAddress = (address: string): string =>
  address
    .toLowerCase()
    .replace(/^(?:https?:)?\/\//, '')
    .replace(/\/$/, '');

function isZoneApart(a: Value, b: Value): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    const apart = Math.abs(a - b);
    return apart <= EAST_S && apart % ZONE_STEP_S === 0;
  }
  if (typeof a === 'number') return isWithinDate(a, b);
  return typeof b === 'number' && isWithinDate(b, a);
}

/** Whether the date is the instant's in some zone. */
function isWithinDate(instant: number, date: Value): boolean {
  const midnight = leadingDay(String(date)) * DAY_S;
  return instant >= midnight - EAST_S && instant < midnight + DAY_S + WEST_S;
}

const never = (): boolean => false;

const IN_FORM_ONLY: Readonly<Record<Kind, (a: Value, b: Value) => boolean>> = {
  integer: never,
  boolean: never,
  progress: never,
  text: (a, b) => foldText(String(a)) === foldText(String(b)),
  url: (a, b) => foldAddress(String(a)) === foldAddress(String(b)),
  instant: isZoneApart,
  // A date beside a time that is no midnight: the date may have been shifted by a zone.
  date: (a, b) => typeof a !== typeof b && isZoneApart(a, b),
};

/**
 * Whether two unequal values look like one value written in two forms: texts but for case, inner white
 * space or composed letters; addresses but for case, a last slash or http and https; times but for a zone.
 * It may explain a difference; it never makes two values equal.
 */
export function differsInFormOnly(kind: Kind, a: Value, b: Value): boolean {
  return IN_FORM_ONLY[kind](a, b);
}
