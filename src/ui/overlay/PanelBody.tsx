import type { LensView } from '../../messages/lens-view.ts';
import { t } from '../../platform/i18n.ts';
import { AllInSync } from '../components/AllInSync.tsx';
import { BeforeSetUp } from '../components/BeforeSetUp.tsx';
import { Comparison } from '../components/Comparison.tsx';
import { ErrorNote } from '../components/ErrorNote.tsx';
import { FieldTable } from '../components/FieldTable.tsx';
import { JobProgress } from '../components/JobProgress.tsx';
import { MissingFields } from '../components/MissingFields.tsx';
import { NoticeNote } from '../components/NoticeNote.tsx';
import { Person } from '../components/Person.tsx';
import { Question } from '../components/Question.tsx';
import { Locked } from './Locked.tsx';

export interface PanelBodyProps {
  readonly view: LensView | null;
  readonly onRefresh: () => void;
  readonly onOpenPopup: () => void;
  readonly onOpenOptions: () => void;
}

export function PanelBody({ view, onRefresh, onOpenPopup, onOpenOptions }: PanelBodyProps) {
  if (!view) return <Person person={null} />;
  if (view.phase === 'no-customer')
    return <Blank title={t('no_customer_title')} why={t('no_customer_why')} />;
  if (view.phase === 'locked') return <Locked onOpenPopup={onOpenPopup} />;
  if (view.phase === 'set-up') return <BeforeSetUp view={view} onOpenOptions={onOpenOptions} />;
  // Answered in the popup: a page must not be able to choose.
  if (view.question) return <Question question={view.question} onAnswer={onOpenPopup} />;
  if (view.phase === 'failed') return <Failed view={view} onRetry={onRefresh} />;
  return <Compared view={view} onRefresh={onRefresh} />;
}

function Blank({ title, why }: { readonly title: string; readonly why: string }) {
  return (
    <section class="blank">
      <h2>{title}</h2>
      <p>{why}</p>
    </section>
  );
}

function Failed({ view, onRetry }: { readonly view: LensView; readonly onRetry: () => void }) {
  return (
    <>
      {view.person && <Person person={view.person} />}
      <ErrorNote failure={view.failure ?? { code: 'unexpected' }} onRetry={onRetry} />
    </>
  );
}

function Compared({ view, onRefresh }: { readonly view: LensView; readonly onRefresh: () => void }) {
  return (
    <>
      <Person person={view.person} />
      {view.failure && <ErrorNote failure={view.failure} onRetry={onRefresh} />}
      {view.notices.map((notice) => (
        <NoticeNote key={notice.code} notice={notice} />
      ))}
      <Comparison rows={view.rows} />
      {view.job && <JobProgress job={view.job} onRetry={onRefresh} />}
      <AllInSync rows={view.rows} />
      <FieldTable rows={view.rows} shown={view.shown} />
      <MissingFields missing={view.missing} />
    </>
  );
}
