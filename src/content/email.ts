/** An email address within a text. One that is masked or cut off ("a•••n@x.com", "ann@example.co…") is none. */
export const EMAIL =
  /(?<![*•…])[\p{L}\p{N}.!#$%&'+/=?^_`{|}~-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?![\p{L}\p{N}*•…@-]|\.\.)/u;
