import type { ConnectionView } from '../../../messages/connection-view.ts';
import { t } from '../../../platform/i18n.ts';
import { ConnectionDot } from '../../components/ConnectionChip.tsx';
import type { HostPermissions } from '../connections/host-permissions.ts';
import { HostsToAllow } from '../settings-file/HostsToAllow.tsx';
import { SetByOrganisation } from './SetByOrganisation.tsx';

export interface ManagedConnectionProps {
  readonly connection: ConnectionView;
  readonly permissions: HostPermissions;
}

/** A connection of the organisation's: only its keys are one's own. */
export function ManagedConnection({ connection, permissions }: ManagedConnectionProps) {
  const { name, colour, readOnly, hosts } = connection;
  return (
    <section class="card managed-connection" data-managed={connection.id}>
      <h2>{t('section_connection')}</h2>
      <p class="managed-line">
        <ConnectionDot colour={colour} />
        <bdi class="connection-name">{name || t('connection_unnamed')}</bdi>
        <SetByOrganisation />
      </p>
      <p class="help">{t('managed_why')}</p>
      {readOnly && <p class="help">{t('connection_read_only_why')}</p>}
      {hosts.length > 0 && (
        <ul class="managed-hosts">
          {hosts.map(({ host }) => (
            <li key={host}>
              <code>{host}</code>
            </li>
          ))}
        </ul>
      )}
      <HostsToAllow hosts={hosts} permissions={permissions} />
    </section>
  );
}
