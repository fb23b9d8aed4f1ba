import { useState } from 'preact/hooks';
import { t } from '../../../platform/i18n.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useStore } from '../../use-store.ts';
import type { ProtectionStore } from './protection-store.ts';

/** Everything out of this browser, after one question. */
export function EraseSection({ protection }: { readonly protection: ProtectionStore }) {
  const { busy, erased, eraseFailure } = useStore(protection.store);
  const [asking, setAsking] = useState(false);
  const erase = () => {
    setAsking(false);
    void protection.erase();
  };
  return (
    <section class="card">
      <h2>{t('erase_everything')}</h2>
      <p class="card-lead">{t('erase_lead')}</p>
      {asking ? (
        <Question onYes={erase} onNo={() => setAsking(false)} />
      ) : (
        <button type="button" class="button button-small" disabled={busy} onClick={() => setAsking(true)}>
          {t('erase_everything')}
        </button>
      )}
      {eraseFailure && <ErrorNote failure={eraseFailure} />}
      <p role="status" class="erased" data-erased={erased}>
        {erased && (
          <>
            <Icon name="check" />
            {t('erase_done')}
          </>
        )}
      </p>
    </section>
  );
}

function Question({ onYes, onNo }: { readonly onYes: () => void; readonly onNo: () => void }) {
  return (
    <div class="erase-question">
      <p>{t('erase_sure')}</p>
      <button type="button" class="button button-danger" onClick={onYes}>
        {t('erase_yes')}
      </button>
      <button type="button" class="button button-small" onClick={onNo}>
        {t('cancel')}
      </button>
    </div>
  );
}
