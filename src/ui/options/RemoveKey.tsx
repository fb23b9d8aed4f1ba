import type { Vendor } from '../../domain/error-code.ts';
import { t } from '../../platform/i18n.ts';
import { AskFirst } from './AskFirst.tsx';

const NAMES = { loyaltylion: 'key_remove_loyaltylion', ometria: 'key_remove_ometria' } as const;

export interface RemoveKeyProps {
  readonly vendor: Vendor;
  readonly onRemove: (vendor: Vendor) => void;
}

/** After one question, since vendors show a key only once. */
export function RemoveKey({ vendor, onRemove }: RemoveKeyProps) {
  return (
    <AskFirst
      name={t(NAMES[vendor])}
      sure={t('key_remove_sure')}
      yes={t('key_remove_yes')}
      look="key-question"
      onYes={() => onRemove(vendor)}
    />
  );
}
