import { t } from '../../../platform/i18n.ts';
import { Icon } from '../../components/Icon.tsx';
import { useCopy } from '../../use-copy.ts';

/** Puts the report on the clipboard, and says what is not in it. */
export function TicketCopy({ text }: { readonly text: string }) {
  const [copied, copy] = useCopy();
  return (
    <div class="run-report">
      <button type="button" class="button button-small" onClick={() => copy(text)}>
        <Icon name="copy" />
        {t('health_copy')}
      </button>
      <span class="help" role="status">
        {copied === 'yes' ? t('health_copied') : t('health_ticket_privacy')}
      </span>
      {copied === 'failed' && <textarea class="request" readOnly rows={8} value={text} />}
    </div>
  );
}
