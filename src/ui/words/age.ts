import { t } from '../../platform/i18n.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** "4 s ago". A time in the future, as clocks may disagree, is "just now". */
export function ageWords(at: number, now: number): string {
  const age = now - at;
  if (age < 2 * SECOND_MS) return t('fresh_now');
  if (age < MINUTE_MS) return t('fresh_seconds', String(Math.floor(age / SECOND_MS)));
  if (age < HOUR_MS) return t('fresh_minutes', String(Math.floor(age / MINUTE_MS)));
  return t('fresh_hours', String(Math.floor(age / HOUR_MS)));
}

/** "9 s", "12 min"; never less than a second. */
export function durationWords(milliseconds: number): string {
  if (milliseconds < 2 * MINUTE_MS)
    return t('duration_seconds', String(Math.max(1, Math.round(milliseconds / SECOND_MS))));
  return t('duration_minutes', String(Math.round(milliseconds / MINUTE_MS)));
}
