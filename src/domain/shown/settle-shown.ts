import { readShown } from './read-shown.ts';
import type { ShownText } from './shown-page.ts';

/**
 * Of everything on a page that looks like a value, what is one: at most one text for each field, and none where two
 * say different things.
 */
export function settleShown(texts: readonly ShownText[], language: string): readonly ShownText[] {
  const read = texts
    .map((shown) => ({ shown, reading: readShown(shown.field, shown.text, language) }))
    .filter(({ reading }) => reading.state !== 'unread');
  const fields = Map.groupBy(read, ({ shown }) => shown.field);
  return [...fields.values()].flatMap(([first, ...more]) => {
    const said = JSON.stringify(first?.reading);
    return first && more.every(({ reading }) => JSON.stringify(reading) === said) ? [first.shown] : [];
  });
}
