import { useState } from 'preact/hooks';
import { FIELDS } from '../../domain/field.ts';
import type { Row } from '../../domain/row.ts';
import type { ShownValueView } from '../../messages/lens-view.ts';
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
  /** What the open page shows of the fields. */
  readonly shown?: readonly ShownValueView[];
}

/** Both systems side by side: first what matters, on demand all 21 in their groups. */
export function FieldTable({ rows, brief = outOfStep(rows), briefTitle, shown = [] }: FieldTableProps) {
  const [all, setAll] = useState(false);
  return (
    <section class="fields">
      {!all && briefTitle && brief.length > 0 && <h3 class="fields-title">{briefTitle}</h3>}
      {all ? (
        <AllFields rows={rows} shown={shown} />
      ) : (
        brief.length > 0 && <Brief rows={brief} shown={shown} />
      )}
      {rows.length > 0 && (
        <button type="button" class="fold" aria-expanded={all} onClick={() => setAll(!all)}>
          <Icon name="chevron" />
          {all ? t('show_differences') : t('show_all', String(FIELDS.length))}
        </button>
      )}
    </section>
  );
}

type RowsProps = Required<Pick<FieldTableProps, 'rows' | 'shown'>>;

function Brief({ rows, shown }: RowsProps) {
  return (
    <table>
      <Head />
      <tbody>
        <Rows rows={rows} shown={shown} />
      </tbody>
    </table>
  );
}

function AllFields({ rows, shown }: RowsProps) {
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
          <Rows rows={members} shown={shown} />
        </tbody>
      ))}
    </table>
  );
}

function Rows({ rows, shown }: RowsProps) {
  return rows.map((row) => (
    <FieldRow key={row.field} row={row} shown={shown.find(({ field }) => field === row.field) ?? null} />
  ));
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
