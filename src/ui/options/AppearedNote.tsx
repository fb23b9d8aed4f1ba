import type { Learned } from '../../domain/learned.ts';
import { t } from '../../platform/i18n.ts';
import { Icon } from '../components/Icon.tsx';
import { fieldTitle } from '../words/coded.ts';
import { listWords } from '../words/lists.ts';

/** Custom fields that were missing when a person confirmed, and are there by now. */
export function AppearedNote({ learned }: { readonly learned: Learned }) {
  const appeared = learned.fields.filter((field) => field.appeared);
  if (appeared.length === 0) return null;
  const titles = appeared.map(({ field }) => fieldTitle(field));
  return (
    <div class="note note-notice" role="note" data-notice="fields-appeared">
      <Icon name="info" />
      <p class="note-body">{t('learned_appeared', listWords(titles))}</p>
    </div>
  );
}
