import { OWN_COLLECTION } from '../../../domain/connection.ts';
import { t } from '../../../platform/i18n.ts';
import { Understood } from './Understood.tsx';

export interface OwnRecordsProps {
  readonly busy: boolean;
  readonly onUse: () => void;
}

/** The last resort, folded away: records of our own, once it is understood what they may hide. */
export function OwnRecords({ busy, onUse }: OwnRecordsProps) {
  return (
    <details class="own-records">
      <summary>{t('own_title')}</summary>
      <p>{t('own_what', OWN_COLLECTION)}</p>
      <p>{t('own_precedence')}</p>
      <Understood words={t('own_understood')} use={t('own_use')} busy={busy} onUse={onUse} />
    </details>
  );
}
