import type { SetupView } from '../../../messages/setup-view.ts';
import { type MessageKey, t } from '../../../platform/i18n.ts';
import { Icon } from '../../components/Icon.tsx';

const SENTENCES: Readonly<Record<NonNullable<SetupView['imported']>, MessageKey>> = {
  waits: 'imported_waits',
  adopted: 'imported_adopted',
  differs: 'imported_differs',
  'other-account': 'imported_other_account',
};

/** How an imported field map stands to this browser's keys. */
export function ImportedNote({ view: { imported, keys } }: { readonly view: SetupView }) {
  if (imported === null) return null;
  const isStored = imported === 'waits' && keys.loyaltylion && keys.ometria;
  const isGood = imported === 'adopted';
  return (
    <div class={`note ${isGood ? 'note-good' : 'note-notice'}`} role="status" data-imported-map={imported}>
      <Icon name={isGood ? 'check' : 'info'} />
      <div class="note-body">
        <p>{t(isStored ? 'imported_waits_stored' : SENTENCES[imported])}</p>
      </div>
    </div>
  );
}
