import type { Row } from '../../domain/row.ts';
import type { Side } from '../../domain/side.ts';
import { t } from '../../platform/i18n.ts';
import { rawText } from '../format/value.ts';
import { hintSentence, ruleSentence, unreadSentence } from '../words/coded.ts';

/** Both raw values and why they were judged so. */
export function RowDetail({ id, row }: { readonly id: string; readonly row: Row }) {
  const reasons = whyOf(row);
  return (
    <tr class="detail-row" id={id}>
      <td colSpan={3}>
        <dl class="detail">
          <dt>{t('detail_loyaltylion')}</dt>
          <dd>
            <Raw side={row.source} />
          </dd>
          <dt>{t('detail_ometria')}</dt>
          <dd>
            <Raw side={row.target} />
          </dd>
          {reasons.length > 0 && (
            <>
              <dt>{t('detail_why')}</dt>
              <dd>{reasons.join(' ')}</dd>
            </>
          )}
        </dl>
      </td>
    </tr>
  );
}

function Raw({ side }: { readonly side: Side }) {
  if (side.state === 'value') return <code>{rawText(side.raw)}</code>;
  if (side.state === 'waiting') return <>{t('value_waiting')}</>;
  return <>{side.state === 'empty' ? t('detail_nothing') : unreadSentence(side.reason)}</>;
}

function whyOf({ rule, hint, reason }: Row): readonly string[] {
  const sentences: string[] = [];
  if (reason) sentences.push(unreadSentence(reason));
  if (rule) sentences.push(ruleSentence(rule));
  if (hint) sentences.push(hintSentence(hint));
  return sentences;
}
