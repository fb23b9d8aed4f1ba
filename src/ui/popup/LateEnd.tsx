import type { LateEndView } from '../../messages/late-end-view.ts';
import { t } from '../../platform/i18n.ts';
import { Icon } from '../components/Icon.tsx';
import { jobSentence } from '../words/coded.ts';
import type { PopupState } from './popup-state.ts';
import type { PopupProps } from './popup-store.ts';

/** The newest job of somebody else that ended while nobody was looking; it leads to its customer, and is seen there. */
export function LateEnd({ state, actions }: PopupProps) {
  const end = state.lateEnds.find((one) => !isShown(one, state));
  if (!end) return null;
  const { connectionId, customer, kind, memberId } = end;
  const who = customer.name ?? customer.email ?? t('history_member', String(memberId));
  const isProven = end.state === 'verified';
  return (
    <div
      class={`note late-end ${isProven ? 'note-proven' : 'note-error'}`}
      role="note"
      data-late-end={end.state}
    >
      <Icon name={isProven ? 'check' : 'failed'} />
      <p class="note-body">
        {t(kind === 'undo' ? 'late_end_undo' : 'late_end_resync', who)} {jobSentence(end.state)}
      </p>
      <button
        type="button"
        class="button button-small"
        onClick={() => actions.follow({ kind: 'member', connectionId, memberId })}
      >
        {t('late_end_show')}
      </button>
    </div>
  );
}

function isShown({ connectionId, memberId }: LateEndView, { subject, view }: PopupState): boolean {
  if (!view) return true; // who is shown is not known yet
  const isOpen = subject.kind === 'member' && subject.memberId === memberId;
  if (isOpen && subject.connectionId === connectionId) return true;
  return view.person?.loyaltyLionId === memberId && view.connection?.id === connectionId;
}
