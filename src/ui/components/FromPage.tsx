import { t } from '../../platform/i18n.ts';
import { useNow } from '../use-now.ts';
import { ageWords } from '../words/age.ts';
import { Icon } from './Icon.tsx';

/** That a value was read from a dashboard's page, and when. */
export function FromPage({ at }: { readonly at: number }) {
  const now = useNow(true);
  return (
    <span class="from-page" title={t('from_page_long')}>
      <Icon name="page" />
      {t('from_page', ageWords(at, now))}
    </span>
  );
}
