import { useState } from 'preact/hooks';
import type { Vendor } from '../../domain/error-code.ts';
import { t } from '../../platform/i18n.ts';

const NAMES = { loyaltylion: 'key_remove_loyaltylion', ometria: 'key_remove_ometria' } as const;

export interface RemoveKeyProps {
  readonly vendor: Vendor;
  readonly onRemove: (vendor: Vendor) => void;
}

/** After one question, since vendors show a key only once. */
export function RemoveKey({ vendor, onRemove }: RemoveKeyProps) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <button type="button" class="button button-small" onClick={() => setAsking(true)}>
        {t(NAMES[vendor])}
      </button>
    );
  }
  return (
    <div class="key-question">
      <span>{t('key_remove_sure')}</span>
      <button type="button" class="button button-small" onClick={() => onRemove(vendor)}>
        {t('key_remove_yes')}
      </button>
      <button type="button" class="button button-small" onClick={() => setAsking(false)}>
        {t('cancel')}
      </button>
    </div>
  );
}
