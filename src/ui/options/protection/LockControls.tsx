import { AUTO_LOCK_MINUTES, type AutoLockMinutes } from '../../../domain/choices.ts';
import type { Failure } from '../../../domain/error-code.ts';
import type { ProtectionView } from '../../../messages/protection-view.ts';
import { t } from '../../../platform/i18n.ts';
import { NumberChoice } from '../NumberChoice.tsx';
import type { ProtectionActions } from './protection-store.ts';

export interface LockControlsProps {
  readonly view: ProtectionView;
  /** By the organisation. */
  readonly autoLockIsSet: boolean;
  readonly busy: boolean;
  readonly protection: ProtectionActions;
  /** What kept the last button from doing what it says; null: it did. */
  readonly onDone: (failure: Failure | null) => void;
  /** Another passphrase is wanted. */
  readonly onChange: () => void;
}

/** Only with a passphrase: when the keys lock themselves, and locking them now. */
export function LockControls(props: LockControlsProps) {
  const { view, autoLockIsSet, busy, protection, onDone, onChange } = props;
  return (
    <div class="lock-controls">
      <NumberChoice
        class="auto-lock"
        label={t('auto_lock')}
        choices={AUTO_LOCK_MINUTES}
        chosen={view.autoLockMinutes}
        wordsOf={wordsOf}
        isSet={autoLockIsSet}
        onChoose={(minutes) => void protection.setAutoLock(minutes).then(onDone)}
      />
      <button type="button" class="button button-small" disabled={busy} onClick={onChange}>
        {t('passphrase_change')}
      </button>
      <button
        type="button"
        class="button button-small"
        disabled={busy}
        onClick={() => void protection.lock().then(onDone)}
      >
        {t('lock_now')}
      </button>
    </div>
  );
}

const wordsOf = (minutes: AutoLockMinutes): string =>
  minutes === 0 ? t('auto_lock_never') : t('auto_lock_minutes', String(minutes));
