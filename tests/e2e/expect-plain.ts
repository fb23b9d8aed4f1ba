import { expect } from 'vitest';
import type { ShownAlert } from '../browser/alerts.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';

/** Shorter runs of a key occur by chance. */
const TELLING_CHARACTERS = 8;

const runsOf = (key: string): string[] =>
  Array.from({ length: key.length - TELLING_CHARACTERS + 1 }, (_, start) =>
    key.slice(start, start + TELLING_CHARACTERS),
  );

/** One sentence, "what happened: what to do.", and nothing of a key or of the program's insides. */
export function expectPlain({ sentence, text }: ShownAlert, { keys }: Sandbox): void {
  expect(sentence).toMatch(/^[A-Z][^.!?:]+: [^.!?:]+\.$/);
  expect(text).not.toMatch(/Error:|chrome-extension:|undefined|\[object|\bat \S+:\d+|<\w+/);
  const given = Object.values(keys).flatMap(runsOf);
  expect(given.filter((run) => text.includes(run))).toEqual([]);
}
