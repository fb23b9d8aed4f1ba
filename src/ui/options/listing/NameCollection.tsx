import { useId, useRef } from 'preact/hooks';
import { t } from '../../../platform/i18n.ts';

export interface NameCollectionProps {
  /** To be offered; another name may be typed, since an account need not list them all. */
  readonly collections: readonly string[];
  readonly busy: boolean;
  readonly onName: (collection: string) => Promise<boolean>;
}

/** LoyaltyLion's collection by its name: it is looked into before it is believed. */
export function NameCollection({ collections, busy, onName }: NameCollectionProps) {
  const id = useId();
  const inputRef = useRef<HTMLInputElement>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    const name = inputRef.current?.value.trim() ?? '';
    if (name !== '') void onName(name);
  };
  return (
    <form class="name-collection" onSubmit={submit}>
      <label for={id}>{t('listing_name')}</label>
      <p class="help">{t('listing_name_why')}</p>
      <div class="name-collection-row">
        <input
          id={id}
          ref={inputRef}
          class="input input-id"
          type="text"
          autocomplete="off"
          spellcheck={false}
          list={`${id}-seen`}
          required
        />
        <button type="submit" class="button button-small" disabled={busy}>
          {t('listing_look_into')}
        </button>
      </div>
      <datalist id={`${id}-seen`}>
        {collections.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </form>
  );
}
