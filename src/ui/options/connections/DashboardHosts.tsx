import { useEffect, useRef, useState } from 'preact/hooks';
import type { DashboardHost } from '../../../domain/connection.ts';
import { parseDashboardHost } from '../../../domain/dashboard-host.ts';
import type { Vendor } from '../../../domain/error-code.ts';
import { type MessageKey, t } from '../../../platform/i18n.ts';
import { Icon } from '../../components/Icon.tsx';
import { vendorName } from '../../words/coded.ts';
import type { HostPermissions } from './host-permissions.ts';

const VENDORS: readonly Vendor[] = ['loyaltylion', 'ometria'];

export interface DashboardHostsProps {
  readonly hosts: readonly DashboardHost[];
  readonly permissions: HostPermissions;
  /** True if they were stored. */
  readonly onChange: (hosts: readonly DashboardHost[]) => Promise<boolean>;
}

/** Dashboards under other addresses than the documented ones: the browser asks before one is added. */
export function DashboardHosts({ hosts, permissions, onChange }: DashboardHostsProps) {
  const remove = (host: string) => void onChange(hosts.filter((entry) => entry.host !== host));
  return (
    <div class="hosts">
      <h3>{t('hosts_title')}</h3>
      <p class="help">{t('hosts_why')}</p>
      <ul>
        {hosts.map((entry) => (
          <HostLine key={entry.host} entry={entry} permissions={permissions} onRemove={remove} />
        ))}
      </ul>
      <HostForm hosts={hosts} permissions={permissions} onAdd={(entry) => onChange([...hosts, entry])} />
    </div>
  );
}

interface HostLineProps {
  readonly entry: DashboardHost;
  readonly permissions: HostPermissions;
  readonly onRemove: (host: string) => void;
}

function HostLine({ entry: { host, vendor }, permissions, onRemove }: HostLineProps) {
  const [allowed, setAllowed] = useState(true);
  useEffect(() => void permissions.has(host).then(setAllowed), [host, permissions]);
  return (
    <li class="host" data-host={host}>
      <code>{host}</code>
      <span>{vendorName(vendor)}</span>
      {!allowed && (
        <button
          type="button"
          class="button button-small"
          onClick={() => void permissions.ask(host).then(setAllowed)}
        >
          <Icon name="warning" />
          {t('hosts_allow')}
        </button>
      )}
      <button type="button" class="button button-small" onClick={() => onRemove(host)}>
        {t('hosts_remove', host)}
      </button>
    </li>
  );
}

interface HostFormProps {
  readonly hosts: readonly DashboardHost[];
  readonly permissions: HostPermissions;
  readonly onAdd: (entry: DashboardHost) => Promise<boolean>;
}

function HostForm({ hosts, permissions, onAdd }: HostFormProps) {
  const hostRef = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<MessageKey | null>(null);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const vendor = vendorOf(event);
    const host = parseDashboardHost(hostRef.current?.value ?? '');
    const wrong = problemWith(host, hosts, permissions);
    setProblem(wrong);
    if (wrong || host === null || vendor === undefined) return;
    // Asked for first thing after the click: the browser refuses a question that comes later.
    if (!(await permissions.ask(host))) setProblem('hosts_refused');
    else if ((await onAdd({ host, vendor })) && hostRef.current) hostRef.current.value = '';
  };
  return (
    <form class="host-form" onSubmit={(event) => void submit(event)}>
      <label for="dashboard-host">{t('hosts_host')}</label>
      <input
        id="dashboard-host"
        ref={hostRef}
        class="input"
        type="text"
        autocomplete="off"
        spellcheck={false}
        placeholder="loyalty.example.com"
        aria-describedby="host-problem"
      />
      {VENDORS.map((vendor) => (
        <button key={vendor} type="submit" class="button button-small" value={vendor}>
          {t('hosts_add', vendorName(vendor))}
        </button>
      ))}
      <p id="host-problem" class="help host-problem" role="status">
        {problem && t(problem)}
      </p>
    </form>
  );
}

/** Whose dashboard it is says the button that was pressed; Enter presses the first. */
function vendorOf({ submitter }: SubmitEvent): Vendor | undefined {
  const value = submitter instanceof HTMLButtonElement ? submitter.value : VENDORS[0];
  return VENDORS.find((vendor) => vendor === value);
}

function problemWith(
  host: string | null,
  hosts: readonly DashboardHost[],
  permissions: HostPermissions,
): MessageKey | null {
  if (host === null) return 'hosts_invalid';
  const isKnown = permissions.isDocumented(host) || hosts.some((entry) => entry.host === host);
  return isKnown ? 'hosts_known' : null;
}
