import { t } from '../../platform/i18n.ts';
import { ErrorNote } from '../components/ErrorNote.tsx';
import { Icon } from '../components/Icon.tsx';
import { Logo } from '../components/Logo.tsx';
import { ApiUseSection } from './api-use/ApiUseSection.tsx';
import type { ApiUseStore } from './api-use/api-use-store.ts';
import { Checks } from './Checks.tsx';
import { ConfirmBar } from './ConfirmBar.tsx';
import { ConnectionList } from './connections/ConnectionList.tsx';
import { ConnectionSettings } from './connections/ConnectionSettings.tsx';
import { HistorySection } from './history/HistorySection.tsx';
import type { HistoryStore } from './history/history-store.ts';
import { KeysForm } from './KeysForm.tsx';
import { LearnedPanel } from './LearnedPanel.tsx';
import type { OptionsState } from './options-state.ts';
import type { OptionsActions } from './options-store.ts';
import { EraseSection } from './protection/EraseSection.tsx';
import { LockedCard } from './protection/LockedCard.tsx';
import { ProtectionSection } from './protection/ProtectionSection.tsx';
import type { ProtectionStore } from './protection/protection-store.ts';

export interface OptionsProps {
  readonly state: OptionsState;
  readonly actions: OptionsActions;
  readonly protection: ProtectionStore;
  readonly history: HistoryStore;
  readonly apiUse: ApiUseStore;
}

/** Set-up, top to bottom: paste two keys, look at what was found, confirm. */
export function Options({ state, actions, protection, history, apiUse }: OptionsProps) {
  const { view, failure } = state;
  const connection = state.connections?.find(({ id }) => id === state.connectionId);
  return (
    <div class="lens options" data-phase={view?.phase}>
      <header class="options-head">
        <Logo />
        <div>
          <h1>{t('options_title')}</h1>
          <p>{t('options_lead')}</p>
        </div>
      </header>
      <main class="options-main">
        <LockedCard protection={protection} />
        <ConnectionList state={state} onOpen={actions.openConnection} />
        {view?.phase === 'confirmed' && <Connected name={view.connectionName} />}
        {view && (
          <KeysForm
            key={state.connectionId}
            view={view}
            busy={state.busy}
            onSave={actions.saveAndTest}
            onRemove={actions.removeKey}
          />
        )}
        {failure && <ErrorNote failure={failure} />}
        {view && view.checks.length > 0 && (
          <Checks view={view} onRetry={() => void actions.saveAndTest('', '')} />
        )}
        {connection && (
          <ConnectionSettings
            key={connection.id}
            connection={connection}
            permissions={actions.hostPermissions}
            onEdit={actions.editConnection}
            onRemove={actions.removeConnection}
          />
        )}
        {view?.learned && (
          <LearnedPanel learned={view.learned} changes={state.changes} onChange={actions.change} />
        )}
        <ProtectionSection protection={protection} />
        <HistorySection history={history} />
        <ApiUseSection apiUse={apiUse} />
        <EraseSection protection={protection} />
      </main>
      {view && <ConfirmBar state={state} view={view} onConfirm={() => void actions.confirm()} />}
    </div>
  );
}

function Connected({ name }: { readonly name: string | null }) {
  return (
    <section class="connected" role="status">
      <Icon name="check" />
      <div>
        <h2>{name ? t('connected_as', name) : t('connected_title')}</h2>
        <p>{t('connected_why')}</p>
      </div>
    </section>
  );
}
