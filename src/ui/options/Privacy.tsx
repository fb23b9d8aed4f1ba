import { t } from '../../platform/i18n.ts';

/** What leaves the browser, and where to. */
export function Privacy() {
  return (
    <aside class="privacy">
      <h3>{t('privacy_title')}</h3>
      <p>
        {t('privacy_what')} {t('privacy_where')}
      </p>
    </aside>
  );
}
