import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../../domain/error-code.ts';
import { SHORTEST_PASSPHRASE } from '../../../messages/protection-view.ts';
import { type MessageKey, t } from '../../../platform/i18n.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';

export interface PassphraseFormProps {
  readonly asksCurrent: boolean;
  readonly asksNew: boolean;
  readonly submit: MessageKey;
  readonly busy: boolean;
  /** null: done. */
  readonly onSubmit: (current: string, passphrase: string) => Promise<Failure | null>;
  readonly onClose: () => void;
}

/** Passphrases live in the inputs alone: they are gone with the form, as by Escape. */
export function PassphraseForm(props: PassphraseFormProps) {
  const { asksCurrent, asksNew, submit, busy, onSubmit, onClose } = props;
  const formRef = useRef<HTMLFormElement>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => formRef.current?.querySelector('input')?.focus(), []);
  const valueOf = (name: string): string => {
    const input = formRef.current?.elements.namedItem(name);
    return input instanceof HTMLInputElement ? input.value : '';
  };
  const send = async (event: Event) => {
    event.preventDefault();
    setFailure(null);
    const failed = await onSubmit(valueOf('current'), valueOf('passphrase'));
    if (failed) setFailure(failed);
    else onClose();
  };
  const compare = () => {
    const again = formRef.current?.elements.namedItem('again');
    if (!(again instanceof HTMLInputElement)) return;
    again.setCustomValidity(valueOf('passphrase') === again.value ? '' : t('passphrase_unequal'));
  };
  return (
    <form
      ref={formRef}
      class="passphrase-form"
      autocomplete="off"
      onInput={compare}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
      onSubmit={(event) => void send(event)}
    >
      {asksCurrent && <PassphraseInput name="current" label="passphrase_current" />}
      {asksNew && (
        <PassphraseInput name="passphrase" label="passphrase_new" minLength={SHORTEST_PASSPHRASE} />
      )}
      {asksNew && <PassphraseInput name="again" label="passphrase_again" />}
      {asksNew && <p class="help">{t('passphrase_help')}</p>}
      {failure && <ErrorNote failure={failure} />}
      <div class="passphrase-foot">
        <button type="submit" class="button button-main" disabled={busy}>
          {t(submit)}
        </button>
        <button type="button" class="button button-small" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}

interface PassphraseInputProps {
  readonly name: string;
  readonly label: MessageKey;
  readonly minLength?: number;
}

function PassphraseInput({ name, label, minLength = 0 }: PassphraseInputProps) {
  return (
    <label class="passphrase-input">
      {t(label)}
      <input class="input" type="password" autocomplete="off" required name={name} minLength={minLength} />
    </label>
  );
}
