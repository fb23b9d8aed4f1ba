/** A text's letters alone, lower case and without accents: "E-Mail-Adresse:" is "emailadresse". */
export const lettersOf = (text: string): string => text.normalize('NFD').replace(/\P{L}/gu, '').toLowerCase();
