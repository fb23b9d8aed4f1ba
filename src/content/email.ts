/** An email address within a text. One that is masked or cut off ("a•••n@x.com", "ann@example.co…") is none. */
const EMAIL =
  /(?<![*•…])[\p{L}\p{N}.!#$%&'+/=?^_`{|}~-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?![\p{L}\p{N}*•…@-]|\.\.)/u;

/** Longer texts are prose, and would let a page make the patterns slow. */
export const LONGEST = 300;

export const emailIn = (text: string): string | undefined =>
  text.length <= LONGEST && text.includes('@') ? EMAIL.exec(text)?.[0] : undefined;
