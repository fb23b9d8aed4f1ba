import type { LensView } from '../../messages/lens-view.ts';
import { plural, t } from '../../platform/i18n.ts';
import { Icon, type IconName } from '../components/Icon.tsx';
import { Logo } from '../components/Logo.tsx';
import { VERDICT_ICONS } from '../components/VerdictTag.tsx';
import { differing, outOfStep } from '../rows.ts';
import { verdictCount } from '../words/coded.ts';

export interface PillProps {
  /** null: nothing has arrived yet. */
  readonly view: LensView | null;
  readonly onOpen: () => void;
}

/** The folded panel: how many fields differ, or else how the customer stands. */
export function Pill({ view, onOpen }: PillProps) {
  const count = differing(view?.rows ?? []).length;
  const [icon, tone, word] = standing(view);
  const label = count > 0 ? plural('open_panel', count) : t('open_panel_state', word);
  return (
    <button
      type="button"
      class="pill"
      data-toggle
      aria-expanded={false}
      aria-label={label}
      title={label}
      onClick={onOpen}
    >
      <Logo />
      <bdi class="pill-name">{view?.person?.name ?? t('extension_name')}</bdi>
      {count > 0 ? (
        <span class="pill-count">{count}</span>
      ) : (
        <span class={`verdict tone-${tone}`}>
          <Icon name={icon} spin={icon === 'waiting'} />
        </span>
      )}
    </button>
  );
}

/** Without a difference: nothing to see must not look like nothing known. */
function standing(view: LensView | null): readonly [icon: IconName, tone: string, word: string] {
  if (!view || view.phase === 'reading') return ['waiting', 'waiting', verdictCount(null)];
  if (view.phase !== 'ready') return ['warning', 'different', t('open_panel_look')];
  const verdict = outOfStep(view.rows)[0]?.verdict ?? 'in-sync';
  return [VERDICT_ICONS[verdict], verdict, verdictCount(verdict)];
}
