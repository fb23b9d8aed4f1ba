import type { Vendor } from '../../domain/error-code.ts';
import { FIELD_IDS, type FieldId } from '../../domain/field-kind.ts';
import { LABELS } from './field-labels.ts';
import { asKey, mayBeginWithLabel, meaningOf, spelledOut } from './label-meaning.ts';

/** "LoyaltyLion: Loyalty Tier", "LL – Total points", "Total points (LoyaltyLion)". */
const BRAND = /^(?:loyalty ?lion|ll)(?!\p{L})[^\p{L}]*|\s*[([](?:loyalty ?lion|ll)[)\]]$/iu;

interface Named {
  readonly field: FieldId;
  /** On LoyaltyLion's own pages. */
  readonly isOwn: boolean;
}

const NAMED: ReadonlyMap<string | null, Named> = new Map(
  FIELD_IDS.flatMap((field) =>
    LABELS[field]
      .split(';')
      .flatMap((labels, index) =>
        spelledOut(labels).map((label): [string, Named] => [asKey(label), { field, isOwn: index > 0 }]),
      ),
  ),
);

/** The field that a label on a page of the vendor's dashboard names; null: none, or nobody knows which. */
export function fieldOfLabel(text: string, vendor: Vendor): FieldId | null {
  if (!mayBeginWithLabel(text)) return null;
  const own = text.replace(BRAND, '');
  const named = NAMED.get(meaningOf(own));
  return named && (!named.isOwn || vendor === 'loyaltylion' || own !== text) ? named.field : null;
}

/** Orders, rewards and activities are "pending" too. */
const VAGUE = /^(?:approved|available|pending|spent|lifetime)$/;

/** Whether a label names a field only where it can name nothing else. */
export const isVague = (text: string): boolean => VAGUE.test(meaningOf(text) ?? '');

/** Whether a title says that what stands below are points: "Points and rewards". */
export const speaksOfPoints = (text: string): boolean => /points/.test(meaningOf(text) ?? '');

/** Whether a text is a label of ours on either dashboard. */
export const namesField = (text: string): boolean => fieldOfLabel(text, 'loyaltylion') !== null;

/** Whether a text is a label, or what one may be split into: "Current". A tier may be named after who is in it. */
export const isOfLabels = (text: string): boolean =>
  namesField(text) || /^(?!.*(?:customer|member))./.test(meaningOf(text) ?? '');
