import { lettersOf } from '../../domain/letters.ts';

/**
 * Where on a page an email stands, in a form that holds for other customers too. Texts are kept as digests alone:
 * one that was a customer's tells nobody anything, and is found again on nobody else's page.
 */
export interface EmailPlace {
  /** The page's kind: its path, each part that can be an id as `#`. */
  readonly path: string;
  /** Digests: what stands around the email in its own text, in the two texts before and in the one after. 0: nothing. */
  readonly own: number;
  readonly before: readonly number[];
  readonly after: number;
  /** From the element upwards: each one's role or tag. */
  readonly roles: readonly string[];
  /** Beside `roles`: each one's position among its equals. */
  readonly positions: readonly number[];
}

// What agreement around the label weighs. A position changes with every row that an account has or lacks.
const NEARBY = 1;
const SAME_ROLE = 0.6;
const SAME_POSITION = 0.2;

/** Whether the email has the same label, or none in both. Another label is another email's, wherever it stands. */
export const isLabelledAlike = (place: EmailPlace, other: EmailPlace): boolean =>
  place.own === other.own && (place.own !== 0 || place.before[0] === other.before[0]);

export const hasLabel = ({ own, before: [label = 0] }: EmailPlace): boolean => own !== 0 || label !== 0;

/** How much of what surrounds a place surrounds the other one as well, from 0 to 1. */
export const likeness = (place: EmailPlace, other: EmailPlace): number =>
  agreement(place, other) / agreement(place, place);

function agreement(place: EmailPlace, other: EmailPlace): number {
  const [, second] = place.before;
  let sum = second && second === other.before[1] ? NEARBY : 0;
  if (place.after && place.after === other.after) sum += NEARBY;
  for (const [index, role] of place.roles.entries()) {
    if (role !== other.roles[index]) break;
    sum += SAME_ROLE + (place.positions[index] === other.positions[index] ? SAME_POSITION : 0);
  }
  return sum;
}

const LONGEST_PART = 24;

/** The kind of page that an address names. A fragment counts where the page's router uses it for a path. */
export function pathShape({ pathname, hash }: URL): string {
  const [route = ''] = hash.startsWith('#/') || hash.startsWith('#!/') ? hash.split('?') : [];
  const isId = (part: string): boolean => /[\d@%]/.test(part) || part.length > LONGEST_PART;
  return (pathname + route)
    .split('/')
    .map((part) => (isId(part) ? '#' : part))
    .join('/');
}

/** 32 bits of FNV-1a over a text's letters; 0 where it has none. */
export function digest(text: string): number {
  const letters = lettersOf(text);
  if (!letters) return 0;
  let hash = 0x81_1c_9d_c5;
  for (const letter of letters) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01_00_01_93);
  return hash >>> 0 || 1;
}

const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'number');

/** What storage holds may have been written by another version, or by somebody else: null where it is no place. */
export function parseEmailPlace(stored: unknown): EmailPlace | null {
  const { path, own, before, after, roles, positions }: Record<keyof EmailPlace, unknown> = Object(stored);
  if (typeof path !== 'string' || typeof own !== 'number' || typeof after !== 'number') return null;
  if (!isNumbers(before) || !isNumbers(positions) || !Array.isArray(roles)) return null;
  return { path, own, before, after, roles: roles.map(String), positions };
}
