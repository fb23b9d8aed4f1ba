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

/** `short`: as much in fewer words. */
export type RequestForm = 'full' | 'short';
const LINES = { full: 'support_line', short: 'support_line_short' } as const;

/** What to ask Ometria support for, ready to send: only they can create the custom fields. */
export function supportRequest(
  missing: readonly FieldId[],
  known: KnownFieldIds = {},
  form: RequestForm = 'full',
): string {
  const lines = missing.map(
    (id) => `- ${t(LINES[form], fieldTitle(id), suggestFieldId(id, known), kindWord(fieldOf(id).kind))}`,
  );
  return [t('support_intro'), '', ...lines, '', t('support_outro')].join('\n');
}

/** The request with its address and subject, to be pasted anywhere. */
export const copiedRequest = (missing: readonly FieldId[], known: KnownFieldIds = {}): string =>
  [t('support_address'), t('support_subject'), '', supportRequest(missing, known)].join('\n');
