import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../domain/error-code.ts';
import { t } from '../../platform/i18n.ts';
import { ErrorNote } from './ErrorNote.tsx';

export interface UnlockFormProps {
  /** null: unlocked. */
  readonly onUnlock: (passphrase: string) => Promise<Failure | null>;
  /** Where there is nothing else to do. */
  readonly focused?: boolean;
}

/** The keys wait for their passphrase. It lives in the input alone. */
export function UnlockForm({ onUnlock, focused = false }: UnlockFormProps) {
  const inputRef = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>({ code: 'locked' });
  useEffect(() => {
    if (focused) inputRef.current?.focus();
  }, [focused]);
  const submit = async (event: Event) => {
    event.preventDefault();
    const input = inputRef.current;
    if (!input || busy) return;
    setBusy(true);
    const failed = await onUnlock(input.value);
    setBusy(false);
    input.value = '';
    input.focus();
    if (failed) setFailure(failed);
  };
  return (
    <section class="blank unlock">
      <h2>{t('locked_title')}</h2>
      <ErrorNote failure={failure} />
      <form class="unlock-form" autocomplete="off" onSubmit={(event) => void submit(event)}>
        <label for="unlock-passphrase">{t('passphrase')}</label>
        <div class="unlock-line">
          <input
            id="unlock-passphrase"
            class="input"
            type="password"
            autocomplete="off"
            required
            ref={inputRef}
          />
          <button type="submit" class="button button-main" disabled={busy}>
            {busy ? t('unlocking') : t('unlock')}
          </button>
        </div>
      </form>
    </section>
  );
}
