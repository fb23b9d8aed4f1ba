import { MAX_PROPERTIES_CHARACTERS } from '../../domain/plan.ts';
import type { PlannedChange } from '../../messages/lens-view.ts';
import { language, t } from '../../platform/i18n.ts';
import { changesToLeaveOut, charactersAfter, isTooLarge } from '../plan-picks.ts';
import { fieldTitle } from '../words/coded.ts';
import { listWords } from '../words/lists.ts';
import { Icon } from './Icon.tsx';

const NEAR = 900;

export interface SizeMeterProps {
  readonly base: number;
  readonly picked: readonly PlannedChange[];
  readonly onLeaveOut: (changes: readonly PlannedChange[]) => void;
}

/** How much of Ometria's limit the record would take, and what to leave out where it would pass it. */
export function SizeMeter({ base, picked, onLeaveOut }: SizeMeterProps) {
  const used = charactersAfter(base, picked);
  const tooLarge = isTooLarge(used);
  const near = used >= NEAR && !tooLarge;
  const number = new Intl.NumberFormat(language());
  return (
    <div class={`size${tooLarge ? ' size-over' : ''}${near ? ' size-near' : ''}`}>
      <span class="size-line">
        <meter
          min={0}
          max={MAX_PROPERTIES_CHARACTERS}
          high={NEAR}
          optimum={0}
          value={used}
          aria-hidden="true"
        />
        {t(near ? 'size_near' : 'size_meter', number.format(used), number.format(MAX_PROPERTIES_CHARACTERS))}
      </span>
      {tooLarge && <LeaveOut changes={changesToLeaveOut(base, picked)} onLeaveOut={onLeaveOut} />}
    </div>
  );
}

interface LeaveOutProps {
  readonly changes: readonly PlannedChange[];
  readonly onLeaveOut: SizeMeterProps['onLeaveOut'];
}

function LeaveOut({ changes, onLeaveOut }: LeaveOutProps) {
  return (
    <p class="size-advice" role="status">
      <Icon name="warning" />
      <span>{t('size_over', listWords(changes.map((change) => fieldTitle(change.field))))}</span>
      <button type="button" class="button button-small" onClick={() => onLeaveOut(changes)}>
        {t('size_leave_out')}
      </button>
    </p>
  );
}
