import {
  AUTO_LOCK_MINUTES,
  type AutoLockMinutes,
  type ProtectionView,
} from '../../../messages/protection-view.ts';
import { t } from '../../../platform/i18n.ts';
import { SetByOrganisation } from '../policy/SetByOrganisation.tsx';
import type { ProtectionActions } from './protection-store.ts';

export interface LockControlsProps {
  readonly view: ProtectionView;
  /** By the organisation. */
  readonly autoLockIsSet: boolean;
  readonly busy: boolean;
  readonly protection: ProtectionActions;
  /** Another passphrase is wanted. */
  readonly onChange: () => void;
}

/** Only with a passphrase: when the keys lock themselves, and locking them now. */
export function LockControls(props: LockControlsProps) {
  const { view, autoLockIsSet, busy, protection, onChange } = props;
  const choose = (value: string) => {
    const minutes = AUTO_LOCK_MINUTES.find((each) => String(each) === value);
    if (minutes !== undefined) void protection.setAutoLock(minutes);
  };
  return (
    <div class="lock-controls">
      <label class="auto-lock">
        {t('auto_lock')}
        <select
          class="input"
          value={String(view.autoLockMinutes)}
          disabled={autoLockIsSet}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {AUTO_LOCK_MINUTES.map((minutes) => (
            <option key={minutes} value={String(minutes)}>
              {wordsOf(minutes)}
            </option>
          ))}
        </select>
        {autoLockIsSet && <SetByOrganisation />}
      </label>
      <button type="button" class="button button-small" disabled={busy} onClick={onChange}>
        {t('passphrase_change')}
      </button>
      <button
        type="button"
        class="button button-small"
        disabled={busy}
        onClick={() => void protection.lock()}
      >
        {t('lock_now')}
      </button>
    </div>
  );
}

const wordsOf = (minutes: AutoLockMinutes): string =>
  minutes === 0 ? t('auto_lock_never') : t('auto_lock_minutes', String(minutes));
