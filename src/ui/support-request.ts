import { fieldOf } from '../domain/field-record.ts';
import type { MissingField } from '../domain/suggest-field-id.ts';
import { t } from '../platform/i18n.ts';
import { fieldTitle, kindWord } from './words/coded.ts';

/** `short`: as much in fewer words. */
export type RequestForm = 'full' | 'short';
const LINES = { full: 'support_line', short: 'support_line_short' } as const;

/** What to ask Ometria support for, ready to send: only they can create the custom fields. */
export function supportRequest(missing: readonly MissingField[], form: RequestForm = 'full'): string {
  const lines = missing.map(
    ({ field, suggestedId }) =>
      `- ${t(LINES[form], fieldTitle(field), suggestedId, kindWord(fieldOf(field).kind))}`,
  );
  return [t('support_intro'), '', ...lines, '', t('support_outro')].join('\n');
}

/** The request with its address and subject, to be pasted anywhere. */
export const copiedRequest = (missing: readonly MissingField[]): string =>
  [t('support_address'), t('support_subject'), '', supportRequest(missing)].join('\n');
