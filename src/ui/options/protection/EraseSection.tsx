import { t } from '../../../platform/i18n.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useStore } from '../../use-store.ts';
import { AskFirst } from '../AskFirst.tsx';
import type { ProtectionStore } from './protection-store.ts';

/** Everything out of this browser, after one question. */
export function EraseSection({ protection }: { readonly protection: ProtectionStore }) {
  const { busy, erased, eraseFailure } = useStore(protection.store);
  return (
    <section class="card">
      <h2>{t('erase_everything')}</h2>
      <p class="card-lead">{t('erase_lead')}</p>
      <AskFirst
        name={t('erase_everything')}
        sure={t('erase_sure')}
        yes={t('erase_yes')}
        look="erase-question"
        isGrave
        disabled={busy}
        onYes={() => void protection.erase()}
      />
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
