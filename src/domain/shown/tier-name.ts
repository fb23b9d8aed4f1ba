const LONGEST = 60;
/** A tier's name can hold a number, but it is neither an amount nor a sentence. */
const NO_NAME =
  /^[^\p{L}]*\d|\d[\d.,]* ?(?:%|\p{Sc}|p(?:oin)?ts?\b|points)|\p{Sc} ?\d|[@:]|[.?] |[.?/|·•]$|[/|·•] /iu;

/** Whether a tier can have this name. */
export const canNameTier = (text: string): boolean => text.length <= LONGEST && !NO_NAME.test(text);
