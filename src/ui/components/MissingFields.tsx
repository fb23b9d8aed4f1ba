import type { MissingField } from '../../domain/suggest-field-id.ts';
import { plural, t } from '../../platform/i18n.ts';
import { supportMail } from '../support-mail.ts';
import { copiedRequest } from '../support-request.ts';
import { useCopy } from '../use-copy.ts';
import { fieldTitle } from '../words/coded.ts';
import { Icon } from './Icon.tsx';

export interface MissingFieldsProps {
  readonly missing: readonly MissingField[];
}

/** Custom fields that the account lacks, with the request to Ometria support ready to copy or to send. */
export function MissingFields({ missing }: MissingFieldsProps) {
  const [copied, copy] = useCopy();
  if (missing.length === 0) return null;
  const request = copiedRequest(missing);
  const mail = supportMail(missing);
  return (
    <section class="missing">
      <h3>
        <Icon name="none" />
        {plural('missing_title', missing.length)}
      </h3>
      <ul class="missing-names">
        {missing.map(({ field }) => (
          <li key={field}>{fieldTitle(field)}</li>
        ))}
      </ul>
      <p>{t('missing_why')}</p>
      <div class="missing-ways">
        <button type="button" class="button button-small" onClick={() => copy(request)}>
          <Icon name="copy" />
          {t('copy_support_request')}
        </button>
        {/* In a tab of its own: where mail is a web page, it would take the place of this one. */}
        <a
          class="button button-small"
          href={mail.href}
          target="_blank"
          rel="noreferrer"
          onClick={() => mail.isWhole || copy(request)}
        >
          <Icon name="mail" />
          {t('mail_support_request')}
        </a>
      </div>
      <span class="copied" role="status">
        {copied === 'yes' && (mail.isWhole ? t('copied', t('support_address')) : t('copied_to_paste'))}
        {copied === 'failed' && t('copy_failed')}
      </span>
      {copied === 'failed' && <textarea class="request" readOnly rows={6} value={request} />}
    </section>
  );
}
