const ELLIPSIS = '…';
/** What stands before a difference that the middle hides, so that the reader finds the place. */
const BEFORE_DIFFERENCE = 8;

/** Shortens the middle, since the ends tell addresses and names apart; `max` counts characters. */
export function shortenMiddle(text: string, max: number): string {
  const characters = Array.from(text);
  if (characters.length <= max) return text;
  const head = Math.ceil((max - 1) / 2);
  const tail = max - 1 - head;
  return [...characters.slice(0, head), ELLIPSIS, ...characters.slice(characters.length - tail)].join('');
}

/** Both shortened; where their ends are alike, to what stands around the first difference. */
export function shortenPair(a: string, b: string, max: number): readonly [string, string] {
  const texts = [shortenMiddle(a, max), shortenMiddle(b, max)] as const;
  if (a === b || texts[0] !== texts[1]) return texts;
  const [left, right] = [Array.from(a), Array.from(b)];
  const longer = left.length > right.length ? left : right;
  const difference = longer.findIndex((_, at) => left[at] !== right[at]);
  const start = Math.max(0, difference - BEFORE_DIFFERENCE);
  return [shortenFrom(left, start, max), shortenFrom(right, start, max)];
}

function shortenFrom(characters: readonly string[], start: number, max: number): string {
  const text = characters.slice(start, start + max - 2).join('');
  return `${ELLIPSIS}${text}${start + max - 2 < characters.length ? ELLIPSIS : ''}`;
}
