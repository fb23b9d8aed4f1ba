import type { LensView, PagesView } from '../../messages/lens-view.ts';
import { t } from '../../platform/i18n.ts';
import { useNow } from '../use-now.ts';
import { ageWords } from '../words/age.ts';
import { vendorName } from '../words/coded.ts';
import { Comparison } from './Comparison.tsx';
import { ErrorNote } from './ErrorNote.tsx';
import { FieldTable } from './FieldTable.tsx';
import { Icon } from './Icon.tsx';
import { NoticeNote } from './NoticeNote.tsx';
import { Person } from './Person.tsx';
import { SetUpNeeded } from './SetUpNeeded.tsx';

export interface BeforeSetUpProps {
  readonly view: LensView;
  readonly onOpenOptions: () => void;
}

/** No API can be asked yet: what both dashboards' pages showed is compared, and the way to more is offered. */
export function BeforeSetUp({ view, onOpenOptions }: BeforeSetUpProps) {
  const { rows, shown, pages, notices, failure } = view;
  const isCompared = rows.length > 0;
  return (
    <>
      {isCompared && <Person person={view.person} />}
      {pages && isCompared && <ReadFromPages pages={pages} />}
      {notices.map((notice) => (
        <NoticeNote key={notice.code} notice={notice} />
      ))}
      {pages?.contradict && <ErrorNote failure={{ code: 'identity-contradiction' }} />}
      <Comparison rows={rows} />
      {isCompared && (
        <FieldTable
          rows={rows}
          shown={shown}
          brief={rows.filter((row) => row.verdict !== 'not-comparable')}
        />
      )}
      <SetUpNeeded failure={failure} onOpenOptions={onOpenOptions} />
      {pages && !isCompared && !pages.contradict && <OtherPage pages={pages} />}
    </>
  );
}

function ReadFromPages({ pages: { loyaltylion, ometria } }: { readonly pages: PagesView }) {
  const now = useNow(true);
  return (
    <div class="note note-notice" role="note" data-notice="from-pages">
      <Icon name="page" />
      <p class="note-body">
        {t('pages_compared', ageWords(loyaltylion ?? now, now), ageWords(ometria ?? now, now))}
      </p>
    </div>
  );
}

function OtherPage({ pages }: { readonly pages: PagesView }) {
  const missing = pages.loyaltylion === null ? 'loyaltylion' : 'ometria';
  return <p class="pages-hint">{t('pages_elsewhere', vendorName(missing))}</p>;
}
