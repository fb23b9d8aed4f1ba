import { useEffect, useState } from 'preact/hooks';
import type { DashboardHost } from '../../../domain/connection.ts';
import { t } from '../../../platform/i18n.ts';
import { Icon } from '../../components/Icon.tsx';
import type { HostPermissions } from '../connections/host-permissions.ts';

export interface HostsToAllowProps {
  readonly hosts: readonly DashboardHost[];
  readonly permissions: HostPermissions;
}

/** Imported dashboards that the browser must still allow: it asks only after a click for each. */
export function HostsToAllow({ hosts, permissions }: HostsToAllowProps) {
  const [waiting, setWaiting] = useState<readonly string[]>([]);
  const names = [...new Set(hosts.map(({ host }) => host))];
  const wanted = names.join(' ');
  useEffect(() => {
    const look = async () => {
      const allowed = await Promise.all(names.map((host) => permissions.has(host)));
      setWaiting(names.filter((host, at) => !allowed[at] && !permissions.isDocumented(host)));
    };
    void look();
  }, [wanted, permissions]);
  const ask = async (host: string) => {
    if (await permissions.ask(host)) setWaiting((still) => still.filter((other) => other !== host));
  };
  if (waiting.length === 0) return null;
  return (
    <div class="import-hosts">
      <p class="help">{t('import_hosts_to_allow')}</p>
      {waiting.map((host) => (
        <button key={host} type="button" class="button button-small" onClick={() => void ask(host)}>
          <Icon name="warning" />
          {t('import_allow_host', host)}
        </button>
      ))}
    </div>
  );
}
