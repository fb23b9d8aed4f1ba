import type { Vendor } from '../../domain/error-code.ts';
import type { Row } from '../../domain/row.ts';
import { type Side, shownAt } from '../../domain/side.ts';
import type { ShownValueView } from '../../messages/lens-view.ts';
import { t } from '../../platform/i18n.ts';
import { rawText } from '../format/value.ts';
import { hintSentence, ruleSentence, unreadSentence } from '../words/coded.ts';
import { FromPage } from './FromPage.tsx';

export interface RowDetailProps {
  readonly id: string;
  readonly row: Row;
  /** What the open page shows of the field. */
  readonly shown: ShownValueView | null;
}

/** Both raw values, what the page shows, and why they were judged so. */
export function RowDetail({ id, row, shown }: RowDetailProps) {
  const reasons = whyOf(row);
  return (
    <tr class="detail-row" id={id}>
      <td colSpan={3}>
        <dl class="detail">
          <Held vendor="loyaltylion" side={row.source} />
          <Held vendor="ometria" side={row.target} />
          {shown && (
            <>
              <dt>{t('detail_page')}</dt>
              <dd>
                <bdi>{shown.text}</bdi> <FromPage at={shown.readAt} />
              </dd>
            </>
          )}
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

/** What a system holds; what only its page was read to show says so. */
function Held({ vendor, side }: { readonly vendor: Vendor; readonly side: Side }) {
  const isPages = shownAt(side) !== null || (side.state === 'unread' && side.reason === 'not-shown');
  return (
    <>
      <dt>{t(isPages ? SHOWS[vendor] : HOLDS[vendor])}</dt>
      <dd>
        <Raw side={side} />
      </dd>
    </>
  );
}

const HOLDS = { loyaltylion: 'detail_loyaltylion', ometria: 'detail_ometria' } as const;
const SHOWS = { loyaltylion: 'detail_loyaltylion_page', ometria: 'detail_ometria_page' } as const;

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
