import type { FieldId } from '../../domain/field.ts';
import { fieldOf } from '../../domain/field-record.ts';
import type { ShownValueView } from '../../messages/lens-view.ts';
import { t } from '../../platform/i18n.ts';
import { formatValue } from '../format/value.ts';
import { fieldTitle, vendorName } from '../words/coded.ts';

/** What a mark beside a value of the page says. */
export interface MarkText {
  readonly field: FieldId;
  /** The value as it stands on the page. */
  readonly text: string;
  readonly title: string;
  /** e.g. "Ometria has 1,150" */
  readonly says: string;
}

/** Of which values the overlay wants marks, and where they are drawn. */
export interface WantedMarks {
  /** The overlay's own. */
  readonly root: ShadowRoot;
  readonly shown: readonly ShownValueView[];
}

/** One mark for each value on the page that the other system contradicts. */
export const markTexts = (shown: readonly ShownValueView[]): readonly MarkText[] =>
  shown.flatMap(({ field, text, vendor, contradicts }) => {
    if (!contradicts) return [];
    const other = vendorName(vendor === 'ometria' ? 'loyaltylion' : 'ometria');
    const says =
      contradicts.state === 'value'
        ? t('mark_value', other, formatValue(contradicts.raw, fieldOf(field).kind))
        : t('mark_empty', other);
    return [{ field, text, title: fieldTitle(field), says }];
  });
