import { FIELDS } from '../../domain/field.ts';
import type { Row } from '../../domain/row.ts';
import { t } from '../../platform/i18n.ts';
import { withVerdict } from '../rows.ts';
import { Icon } from './Icon.tsx';

/** The good news, said only when it is true of every field. */
export function AllInSync({ rows }: { readonly rows: readonly Row[] }) {
  if (withVerdict(rows, 'in-sync').length !== FIELDS.length) return null;
  return (
    <p class="all-in-sync tone-in-sync">
      <Icon name="check" />
      {t('all_in_sync', String(FIELDS.length))}
    </p>
  );
}
