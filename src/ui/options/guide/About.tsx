import { type MessageKey, t } from '../../../platform/i18n.ts';
import { Icon, type IconName } from '../../components/Icon.tsx';
import { Privacy } from '../Privacy.tsx';
import { ImportSettings } from '../settings-file/ImportSettings.tsx';
import type { SettingsFileStore } from '../settings-file/settings-file-store.ts';

const DOES: readonly (readonly [IconName, MessageKey])[] = [
  ['different', 'about_compare'],
  ['refresh', 'about_resync'],
  ['check', 'about_prove'],
];

/** What the extension does, and what leaves the browser, before anything is asked for. */
export function About({ settingsFile }: { readonly settingsFile: SettingsFileStore }) {
  return (
    <section class="card about">
      <h2>{t('step_about')}</h2>
      <ul class="about-does">
        {DOES.map(([icon, words]) => (
          <li key={words}>
            <Icon name={icon} />
            {t(words)}
          </li>
        ))}
      </ul>
      <Privacy />
      <ImportSettings settingsFile={settingsFile} />
    </section>
  );
}
