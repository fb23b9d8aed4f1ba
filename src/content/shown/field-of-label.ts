import type { Vendor } from '../../domain/error-code.ts';
import { FIELD_IDS, type FieldId } from '../../domain/field-kind.ts';
import { lettersOf } from '../../domain/letters.ts';
import { type Labels, SURE } from './field-labels.ts';
import { LOYALTYLIONS } from './loyaltylion-labels.ts';

const LONGEST = 70;
/** "LoyaltyLion: Loyalty Tier", "LL – Total points", "Total points (LoyaltyLion)". */
const BRAND = /^(?:loyalty ?lion|ll)(?!\p{L})[^\p{L}]*|\s*[([](?:loyalty ?lion|ll)[)\]]$/iu;

const OF_EITHER = byLetters(SURE);
const OF_LOYALTYLION: ReadonlyMap<string, FieldId> = new Map([...byLetters(LOYALTYLIONS), ...OF_EITHER]);

/** How labels begin, the brand's name included: most texts of a page begin otherwise. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  [...OF_LOYALTYLION.keys(), 'loyaltylion', 'll'].map((letters) => letters.slice(0, 2)),
);

/** Whether a text can begin with a label. */
export function mayBeginWithLabel(text: string): boolean {
  const start = text.slice(0, 2).toLowerCase();
  return BEGINNINGS.has(start) || !/^[a-z]{2}$/.test(start);
}

/** The field that a label on a page of the vendor's dashboard names; null: none, or nobody knows which. */
export function fieldOfLabel(text: string, vendor: Vendor): FieldId | null {
  if (text.length > LONGEST || !mayBeginWithLabel(text) || /[\d@]/.test(text)) return null;
  const own = text.replace(BRAND, '');
  const isLoyaltyLions = vendor === 'loyaltylion' || own.length < text.length;
  return (isLoyaltyLions ? OF_LOYALTYLION : OF_EITHER).get(lettersOf(own)) ?? null;
}

/** Orders, rewards and activities are "pending" too. */
const VAGUE = /^(?:approved|available|pending|spent|lifetime)$/;

/** Whether a label names a field only where it can name nothing else. */
export const isVague = (text: string): boolean => VAGUE.test(lettersOf(text));

/** Whether a text is a label of ours on either dashboard. */
export const namesField = (text: string): boolean => fieldOfLabel(text, 'loyaltylion') !== null;

function byLetters(labels: Labels): ReadonlyMap<string, FieldId> {
  const found = new Map<string, FieldId>();
  for (const field of FIELD_IDS) {
    const spellings = labels[field]?.split(',').flatMap(spelledOut) ?? [];
    for (const label of spellings) found.set(lettersOf(label), field);
  }
  return found;
}

/** "[a/b] c" as "a c" and "b c". */
function spelledOut(label: string): readonly string[] {
  const [whole = '', choices = ''] = /\[([^\]]*)\]/.exec(label) ?? [];
  return whole === ''
    ? [label]
    : choices.split('/').flatMap((choice) => spelledOut(label.replace(whole, choice)));
}
