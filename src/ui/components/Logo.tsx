import { Icon } from './Icon.tsx';

export function Logo() {
  return (
    <span class="logo">
      <Icon name="logo" />
    </span>
  );
}
