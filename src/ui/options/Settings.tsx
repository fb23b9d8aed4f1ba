import { t } from '../../platform/i18n.ts';
import { ConnectionList } from './connections/ConnectionList.tsx';
import { NavGroup } from './page/OptionsNav.tsx';
import { type PageParts, PageSection } from './page/PageSection.tsx';
import { PolicyNote } from './policy/PolicyNote.tsx';
import { LockedCard } from './protection/LockedCard.tsx';

/** Everything there is, in one column, with a way to each of it. */
export function Settings({ page, sections, reading: { current, show } }: PageParts) {
  const { state, options } = page;
  const ofConnection = sections.filter(({ group }) => group === 'connection');
  const ofBrowser = sections.filter(({ group }) => group === 'browser');
  const nav = { current: current || sections[0]?.id || '', onShow: show };
  return (
    <div class="options-columns">
      <nav class="options-nav" aria-label={t('nav_label')}>
        <NavGroup title="nav_connection" sections={ofConnection} {...nav} />
        <NavGroup title="nav_browser" sections={ofBrowser} {...nav} />
      </nav>
      <main class="options-main">
        <LockedCard protection={options.protection} />
        <PolicyNote policy={options.policy} />
        <ConnectionList state={state} onOpen={options.openConnection} />
        {ofConnection.map((section) => (
          <PageSection key={section.id} section={section} page={page} />
        ))}
        <p class="group-title">{t('nav_browser')}</p>
        {ofBrowser.map((section) => (
          <PageSection key={section.id} section={section} page={page} />
        ))}
      </main>
    </div>
  );
}
