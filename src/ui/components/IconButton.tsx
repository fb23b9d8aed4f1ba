import { Icon, type IconName } from './Icon.tsx';

export interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
  readonly spin?: boolean;
  readonly expanded?: boolean;
  /** Marks the button that folds its surface, so that focus can return to it. */
  readonly toggle?: boolean;
}

export function IconButton({ icon, label, onClick, spin = false, expanded, toggle }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-expanded={expanded}
      data-toggle={toggle}
      onClick={onClick}
    >
      <Icon name={icon} spin={spin} />
    </button>
  );
}
