import type { FieldId } from '../../domain/field.ts';
import type { Json } from '../../domain/json.ts';
import type { PlannedChange } from '../../messages/lens-view.ts';
import { t } from '../../platform/i18n.ts';
import { formatPair, formatValue, plainText } from '../format/value.ts';
import { isPicked, type Ticks } from '../plan-picks.ts';
import { fieldOf } from '../rows.ts';
import { fieldTitle } from '../words/coded.ts';
import { Icon } from './Icon.tsx';
import { ValueText } from './ValueText.tsx';

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

function BeforeAfter({ change }: { readonly change: PlannedChange }) {
  const [before, after] = texts(change);
  return (
    <span class="change-values">
      <del>
        <span class="hidden">{t('plan_old')} </span>
        <ValueText text={before} full={full(change.before)} />
      </del>
      <Icon name="arrow" />
      <ins>
        <span class="hidden">{t('plan_new')} </span>
        <ValueText text={after} full={full(change.after)} />
      </ins>
    </span>
  );
}

function texts({ field, before, after }: PlannedChange): readonly [string, string] {
  const { kind } = fieldOf(field);
  if (before !== null && after !== null) return formatPair(before, after, kind);
  return [valueOrEmpty(before), valueOrEmpty(after)];

  function valueOrEmpty(value: Json): string {
    return value === null || value === '' ? t('value_empty') : formatValue(value, kind);
  }
}

function full(value: Json): string {
  return value === null || value === '' ? t('value_empty') : plainText(value);
}
