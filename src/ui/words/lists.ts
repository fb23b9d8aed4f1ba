/** "A, B, C". Not by `Intl.ListFormat`: its first use in a page takes 30 ms, a third of what showing rows may take. */
export const listWords = (words: readonly string[]): string => words.join(', ');
