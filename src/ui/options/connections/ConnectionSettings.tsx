import { useState } from 'preact/hooks';
import { CONNECTION_COLOURS } from '../../../domain/connection.ts';
import type { ConnectionChange, ConnectionView } from '../../../messages/connection-view.ts';
import { t } from '../../../platform/i18n.ts';
import { ConnectionDot } from '../../components/ConnectionChip.tsx';
import { colourWord } from '../../words/coded.ts';
import { DashboardHosts } from './DashboardHosts.tsx';
import type { HostPermissions } from './host-permissions.ts';

export interface ConnectionSettingsProps {
  readonly connection: ConnectionView;
  readonly permissions: HostPermissions;
  /** True if it was changed. */
  readonly onEdit: (change: ConnectionChange) => Promise<boolean>;
  readonly onRemove: () => Promise<boolean>;
}

/** What a person decides about a connection: how it is told from others, and what may be done through it. */
export function ConnectionSettings(props: ConnectionSettingsProps) {
  const { connection, permissions, onEdit, onRemove } = props;
  return (
    <section class="card connection-settings">
      <h2>{t('connection_settings_title')}</h2>
      <div class="connection-look">
        <NameInput name={connection.name} onName={(name) => void onEdit({ name })} />
        <ColourPicker chosen={connection.colour} onColour={(colour) => void onEdit({ colour })} />
      </div>
      <label class="connection-switch">
        <input
          type="checkbox"
          checked={connection.readOnly}
          onChange={(event) => void onEdit({ readOnly: event.currentTarget.checked })}
        />
        <span>
          {t('connection_read_only')}
          <small class="help">{t('connection_read_only_why')}</small>
        </span>
      </label>
      <DashboardHosts
        hosts={connection.hosts}
        permissions={permissions}
        onChange={(hosts) => onEdit({ hosts })}
      />
      <RemoveConnection name={connection.name || t('connection_unnamed')} onRemove={() => void onRemove()} />
    </section>
  );
}

function NameInput({ name, onName }: { readonly name: string; readonly onName: (name: string) => void }) {
  return (
    <div class="connection-name-field">
      <label for="connection-name">{t('connection_name')}</label>
      <input
        key={name}
        id="connection-name"
        class="input"
        type="text"
        maxLength={80}
        autocomplete="off"
        defaultValue={name} // drawn anew with the page, a value would take back what is being typed
        onChange={(event) => {
          const typed = event.currentTarget.value.trim();
          if (typed !== '' && typed !== name) onName(typed);
          else event.currentTarget.value = name;
        }}
      />
    </div>
  );
}

interface ColourPickerProps {
  readonly chosen: ConnectionView['colour'];
  readonly onColour: (colour: ConnectionView['colour']) => void;
}

function ColourPicker({ chosen, onColour }: ColourPickerProps) {
  return (
    <fieldset class="connection-colours">
      <legend>{t('connection_colour')}</legend>
      {CONNECTION_COLOURS.map((colour) => (
        <label key={colour} title={colourWord(colour)}>
          <input
            type="radio"
            name="connection-colour"
            class="hidden"
            checked={colour === chosen}
            onChange={() => onColour(colour)}
          />
          <ConnectionDot colour={colour} />
          <span class="hidden">{colourWord(colour)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function RemoveConnection({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <button type="button" class="button button-small connection-remove" onClick={() => setAsking(true)}>
        {t('connection_remove')}
      </button>
    );
  }
  return (
    <div class="connection-sure" role="group" aria-label={t('connection_remove')}>
      <p>{t('connection_remove_sure', name)}</p>
      <button type="button" class="button button-small" onClick={onRemove}>
        {t('connection_remove_yes')}
      </button>
      <button type="button" class="button button-small" onClick={() => setAsking(false)}>
        {t('connection_remove_no')}
      </button>
    </div>
  );
}
