import { t } from '../../platform/i18n.ts';
import { ErrorNote } from '../components/ErrorNote.tsx';

/** The keys wait for their passphrase: it is typed in the popup, never over somebody's page. */
export function Locked({ onOpenPopup }: { readonly onOpenPopup: () => void }) {
  return (
    <section class="blank">
      <h2>{t('locked_title')}</h2>
      <ErrorNote failure={{ code: 'locked' }}>
        <button type="button" class="button button-main button-small" onClick={onOpenPopup}>
          {t('open_popup')}
        </button>
      </ErrorNote>
    </section>
  );
}
