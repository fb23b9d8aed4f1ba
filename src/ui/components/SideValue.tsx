import type { Kind } from '../../domain/field.ts';
import type { Row } from '../../domain/row.ts';
import { type Side, shownAt } from '../../domain/side.ts';
import { t } from '../../platform/i18n.ts';
import { formatPair, formatValue, plainText } from '../format/value.ts';
import { unreadSentence } from '../words/coded.ts';
import { FromPage } from './FromPage.tsx';
import { ValueText } from './ValueText.tsx';

type Named = 'source' | 'target';

/** One side of a row: its value, or in a word why there is none. */
export function SideValue({ row, side, kind }: { row: Row; side: Named; kind: Kind }) {
  const own = row[side];
  if (own.state === 'waiting') return <Skeleton />;
  const readAt = shownAt(own);
  return (
    <>
      {own.state === 'value' ? (
        <ValueText text={valueText(row, side, kind)} full={plainText(own.raw)} />
      ) : (
        <Absent side={own} noField={side === 'target' && row.verdict === 'no-custom-field'} />
      )}
      {readAt !== null && <FromPage at={readAt} />}
    </>
  );
}

function Absent({
  side,
  noField,
}: {
  side: Exclude<Side, { state: 'value' | 'waiting' }>;
  noField: boolean;
}) {
  if (noField) return <span class="absent">{t('value_none')}</span>;
  if (side.state === 'empty') return <span class="absent">{t('value_empty')}</span>;
  return (
    <span class="absent" title={unreadSentence(side.reason)}>
      {t('value_unread')}
    </span>
  );
}

export function Skeleton() {
  return (
    <span class="skeleton">
      <span class="hidden">{t('value_waiting')}</span>
    </span>
  );
}

function valueText(row: Row, side: Named, kind: Kind): string {
  const text = bareText(row, side, kind);
  const own = row[side];
  const isLeast = own.state === 'value' && own.beyond !== undefined && row.verdict !== 'in-sync';
  return isLeast ? t('value_at_least', text) : text;
}

function bareText(row: Row, side: Named, kind: Kind): string {
  const { source, target } = row;
  if (row.verdict === 'different' && source.state === 'value' && target.state === 'value') {
    const [sourceText, targetText] = formatPair(source.raw, target.raw, kind);
    return side === 'source' ? sourceText : targetText;
  }
  const own = row[side];
  return own.state === 'value' ? formatValue(own.raw, kind) : '';
}
