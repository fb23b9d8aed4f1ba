import { plural, t } from '../../platform/i18n.ts';
import { Logo } from '../components/Logo.tsx';

export interface PillProps {
  readonly name: string | null;
  /** Fields out of step. */
  readonly count: number;
  readonly onOpen: () => void;
}

/** The folded panel. */
export function Pill({ name, count, onOpen }: PillProps) {
  return (
    <button
      type="button"
      class="pill"
      data-toggle
      aria-expanded={false}
      aria-label={plural('open_panel', count)}
      onClick={onOpen}
    >
      <Logo />
      <bdi class="pill-name">{name ?? t('extension_name')}</bdi>
      {count > 0 && <span class="pill-count">{count}</span>}
    </button>
  );
}
