import { useRef } from 'preact/hooks';
import { isOwnCollection } from '../../domain/own-listing.ts';
import type { LensView, PlanView } from '../../messages/lens-view.ts';
import { type MessageKey, plural, t } from '../../platform/i18n.ts';
import { ErrorNote } from '../components/ErrorNote.tsx';
import { JobProgress } from '../components/JobProgress.tsx';
import { pickedChanges } from '../plan-picks.ts';
import { blockedReason } from './blocked-reason.ts';
import type { PopupProps } from './popup-store.ts';

/** Always in sight: the job, what went wrong, and the one button that writes. */
export function PopupFoot({ state, actions }: PopupProps) {
  const footRef = useRef<HTMLElement>(null);
  const { view, failure } = state;
  if (!view || (view.phase !== 'reading' && view.phase !== 'ready')) {
    return (
      failure && (
        <footer class="foot foot-action">
          <ErrorNote failure={failure} onRetry={actions.refresh} />
        </footer>
      )
    );
  }
  const planFailure = view.plan?.failure;
  const hasPlan = view.plan !== null && view.plan.changes.length > 0;
  if (!view.job && !failure && !planFailure && !hasPlan && view.phase === 'ready') return null;
  // The pressed button goes: whoever uses the keyboard stays here, where the job and its Undo will be.
  const andStay = (write: () => Promise<void>) => {
    footRef.current?.focus();
    void write();
  };
  return (
    <footer class="foot foot-action" tabIndex={-1} ref={footRef}>
      {view.job && (
        <JobProgress
          job={view.job}
          onRetry={actions.refresh}
          onUndo={state.busy ? undefined : (id) => andStay(() => actions.undo(id))}
        />
      )}
      {failure && <ErrorNote failure={failure} onRetry={actions.refresh} />}
      {planFailure && hasPlan && planFailure.code !== view.failure?.code && (
        <ErrorNote
          failure={planFailure}
          onRetry={planFailure.code === 'read-only' ? undefined : actions.refresh}
        />
      )}
      <ResyncArea state={state} actions={actions} view={view} onResync={() => andStay(actions.resync)} />
    </footer>
  );
}

interface ResyncAreaProps extends PopupProps {
  readonly view: LensView;
  readonly onResync: () => void;
}

function ResyncArea(props: ResyncAreaProps) {
  const { view } = props;
  if (!view.plan) return view.phase === 'reading' ? <Preparing /> : null;
  if (view.plan.changes.length === 0) return null;
  return <ResyncButton {...props} plan={view.plan} />;
}

/** Holds the button's place while both systems are read. */
function Preparing() {
  return (
    <button type="button" class="button button-main button-big" disabled>
      {t('plan_reading')}
    </button>
  );
}

interface ResyncButtonProps extends ResyncAreaProps {
  readonly plan: PlanView;
}

function ResyncButton({ state, actions, view, plan, onResync }: ResyncButtonProps) {
  const reason = blockedReason(state, view, plan);
  const count = pickedChanges(plan, state.ticks).length;
  return (
    <>
      {plan.mustConfirm && <ConfirmEmail state={state} actions={actions} view={view} />}
      <button
        type="button"
        class="button button-main button-big"
        disabled={reason !== null}
        aria-describedby="resync-note"
        onClick={onResync}
      >
        {plural('resync', count)}
      </button>
      {reason !== 'quiet' && (
        <p class="foot-note" id="resync-note">
          {noteText(reason, plan)}
        </p>
      )}
    </>
  );
}

function noteText(reason: MessageKey | null, plan: PlanView): string {
  if (reason) return t(reason);
  if (!plan.listing) return '';
  const { collection } = plan.listing;
  return t(isOwnCollection(collection) ? 'plan_note_own' : 'plan_note', collection);
}

function ConfirmEmail({ state, actions, view }: PopupProps & { readonly view: LensView }) {
  const differs = view.notices.find((notice) => notice.code === 'email-differs');
  return (
    <label class="confirm-line" data-question="emails-differ">
      <input
        type="checkbox"
        checked={state.confirmed}
        disabled={state.busy}
        onChange={(event) => actions.confirm(event.currentTarget.checked)}
      />
      <span>
        {differs
          ? t('plan_confirm_email', differs.loyaltyLion, differs.ometria)
          : t('plan_confirm_email_plain')}
      </span>
    </label>
  );
}
