import type { SetupView } from '../../messages/setup-view.ts';
import { plural, t } from '../../platform/i18n.ts';
import { type OptionsState, toBeChecked } from './options-state.ts';

export interface ConfirmBarProps {
  readonly state: OptionsState;
  readonly view: SetupView;
  readonly onConfirm: () => void;
}

/** Accepts what was learned, or later changes to it. */
export function ConfirmBar({ state, view, onConfirm }: ConfirmBarProps) {
  const { changes, confirmedChanges, busy } = state;
  const changed = changes !== confirmedChanges && Object.keys({ ...confirmedChanges, ...changes }).length > 0;
  const waits = view.phase === 'learned' || (view.phase === 'confirmed' && changed);
  if (!view.learned || !waits) return null;
  const low = toBeChecked(view.learned, changes).length;
  return (
    <footer class="confirm-bar">
      <p>
        {low > 0 ? plural('confirm_low', low) : t('confirm_why')}{' '}
        <a class="link" href="#learned">
          {t('confirm_look')}
        </a>
      </p>
      <button type="button" class="button button-main" disabled={busy} onClick={onConfirm}>
        {t('confirm')}
      </button>
    </footer>
  );
}
