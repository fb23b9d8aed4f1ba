import { type MessageKey, t } from '../../../platform/i18n.ts';
import type { OptionsSection } from '../sections.tsx';

export interface NavGroupProps {
  readonly title: MessageKey;
  readonly sections: readonly OptionsSection[];
  readonly current: string;
  readonly onShow: (id: string) => void;
}

/** Links to some sections; the one that is being read is marked. */
export function NavGroup({ title, sections, current, onShow }: NavGroupProps) {
  return (
    <div class="nav-group">
      <p class="nav-title">{t(title)}</p>
      <ul>
        {sections.map(({ id, title: name }) => (
          <li key={id}>
            <a
              class="nav-link"
              href={`#${id}`}
              aria-current={id === current ? 'location' : undefined}
              onClick={() => onShow(id)}
            >
              {t(name)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
