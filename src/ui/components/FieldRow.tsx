import { useId, useState } from 'preact/hooks';
import { fieldOf } from '../../domain/field-record.ts';
import type { Row } from '../../domain/row.ts';
import type { ShownValueView } from '../../messages/lens-view.ts';
import { t } from '../../platform/i18n.ts';
import { fieldTitle, hintSentence, hintWord, unreadSentence, unreadWord } from '../words/coded.ts';
import { Icon } from './Icon.tsx';
import { RowDetail } from './RowDetail.tsx';
import { SideValue } from './SideValue.tsx';
import { VerdictTag } from './VerdictTag.tsx';

export interface FieldRowProps {
  readonly row: Row;
  /** What the open page shows of the field. */
  readonly shown: ShownValueView | null;
}

/** One field: its verdict, both values, and on demand what lies behind them. */
export function FieldRow({ row, shown }: FieldRowProps) {
  const [open, setOpen] = useState(false);
  const detailId = useId();
  const { kind } = fieldOf(row.field);
  const title = fieldTitle(row.field);
  return (
    <>
      <tr
        class="field-row"
        data-field={row.field}
        data-verdict={row.verdict ?? ''}
        data-hint={row.hint ?? ''}
      >
        <th scope="row">
          <button
            type="button"
            class="field-toggle"
            aria-expanded={open}
            aria-controls={detailId}
            title={t('show_details', title)}
            onClick={() => setOpen(!open)}
          >
            <TitleWithChevron title={title} />
          </button>
          <span class="field-verdict">
            <VerdictTag verdict={row.verdict} />
            <Beside row={row} />
          </span>
        </th>
        <td>
          <SideValue row={row} side="source" kind={kind} />
        </td>
        <td class={`target target-${row.verdict ?? 'waiting'}`}>
          <SideValue row={row} side="target" kind={kind} />
        </td>
      </tr>
      {open && <RowDetail id={detailId} row={row} shown={shown} />}
    </>
  );
}

/** The chevron keeps to the last word, so that it never stands on a line of its own. */
function TitleWithChevron({ title }: { readonly title: string }) {
  const lastWord = title.lastIndexOf(' ') + 1;
  return (
    <>
      {title.slice(0, lastWord)}
      <span class="last-word">
        {title.slice(lastWord)}
        <Icon name="chevron" />
      </span>
    </>
  );
}

/** Why it is not comparable, or what may explain a difference, in a few words. */
function Beside({ row }: { readonly row: Row }) {
  if (row.verdict === 'not-comparable' && row.reason) {
    return (
      <span class="hint" title={unreadSentence(row.reason)}>
        {unreadWord(row.reason)}
      </span>
    );
  }
  if (!row.hint) return null;
  return (
    <span class="hint" title={hintSentence(row.hint)}>
      {hintWord(row.hint)}
    </span>
  );
}
