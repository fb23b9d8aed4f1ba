import { isJsonObject, type Json } from '../domain/json.ts';
import { toText } from './json-shape.ts';

const MAX_CHARACTERS = 200;
/** Shorter runs of a key occur in ordinary words. */
const TELLING_CHARACTERS = 6;

/**
 * What the vendor says is wrong, fit to show: at most 200 characters, with anything like the key removed.
 * Undefined if the body says nothing we understand.
 */
export function vendorWords(body: Json, key: string): string | undefined {
  const words = findMessage(body);
  return words === null ? undefined : shorten(withoutKey(words.replace(/\s+/g, ' ').trim(), key));
}

/** LoyaltyLion: `{error: {message}}`, older `{error: "…"}`, `{error: {code}}`; Ometria: not documented. */
function findMessage(body: Json): string | null {
  if (Array.isArray(body)) return findMessage(body[0] ?? null);
  if (!isJsonObject(body)) return toText(body);
  for (const name of ['error', 'message', 'error_message', 'errors', 'detail', 'title', 'code']) {
    const words = findMessage(body[name] ?? null);
    if (words !== null) return words;
  }
  return null;
}

function withoutKey(words: string, key: string): string {
  return words
    .replaceAll(key, '…')
    .replace(/\bpat_\w*/gi, '…')
    .replace(/\bbearer\s+\S+/gi, '…')
    .replace(/[\w+/=.~-]+/g, (run) => (isLikeKey(run.toLowerCase(), key.toLowerCase()) ? '…' : run));
}

function isLikeKey(run: string, key: string): boolean {
  if (/^(?=.*\d)[a-z\d]{24,}$/.test(run)) return true;
  return run.length >= TELLING_CHARACTERS && (key.includes(run) || sharesRun(run, key));
}

/** Whether a run of the key's characters long enough to give it away is part of the text. */
function sharesRun(text: string, key: string): boolean {
  const length = TELLING_CHARACTERS + 2;
  for (let start = 0; start + length <= key.length; start++) {
    if (text.includes(key.slice(start, start + length))) return true;
  }
  return false;
}

function shorten(words: string): string {
  return words.length <= MAX_CHARACTERS ? words : `${words.slice(0, MAX_CHARACTERS - 1).toWellFormed()}…`;
}
