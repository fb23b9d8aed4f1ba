import type { FieldId } from '../field.ts';
import { isBrandWord, isFieldWord, WORDS_OF_FIELD } from './vocabulary.ts';
import { type Word, wordsOf } from './words.ts';

/**
 * How one system spells all its Field IDs: what it puts in front, and how it joins words. LoyaltyLion's fields were
 * created together, so they share one; what another app keeps under the same words is spelled otherwise.
 */
export interface Namespace {
  /** As written, up to the field's first word; the same for all; `#` for IDs that say nothing, as `cf_10293`. */
  readonly prefix: string;
  /** Capital or small first letter, e.g. `a`. */
  readonly first: string;
  /** What stands between the first two words and how the second starts, e.g. `_a`; null for a single word. */
  readonly second: string | null;
}

/** Words of apps that keep loyalty data of their own, and of copies that nobody updates. */
const FOREIGN: ReadonlySet<string> = new Set(
  (
    'rivo smile sweettooth yotpo swell stamped growave marsello antavo talon zinrelo bon joy beans eber loloyal ' +
    'influence mm mention friendbuy referralcandy gratisfaction toki okendo judgeme nector appstle flits ' +
    'old legacy former previous prev import imported backup bak archive archived deprecated copy test tmp'
  ).split(' '),
);

const GENERIC: ReadonlySet<string> = new Set(
  'c cf f custom field attr attribute prop property id key x'.split(' '),
);

/** The Field ID names another app or says that it is a copy. */
export const isForeign = (id: string): boolean => wordsOf(id).some(({ text }) => FOREIGN.has(text));

/** The Field ID carries a number and nothing that anyone could read. */
export function isOpaque(id: string): boolean {
  if (!/\d/.test(id)) return false;
  const parts = id.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return parts.every((part) => part === '' || /\d/.test(part) || GENERIC.has(part));
}

/** The namespaces that the Field ID would belong to if it held this field; none where its name does not say so. */
export function namespacesOf(id: string, field: FieldId): readonly Namespace[] {
  if (isOpaque(id)) return [{ prefix: '#', first: '', second: null }];
  const words = wordsOf(id);
  const start = words.findIndex(({ text }) => isFieldWord(text));
  if (start === -1) return [];
  const starts = startsWithBrand(words, start, field) ? [start - 1, start] : [start];
  return starts.map((at) => spelling(id, words, at));
}

/** `loyalty` of `loyalty_tier` is the title's own word or a prefix. */
function startsWithBrand(words: readonly Word[], start: number, field: FieldId): boolean {
  return words[start - 1]?.text === 'loyalty' && (WORDS_OF_FIELD.get(field)?.has('loyalty') ?? false);
}

function spelling(id: string, words: readonly Word[], at: number): Namespace {
  const [one, two] = [words[at], words[at + 1]];
  if (!one) return { prefix: id, first: '', second: null };
  const joiner = two ? id.slice(one.start + one.text.length, two.start) : null;
  return {
    prefix: id.slice(0, one.start),
    first: caseAt(id, one.start),
    second: two && joiner !== null ? joiner + caseAt(id, two.start) : null,
  };
}

const caseAt = (id: string, at: number): string => (/\p{Lu}/u.test(id.charAt(at)) ? 'A' : 'a');

export const namespaceKey = ({ prefix, first, second }: Namespace): string =>
  JSON.stringify([prefix, first, second]);

/** Whether the Field ID, holding this field, is spelled as the namespace spells. */
export function isInNamespace(namespace: Namespace, id: string, field: FieldId): boolean {
  if (isForeign(id)) return false;
  const own = namespacesOf(id, field);
  if (own.length === 0) return isLettered(namespace) && id.startsWith(namespace.prefix);
  return own.some(
    ({ prefix, first, second }) =>
      prefix === namespace.prefix &&
      first === namespace.first &&
      (second === null || namespace.second === null || second === namespace.second),
  );
}

/** The prefix is made of words, so that it says whose the field is. */
export const isLettered = ({ prefix }: Namespace): boolean => /\p{L}/u.test(prefix);

/** The prefix is LoyaltyLion's own name, in full or short. */
export const isOwnBrand = ({ prefix }: Namespace): boolean =>
  wordsOf(prefix).some(({ text }) => isBrandWord(text) && text !== 'loyalty') &&
  wordsOf(prefix).every(({ text }) => isBrandWord(text));
