import { type MessageKey, t } from '../../platform/i18n.ts';
import { Icon, type IconName } from './Icon.tsx';

/** How a state looks. */
export type Look = readonly [icon: IconName, tone: string, word: MessageKey];

export interface StateTagProps {
  readonly look: Look;
  readonly class?: string;
}

/** A state by icon and word; colour only repeats it. What is under way turns. */
export function StateTag({ look: [icon, tone, word], class: place = '' }: StateTagProps) {
  return (
    <span class={`verdict ${tone} ${place}`}>
      <Icon name={icon} spin={icon === 'waiting'} />
      {t(word)}
    </span>
  );
}
