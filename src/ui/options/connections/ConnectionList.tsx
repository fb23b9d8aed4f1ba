import type { ConnectionView } from '../../../messages/connection-view.ts';
import { t } from '../../../platform/i18n.ts';
import { ConnectionDot } from '../../components/ConnectionChip.tsx';
import { Icon } from '../../components/Icon.tsx';
import { type Look, StateTag } from '../../components/StateTag.tsx';
import type { OptionsState } from '../options-state.ts';

const STATES: Readonly<Record<ConnectionView['state'], Look>> = {
  'no-keys': ['unknown', 'tone-not-comparable', 'connection_state_no_keys'],
  learned: ['warning', 'tone-different', 'connection_state_learned'],
  confirmed: ['check', 'tone-in-sync', 'connection_state_confirmed'],
};

export interface ConnectionListProps {
  readonly state: OptionsState;
  readonly onOpen: (connectionId: string | null) => void;
}

/** Every connection, one of which is open below. Nothing is shown before there is one. */
export function ConnectionList({ state, onOpen }: ConnectionListProps) {
  const { connections, connectionId } = state;
  if (!connections || connections.length === 0) return null;
  return (
    <nav class="connections" aria-label={t('connections_title')}>
      <ul>
        {connections.map((connection) => (
          <li key={connection.id}>
            <ConnectionButton connection={connection} open={connection.id === connectionId} onOpen={onOpen} />
          </li>
        ))}
        <li>
          <button
            type="button"
            class="connection-tab connection-add"
            aria-current={connectionId === null}
            onClick={() => onOpen(null)}
          >
            <Icon name="add" />
            {t('connection_add')}
          </button>
        </li>
      </ul>
    </nav>
  );
}

interface ConnectionButtonProps {
  readonly connection: ConnectionView;
  readonly open: boolean;
  readonly onOpen: (connectionId: string) => void;
}

function ConnectionButton({ connection, open, onOpen }: ConnectionButtonProps) {
  const { id, name, colour, readOnly, managed, state } = connection;
  return (
    <button
      type="button"
      class="connection-tab"
      data-connection={id}
      aria-current={open}
      onClick={() => onOpen(id)}
    >
      <ConnectionDot colour={colour} />
      <bdi class="connection-name">{name || t('connection_unnamed')}</bdi>
      <StateTag look={STATES[state]} />
      {managed && <span class="connection-read-only">{t('policy_title')}</span>}
      {readOnly && <span class="connection-read-only">{t('connection_read_only')}</span>}
    </button>
  );
}
