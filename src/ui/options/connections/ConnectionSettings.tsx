import type { StoreApi } from 'zustand/vanilla';
import { CONNECTION_COLOURS, LONGEST_NAME } from '../../../domain/connection.ts';
import type { ConnectionChange, ConnectionView } from '../../../messages/connection-view.ts';
import { t } from '../../../platform/i18n.ts';
import { ConnectionDot } from '../../components/ConnectionChip.tsx';
import { useStore } from '../../use-store.ts';
import { colourWord } from '../../words/coded.ts';
import { AskFirst } from '../AskFirst.tsx';
import type { PolicyState } from '../policy/policy-store.ts';
import { SetByOrganisation } from '../policy/SetByOrganisation.tsx';
import { useTypedText } from '../use-typed-text.ts';
import { DashboardHosts } from './DashboardHosts.tsx';
import type { HostPermissions } from './host-permissions.ts';

export interface ConnectionSettingsProps {
  readonly connection: ConnectionView;
  readonly policy: StoreApi<PolicyState>;
  readonly permissions: HostPermissions;
  /** True if it was changed. */
  readonly onEdit: (change: ConnectionChange) => Promise<boolean>;
  readonly onRemove: () => Promise<boolean>;
}

/** What a person decides about a connection: how it is told from others, and what may be done through it. */
export function ConnectionSettings(props: ConnectionSettingsProps) {
  const { connection, policy, permissions, onEdit, onRemove } = props;
  const readOnlyIsSet = useStore(policy).view?.readOnly === true;
  return (
    <section class="card connection-settings">
      <h2>{t('section_connection')}</h2>
      <div class="connection-look">
        <NameInput name={connection.name} onName={(name) => void onEdit({ name })} />
        <ColourPicker chosen={connection.colour} onColour={(colour) => void onEdit({ colour })} />
      </div>
      <label class="connection-switch">
        <input
          type="checkbox"
          checked={connection.readOnly}
          disabled={readOnlyIsSet}
          onChange={(event) => void onEdit({ readOnly: event.currentTarget.checked })}
        />
        <span>
          {t('connection_read_only')}
          <small class="help">{t('connection_read_only_why')}</small>
          {readOnlyIsSet && <SetByOrganisation />}
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
  const typed = useTypedText({ text: name, canBeEmpty: false, onTyped: onName });
  return (
    <div class="connection-name-field">
      <label for="connection-name">{t('connection_name')}</label>
      <input
        {...typed}
        id="connection-name"
        class="input"
        type="text"
        maxLength={LONGEST_NAME}
        autocomplete="off"
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
  return (
    <AskFirst
      name={t('connection_remove')}
      sure={t('connection_remove_sure', name)}
      yes={t('connection_remove_yes')}
      no={t('connection_remove_no')}
      look="connection-sure"
      onYes={onRemove}
    />
  );
}
