import { useState } from 'preact/hooks';
import { FIELDS } from '../../domain/field.ts';
import type { Row } from '../../domain/row.ts';
import { t } from '../../platform/i18n.ts';
import { byGroup, outOfStep } from '../rows.ts';
import { groupTitle } from '../words/coded.ts';
import { FieldRow } from './FieldRow.tsx';
import { Icon } from './Icon.tsx';

export interface FieldTableProps {
  readonly rows: readonly Row[];
  /** What is shown before all are asked for; by default every row out of step, worst first. */
  readonly brief?: readonly Row[];
  readonly briefTitle?: string;
}

/** Both systems side by side: first what matters, on demand all 21 in their groups. */
export function FieldTable({ rows, brief = outOfStep(rows), briefTitle }: FieldTableProps) {
  const [all, setAll] = useState(false);
  return (
    <section class="fields">
      {!all && briefTitle && brief.length > 0 && <h3 class="fields-title">{briefTitle}</h3>}
      {all ? <AllFields rows={rows} /> : brief.length > 0 && <Brief rows={brief} />}
      {rows.length > 0 && (
        <button type="button" class="fold" aria-expanded={all} onClick={() => setAll(!all)}>
          <Icon name="chevron" />
          {all ? t('show_differences') : t('show_all', String(FIELDS.length))}
        </button>
      )}
    </section>
  );
}

function Brief({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <table>
      <Head />
      <tbody>
        {rows.map((row) => (
          <FieldRow key={row.field} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function AllFields({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <table>
      <Head />
      {byGroup(rows).map(([group, members]) => (
        <tbody key={group}>
          <tr class="group-row">
            <th scope="rowgroup" colSpan={3}>
              {groupTitle(group)}
            </th>
          </tr>
          {members.map((row) => (
            <FieldRow key={row.field} row={row} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Head() {
  return (
    <thead>
      <tr>
        <th scope="col">{t('column_field')}</th>
        <th scope="col">{t('vendor_loyaltylion')}</th>
        <th scope="col">{t('vendor_ometria')}</th>
      </tr>
    </thead>
  );
}
