import type { LensView } from '../../messages/lens-view.ts';
import { plural, t } from '../../platform/i18n.ts';
import { BeforeSetUp } from '../components/BeforeSetUp.tsx';
import { Comparison } from '../components/Comparison.tsx';
import { ErrorNote } from '../components/ErrorNote.tsx';
import { FieldTable } from '../components/FieldTable.tsx';
import { Freshness } from '../components/Freshness.tsx';
import { MissingFields } from '../components/MissingFields.tsx';
import { NoticeNote } from '../components/NoticeNote.tsx';
import { Person } from '../components/Person.tsx';
import { Question } from '../components/Question.tsx';
import { UnlockForm } from '../components/UnlockForm.tsx';
import { outOfStep } from '../rows.ts';
import { PlanPanel } from './PlanPanel.tsx';
import { PointAtEmail } from './PointAtEmail.tsx';
import type { PopupProps } from './popup-store.ts';

export function PopupBody({ state, actions }: PopupProps) {
  const { view } = state;
  if (!view) return <Person person={null} />;
  if (view.phase === 'locked') return <UnlockForm onUnlock={actions.unlock} focused />;
  if (view.phase === 'set-up')
    return <BeforeSetUp view={view} onOpenOptions={() => void actions.openOptions()} />;
  if (view.phase === 'question' && view.question)
    return (
      <>
        <Question question={view.question} onAnswer={(id, choice) => void actions.answer(id, choice)} />
        {view.question.id !== 'which-connection' && <PointAtEmail state={state} actions={actions} />}
      </>
    );
  if (view.phase === 'failed') return <Failed view={view} onRetry={actions.refresh} />;
  return (
    <>
      <Person person={view.person} />
      {view.failure && <ErrorNote failure={view.failure} onRetry={actions.refresh} />}
      {view.notices.map((notice) => (
        <NoticeNote key={notice.code} notice={notice} />
      ))}
      <Comparison rows={view.rows} />
      <PlanPanel state={state} actions={actions} />
      <MissingFields missing={view.missing} />
      <OtherFields view={view} />
      <Freshness sources={view.sources} />
      {state.callsToday !== null && <p class="calls-today">{plural('calls_today', state.callsToday)}</p>}
    </>
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

/** What the plan does not name: with a plan the rows left alone, without one every row out of step. */
function OtherFields({ view }: { readonly view: LensView }) {
  if (!view.plan) return <FieldTable rows={view.rows} shown={view.shown} />;
  const planned = new Set(view.plan.changes.map((change) => change.field));
  const leftAlone = outOfStep(view.rows).filter((row) => !planned.has(row.field));
  return (
    <FieldTable rows={view.rows} brief={leftAlone} briefTitle={t('plan_left_alone')} shown={view.shown} />
  );
}
