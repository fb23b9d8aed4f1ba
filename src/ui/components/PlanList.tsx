import type { FieldId } from '../../domain/field.ts';
import type { PlannedChange } from '../../messages/lens-view.ts';
import { t } from '../../platform/i18n.ts';
import { isPicked, type Ticks } from '../plan-picks.ts';
import { fieldTitle } from '../words/coded.ts';
import { BeforeAfter } from './BeforeAfter.tsx';

export interface PlanListProps {
  readonly changes: readonly PlannedChange[];
  readonly ticks: Ticks;
  readonly disabled: boolean;
  readonly onTick: (field: FieldId, on: boolean) => void;
}

/** What would be written, old and new, each to be left out or, where optional, added by a tick. */
export function PlanList({ changes, ticks, disabled, onTick }: PlanListProps) {
  return (
    <ul class="plan-list">
      {changes.map((change) => (
        <li key={change.field} class="change" data-change={change.field}>
          <label>
            <input
              type="checkbox"
              checked={isPicked(change, ticks)}
              disabled={disabled}
              onChange={(event) => onTick(change.field, event.currentTarget.checked)}
            />
            <span class="change-title">
              {fieldTitle(change.field)}
              {change.optional && <span class="change-aside">{t('plan_optional')}</span>}
            </span>
            <BeforeAfter change={change} />
          </label>
        </li>
      ))}
    </ul>
  );
}
