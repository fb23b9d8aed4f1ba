import { FIELDS, type FieldId } from '../field.ts';

/** Words that name the field in other ways than the manual's title and our own id do. */
const OTHER_SPELLINGS: Partial<Record<FieldId, readonly string[]>> = {
  approved_points: ['available points'],
  enrolled_at: ['enrolled', 'enrolled program'],
  loyalty_tier: ['loyalty tier name', 'current loyalty tier'],
  insights_segment: ['insights', 'loyalty segment'],
  tier_progress_projected: ['tier progress at expiration', 'projected progress'],
  tier_needed_renew: ['tier renew', 'needed renew', 'progress renew'],
  tier_needed_upgrade: ['tier upgrade', 'needed upgrade', 'progress upgrade'],
  receipt_upload_url: ['receipt upload', 'receipt url'],
};

/** Surface forms by the one form they count as. Plural `s` is dropped without an entry here. */
const SAME_WORD: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'loyalty ll lion loyaltylion',
    'point pts pt',
    'number num no nr count cnt',
    'expire expiration expires expiry expiring exp end ends',
    'enroll enrolled enrolment enrollment joined join signup',
    'program programme',
    'progress prog',
    'referral referrals refer ref referrer',
    'url urls link uri',
    'claim claimed claims',
    'use used uses',
    'block blocked',
    'approve approved appr',
    'pend pending',
    'spend spent',
    'available avail',
    'birthday birthdate bday',
    'segment seg',
    'insight insights',
    'project projected projection proj',
    'forecast forecasted forecasting',
    'renew renewal',
    'upgrade upgr',
    'need needed required req',
    'lifetime life',
    'receipt receipts',
  ].flatMap((line) => {
    const [base = '', ...others] = line.split(' ');
    return [base, ...others].map((word) => [word, base]);
  }),
);

/** Words that mean what a field's name says and that no title has: any shop's app may call its own field so. */
const LOOSE_WORDS: ReadonlySet<string> = new Set('available avail joined join signup end ends'.split(' '));

const STOP_WORDS: ReadonlySet<string> = new Set([
  'at',
  'on',
  'in',
  'to',
  'of',
  'the',
  'is',
  'has',
  'for',
  'time',
]);
/** Words that any of the fields could carry: they tell next to nothing. */
const WEAK_WORDS: ReadonlySet<string> = new Set(['date', 'number', 'program', 'current', 'name', 'statu']);

/** How much the loyalty programme's own name tells: `tier` alone may be anybody's. */
const BRAND_WEIGHT = 0.8;
const WEAK_WEIGHT = 0.3;
const UNKNOWN_WEIGHT = 3;
const BRAND = 'loyalty';

/** The form a word counts as; '' for one that carries no meaning. */
export function canonical(word: string): string {
  if (STOP_WORDS.has(word)) return '';
  return SAME_WORD[word] ?? SAME_WORD[singular(word)] ?? singular(word);
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word;
}

const wordSet = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^a-z]+/)
      .map(canonical)
      .filter((word) => word !== ''),
  );

/** Each way of naming a field, as its set of words: the title, our own id, and a few others. */
export const SPELLINGS: ReadonlyMap<FieldId, readonly ReadonlySet<string>[]> = new Map(
  FIELDS.map(({ id, title }) => [id, [title, id, ...(OTHER_SPELLINGS[id] ?? [])].map(wordSet)]),
);

/** Whether these words of a Field ID are the field's own, every one that tells something, and not only their like. */
export function areOwnWords(field: FieldId, texts: readonly string[]): boolean {
  const words = new Set(texts.filter((text) => !LOOSE_WORDS.has(text)).map(canonical));
  const isSaid = (word: string): boolean => WEAK_WORDS.has(word) || words.has(word);
  return (SPELLINGS.get(field) ?? []).some((spelling) => [...spelling].every(isSaid));
}

/** Every word of a field's spellings. */
export const WORDS_OF_FIELD: ReadonlyMap<FieldId, ReadonlySet<string>> = new Map(
  [...SPELLINGS].map(([id, spellings]) => [id, new Set(spellings.flatMap((words) => [...words]))]),
);

const fieldsWith = (word: string): number =>
  [...WORDS_OF_FIELD.values()].filter((words) => words.has(word)).length;

export const isBrandWord = (word: string): boolean => canonical(word) === BRAND;

/** Whether the word occurs in a field's name, or would do no harm there; the brand's own name apart. */
export const isFieldWord = (word: string): boolean =>
  !isBrandWord(word) &&
  (STOP_WORDS.has(word) || WEAK_WORDS.has(canonical(word)) || fieldsWith(canonical(word)) > 0);

const SURFACES = new Set(
  [...Object.keys(SAME_WORD), ...[...SPELLINGS.values()].flat().flatMap((words) => [...words])].flatMap(
    (word) => [word, `${word}s`],
  ),
);

/** Whether these letters are one of our words as written, for words glued together. */
export const isSurface = (letters: string): boolean => SURFACES.has(letters) || STOP_WORDS.has(letters);

/** How much a word tells fields apart: the fewer fields bear it, the more. */
const WEIGHTS: ReadonlyMap<string, number> = new Map(
  [...new Set([...WORDS_OF_FIELD.values()].flatMap((words) => [...words]))].map((word) => {
    if (word === BRAND) return [word, BRAND_WEIGHT];
    return [word, WEAK_WORDS.has(word) ? WEAK_WEIGHT : Math.log(1 + FIELDS.length / fieldsWith(word))];
  }),
);

export const weightOf = (word: string): number =>
  WEIGHTS.get(word) ?? (WEAK_WORDS.has(word) ? WEAK_WEIGHT : UNKNOWN_WEIGHT);
