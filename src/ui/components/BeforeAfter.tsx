import { fieldOf } from '../../domain/field-record.ts';
import type { Json } from '../../domain/json.ts';
import type { Change } from '../../domain/plan.ts';
import { t } from '../../platform/i18n.ts';
import { formatPair, formatValue, plainText } from '../format/value.ts';
import { Icon } from './Icon.tsx';
import { ValueText } from './ValueText.tsx';

/** The old and the new value of a change. */
export function BeforeAfter({ change }: { readonly change: Change }) {
  const [before, after] = texts(change);
  return (
    <span class="change-values">
      <del>
        <span class="hidden">{t('plan_old')} </span>
        <ValueText text={before} full={full(change.before)} />
      </del>
      <ins>
        <Icon name="arrow" />
        <span class="hidden">{t('plan_new')} </span>
        <ValueText text={after} full={full(change.after)} />
      </ins>
    </span>
  );
}

function texts({ field, before, after }: Change): readonly [string, string] {
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
