import { useState } from 'preact/hooks';
import { OWN_COLLECTION } from '../../../domain/connection.ts';
import { t } from '../../../platform/i18n.ts';

export interface OwnRecordsProps {
  readonly busy: boolean;
  readonly onUse: () => void;
}

/** The last resort, folded away: records of our own, once it is understood what they may hide. */
export function OwnRecords({ busy, onUse }: OwnRecordsProps) {
  const [understood, setUnderstood] = useState(false);
  return (
    <details class="own-records">
      <summary>{t('own_title')}</summary>
      <p>{t('own_what', OWN_COLLECTION)}</p>
      <p>{t('own_precedence')}</p>
      <label class="own-understood">
        <input
          type="checkbox"
          checked={understood}
          onChange={(event) => setUnderstood(event.currentTarget.checked)}
        />
        <span>{t('own_understood')}</span>
      </label>
      <button type="button" class="button button-small" disabled={busy || !understood} onClick={onUse}>
        {t('own_use')}
      </button>
    </details>
  );
}
