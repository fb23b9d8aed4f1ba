import type { FieldId } from '../domain/field.ts';
import { t } from '../platform/i18n.ts';
import { fieldOf } from './rows.ts';
import { fieldTitle, kindWord } from './words/coded.ts';

/** Short, since keys count towards Ometria's 1,000 characters, and clear of other apps' names. */
const USUAL_PREFIX = 'll_';

export type KnownFieldIds = Readonly<Partial<Record<FieldId, string>>>;

/** The Field ID to ask for, with the prefix that most of the account's LoyaltyLion fields have. */
export function suggestFieldId(field: FieldId, known: KnownFieldIds): string {
  return `${usualPrefix(known)}${field}`;
}

function usualPrefix(known: KnownFieldIds): string {
  const prefixes = Object.entries(known)
    .filter(([field, id]) => id.endsWith(field))
    .map(([field, id]) => id.slice(0, -field.length));
  const counted = Map.groupBy(prefixes, (prefix) => prefix);
  const [first] = [...counted].sort(([, a], [, b]) => b.length - a.length);
  return first ? first[0] : USUAL_PREFIX;
}

/** A mail to Ometria support, ready to send: only they can create the custom fields. */
export function supportRequest(missing: readonly FieldId[], known: KnownFieldIds = {}): string {
  const lines = missing.map(
    (id) => `- ${t('support_line', fieldTitle(id), suggestFieldId(id, known), kindWord(fieldOf(id).kind))}`,
  );
  return [
    t('support_address'),
    t('support_subject'),
    '',
    t('support_intro'),
    '',
    ...lines,
    '',
    t('support_outro'),
  ].join('\n');
}
