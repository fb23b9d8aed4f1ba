import { type DashboardHome, dashboardHomes } from '../../domain/dashboard-home.ts';
import { t } from '../../platform/i18n.ts';
import { Icon } from '../components/Icon.tsx';
import { vendorName } from '../words/coded.ts';

export interface OverviewProps {
  /** The connection's; null: it has none. */
  readonly name: string | null;
  readonly siteIds: readonly number[];
}

/** Set-up is done: what to do next, with the ways there. */
export function Overview({ name, siteIds }: OverviewProps) {
  return (
    <section class="connected" role="status">
      <Icon name="check" />
      <div>
        <h2>{name ? t('connected_as', name) : t('connected_title')}</h2>
        <p>{t('connected_next')}</p>
        <ul class="homes">
          {dashboardHomes(siteIds).map((home) => (
            <li key={home.url}>
              <a class="button button-small" href={home.url} target="_blank" rel="noreferrer">
                {nameOf(home)}
                <Icon name="external" />
              </a>
            </li>
          ))}
        </ul>
        <p class="help">{t('connected_toolbar')}</p>
      </div>
    </section>
  );
}

const nameOf = ({ vendor, siteId }: DashboardHome): string =>
  siteId === null
    ? t('open_dashboard', vendorName(vendor))
    : t('open_dashboard_site', vendorName(vendor), String(siteId));
