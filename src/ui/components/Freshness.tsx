import type { SourceView } from '../../messages/lens-view.ts';
import { t } from '../../platform/i18n.ts';
import { useNow } from '../use-now.ts';
import { ageWords } from '../words/age.ts';

const NAMES = {
  loyaltylion: 'vendor_loyaltylion',
  'loyaltylion-live': 'source_loyaltylion_live',
  ometria: 'vendor_ometria',
} as const;

/** How old each system's answer is. */
export function Freshness({ sources }: { readonly sources: readonly SourceView[] }) {
  const asked = sources.filter((source) => source.state !== 'not-asked');
  const now = useNow(asked.some((source) => source.readAt !== null));
  return (
    <ul class="freshness">
      {asked.map((source) => (
        <li key={source.id} class={`fresh-${source.state}`}>
          {t('fresh_source', t(NAMES[source.id]), stateWords(source, now))}
        </li>
      ))}
    </ul>
  );
}

function stateWords({ state, readAt }: SourceView, now: number): string {
  if (state === 'failed') return t('fresh_failed');
  if (readAt === null) return t('fresh_waiting');
  return state === 'stale' ? `${ageWords(readAt, now)}, ${t('fresh_updating')}` : ageWords(readAt, now);
}
