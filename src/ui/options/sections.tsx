import type { VNode } from 'preact';
import type { MessageKey } from '../../platform/i18n.ts';
import { AccountCheckSection } from './account-check/AccountCheckSection.tsx';
import { ApiUseSection } from './api-use/ApiUseSection.tsx';
import { Checks } from './Checks.tsx';
import { ConnectionSettings } from './connections/ConnectionSettings.tsx';
import { HealthSection } from './health/HealthSection.tsx';
import { HistorySection } from './history/HistorySection.tsx';
import { KeysForm } from './KeysForm.tsx';
import { LearnedPanel } from './LearnedPanel.tsx';
import { Overview } from './Overview.tsx';
import { isBeingSetUp, type OptionsState, openConnection } from './options-state.ts';
import type { OptionsStore } from './options-store.ts';
import { PointedSection } from './pointed/PointedSection.tsx';
import { ManagedConnection } from './policy/ManagedConnection.tsx';
import { EraseSection } from './protection/EraseSection.tsx';
import { ProtectionSection } from './protection/ProtectionSection.tsx';
import { ImportedNote } from './settings-file/ImportedNote.tsx';
import { SettingsFileSection } from './settings-file/SettingsFileSection.tsx';

/** Everything that a section may show and do. */
export interface OptionsPage {
  readonly state: OptionsState;
  readonly options: OptionsStore;
}

export interface OptionsSection {
  /** Stands in addresses, as `#history`: stable. */
  readonly id: string;
  /** `connection`: of the one that is open. */
  readonly group: 'connection' | 'browser';
  /** Its name in the navigation: short. */
  readonly title: MessageKey;
  /** Part of the first set-up; the others wait below it. */
  readonly isStep?: true;
  /** Default: always. */
  readonly isShown?: (page: OptionsPage) => boolean;
  readonly render: (page: OptionsPage) => VNode | null;
}

/** The options page, top to bottom: a new section is one more row. */
export const SECTIONS: readonly OptionsSection[] = [
  {
    id: 'overview',
    group: 'connection',
    title: 'section_overview',
    isShown: ({ state }) => state.view?.phase === 'confirmed',
    render: ({ state }) => (
      <Overview name={state.view?.connectionName ?? null} siteIds={openConnection(state)?.siteIds ?? []} />
    ),
  },
  {
    id: 'keys',
    group: 'connection',
    title: 'options_keys_title',
    isStep: true,
    render: ({ state, options }) => (
      <>
        {state.view && <ImportedNote view={state.view} />}
        <KeysForm
          key={state.connectionId}
          view={state.view}
          busy={state.busy}
          withPrivacy={!isBeingSetUp(state)}
          onSave={options.saveAndTest}
          onRemove={options.removeKey}
        />
      </>
    ),
  },
  {
    id: 'test',
    group: 'connection',
    title: 'checks_title',
    isStep: true,
    isShown: ({ state }) => (state.view?.checks.length ?? 0) > 0,
    render: ({ state: { view }, options }) =>
      view && <Checks view={view} onRetry={() => void options.saveAndTest('', '')} />,
  },
  {
    id: 'learned',
    group: 'connection',
    title: 'learned_title',
    isStep: true,
    isShown: ({ state }) => Boolean(state.view?.learned),
    render: ({ state: { view, changes, busy }, options }) =>
      view?.learned ? (
        <LearnedPanel
          learned={view.learned}
          changes={changes}
          busy={busy}
          onChange={options.change}
          onChooseListing={options.chooseListing}
        />
      ) : null,
  },
  {
    id: 'connection',
    group: 'connection',
    title: 'section_connection',
    isShown: ({ state }) => openConnection(state) !== undefined,
    render: ({ state, options }) => {
      const connection = openConnection(state);
      if (connection?.managed) {
        return <ManagedConnection connection={connection} permissions={options.hostPermissions} />;
      }
      return connection ? (
        <ConnectionSettings
          key={connection.id}
          connection={connection}
          policy={options.policy}
          permissions={options.hostPermissions}
          onEdit={options.editConnection}
          onRemove={options.removeConnection}
        />
      ) : null;
    },
  },
  {
    id: 'health',
    group: 'connection',
    title: 'health_title',
    isShown: ({ state }) => openConnection(state) !== undefined,
    render: ({ options }) => <HealthSection health={options.health} />,
  },
  {
    id: 'account-check',
    group: 'connection',
    title: 'account_check_title',
    isShown: ({ state }) => openConnection(state) !== undefined,
    render: ({ options }) => <AccountCheckSection accountCheck={options.accountCheck} />,
  },
  {
    id: 'keys-protection',
    group: 'browser',
    title: 'protection_title',
    render: ({ options }) => <ProtectionSection protection={options.protection} policy={options.policy} />,
  },
  {
    id: 'history',
    group: 'browser',
    title: 'history_title',
    render: ({ options }) => <HistorySection history={options.history} policy={options.policy} />,
  },
  {
    id: 'api-use',
    group: 'browser',
    title: 'api_use_title',
    render: ({ options }) => <ApiUseSection apiUse={options.apiUse} policy={options.policy} />,
  },
  {
    id: 'settings-file',
    group: 'browser',
    title: 'settings_file_title',
    isShown: ({ state }) => !isBeingSetUp(state), // there it stands beside what is read first
    render: ({ options }) => <SettingsFileSection settingsFile={options.settingsFile} />,
  },
  {
    id: 'pointed',
    group: 'browser',
    title: 'section_pointed',
    isShown: ({ state }) => !isBeingSetUp(state),
    render: ({ options }) => <PointedSection pointed={options.pointed} />,
  },
  {
    id: 'erase',
    group: 'browser',
    title: 'erase_everything',
    render: ({ options }) => <EraseSection protection={options.protection} />,
  },
];
