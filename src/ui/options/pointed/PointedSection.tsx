import { t } from '../../../platform/i18n.ts';
import { useStore } from '../../use-store.ts';
import type { PointedStore } from './pointed-store.ts';

/** Where the agent has pointed at the email, to be forgotten. */
export function PointedSection({ pointed }: { readonly pointed: PointedStore }) {
  const { hosts } = useStore(pointed.store);
  return (
    <section class="card">
      <h2>{t('section_pointed')}</h2>
      <p class="card-lead">{t('pointed_lead')}</p>
      {hosts.length === 0 && <p class="help">{t('pointed_nowhere')}</p>}
      <ul>
        {hosts.map((host) => (
          <li key={host} class="host" data-pointed-host={host}>
            <code>{host}</code>
            <button type="button" class="button button-small" onClick={() => void pointed.forget(host)}>
              {t('pointed_forget_host', host)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
