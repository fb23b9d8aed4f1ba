import { useState } from 'preact/hooks';
import type { FieldId } from '../../domain/field.ts';
import { plural, t } from '../../platform/i18n.ts';
import { type KnownFieldIds, supportRequest } from '../support-request.ts';
import { fieldTitle } from '../words/coded.ts';
import { listWords } from '../words/lists.ts';
import { Icon } from './Icon.tsx';

export interface MissingFieldsProps {
  readonly fields: readonly FieldId[];
  readonly known?: KnownFieldIds;
}

/** Custom fields that the account lacks, with the request to Ometria support ready to copy. */
export function MissingFields({ fields, known = {} }: MissingFieldsProps) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  if (fields.length === 0) return null;
  const request = supportRequest(fields, known);
  const copy = () =>
    navigator.clipboard.writeText(request).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    );
  return (
    <section class="missing">
      <h3>
        <Icon name="none" />
        {plural('missing_title', fields.length)}
      </h3>
      <p>
        {listWords(fields.map(fieldTitle))}. {t('missing_why')}
      </p>
      <button type="button" class="button button-small" onClick={() => void copy()}>
        <Icon name="copy" />
        {t('copy_support_request')}
      </button>
      <span class="copied" role="status">
        {copied === 'yes' && t('copied', t('support_address'))}
        {copied === 'failed' && t('copy_failed')}
      </span>
      {copied === 'failed' && <textarea class="request" readOnly rows={6} value={request} />}
    </section>
  );
}
