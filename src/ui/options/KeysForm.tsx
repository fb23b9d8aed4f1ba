import { useRef } from 'preact/hooks';
import type { Vendor } from '../../domain/error-code.ts';
import type { SetupView } from '../../messages/setup-view.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';
import { Icon } from '../components/Icon.tsx';
import { Privacy } from './Privacy.tsx';
import { RemoveKey } from './RemoveKey.tsx';

export interface KeysFormProps {
  readonly view: SetupView | null;
  readonly busy: boolean;
  /** Whether to say here what leaves the browser; the first set-up has said it before. */
  readonly withPrivacy: boolean;
  readonly onSave: (loyaltylionKey: string, ometriaKey: string) => Promise<boolean>;
  readonly onRemove: (vendor: Vendor) => Promise<void>;
}

/** The two keys. They live in the inputs alone, until they are stored; then the inputs are emptied. */
export function KeysForm({ view, busy, withPrivacy, onSave, onRemove }: KeysFormProps) {
  const formRef = useRef<HTMLFormElement>(null);
  const testing = view?.phase === 'testing';
  const submit = async (event: Event) => {
    event.preventDefault();
    const form = formRef.current;
    if (!form) return;
    const typed = new FormData(form);
    if (await onSave(keyOf(typed, 'loyaltylion'), keyOf(typed, 'ometria'))) form.reset();
  };
  return (
    <section class="card">
      <h2>{t('options_keys_title')}</h2>
      <p class="card-lead">{t('options_keys_why')}</p>
      <form ref={formRef} class="keys" autocomplete="off" onSubmit={(event) => void submit(event)}>
        <KeyInput
          name="loyaltylion"
          label="loyaltylion_api_key"
          help="loyaltylion_key_help"
          stored={view?.keys.loyaltylion ?? false}
          onRemove={(vendor) => void onRemove(vendor)}
        />
        <KeyInput
          name="ometria"
          label="ometria_api_key"
          help="ometria_key_help"
          stored={view?.keys.ometria ?? false}
          onRemove={(vendor) => void onRemove(vendor)}
        />
        <div class="keys-foot">
          <button
            type="submit"
            class={`button ${view?.learned ? 'button-second' : 'button-main'}`}
            disabled={busy || testing}
          >
            {testing && <Icon name="waiting" spin />}
            {t('save_and_test')}
          </button>
        </div>
      </form>
      {withPrivacy && <Privacy />}
    </section>
  );
}

function keyOf(typed: FormData, name: string): string {
  const key = typed.get(name);
  return typeof key === 'string' ? key : '';
}

interface KeyInputProps {
  readonly name: Vendor;
  readonly label: MessageKey;
  readonly help: MessageKey;
  readonly stored: boolean;
  readonly onRemove: (vendor: Vendor) => void;
}

function KeyInput({ name, label, help, stored, onRemove }: KeyInputProps) {
  const helpId = `${name}-help`;
  return (
    <div class="key">
      <div class="key-label">
        <label for={`${name}-key`}>{t(label)}</label>
        {stored && (
          <span class="verdict tone-in-sync">
            <Icon name="check" />
            {t('key_stored')}
          </span>
        )}
      </div>
      <input
        id={`${name}-key`}
        name={name}
        class="input input-key"
        type="password"
        autocomplete="off"
        spellcheck={false}
        required={!stored}
        placeholder={stored ? t('key_keep') : ''}
        aria-describedby={helpId}
      />
      <p class="help" id={helpId}>
        {t(help)}
      </p>
      {stored && <RemoveKey vendor={name} onRemove={onRemove} />}
    </div>
  );
}
