import { t } from '../../platform/i18n.ts';
import { useNow } from '../use-now.ts';
import { ageWords } from '../words/age.ts';

/** That a value was read from a dashboard's page, and when. */
export function FromPage({ at }: { readonly at: number }) {
  const now = useNow(true);
  return (
    <span class="from-page" title={t('from_page_long')}>
      {t('from_page', ageWords(at, now))}
    </span>
  );
}
