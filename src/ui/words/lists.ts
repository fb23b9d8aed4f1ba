import { language } from '../../platform/i18n.ts';

/** "A, B and C" in the reader's language. */
export const listWords = (words: readonly string[]): string =>
  new Intl.ListFormat(language(), { type: 'conjunction' }).format(words);
