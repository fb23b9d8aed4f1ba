import { readNumberText } from '../number-text.ts';
import { ORDERS, POINTS, REWARDS, withoutUnit } from './units.ts';

const SIGNED = /^\D*[-+\u2212]/;
/** "350 / 500 points": how far, of how much. */
const OF_HOW_MUCH = /^(.*?\d\S*(?: ?\p{Sc})?) ?(?:\/|of|von|de|sur|di|su|van|av) ?(?:\p{Sc} ?)?(\d.*)$/iu;
const STILL_NEEDED = / (?:to go|needed|left|remaining|more|spent)$/;
/** "1.200": thousands, or three decimals. */
const EITHER = /^\d{1,3}\.\d{3}$/;
/** Languages that write thousands with a dot. Swiss and Austrian pages are settled by their own signs. */
const DOT_GROUPS = /^(?:de|es|it|nl|pt|da|tr|id)(?!-(?:ch|li|mx|us))(?:-|$)/i;

/** A whole number, as a page shows points, or how many rewards; null: none. */
export function readShownWhole(text: string, language: string, counts: 'points' | 'rewards'): number | null {
  const { number } = withoutUnit(text, counts === 'points' ? [POINTS] : [REWARDS]);
  if (EITHER.test(number) && number.endsWith('000')) {
    return DOT_GROUPS.test(language) ? Number(number.replace('.', '')) : null;
  }
  // "+20" and "-500" are movements.
  const read = SIGNED.test(number) ? null : readNumberText(number, 'whole');
  return read && Number.isSafeInteger(read.value) ? read.value : null;
}

/** A number of points or orders, or an amount of money; of "350 / 500" the first. */
export function readShownAmount(text: string, language: string): number | null {
  const [, part = text, whole] = OF_HOW_MUCH.exec(text) ?? [];
  if (whole !== undefined && readAmount(whole, language) === null) return null;
  return SIGNED.test(part) ? null : readAmount(part, language);
}

function readAmount(text: string, language: string): number | null {
  const { number, unit } = withoutUnit(text.replace(STILL_NEEDED, ''), [POINTS, ORDERS]);
  const bare = number.replace(/[^\d.,]/g, '');
  if (EITHER.test(bare)) {
    const isThousands = DOT_GROUPS.test(language) || unit !== '';
    return isThousands ? (readNumberText(number.replace('.', ''), 'decorated')?.value ?? null) : null;
  }
  return readNumberText(number, 'decorated')?.value ?? null;
}
