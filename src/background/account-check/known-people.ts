/** An id and an address that nobody can have. */
export const NOBODY = 'loyalty-lens-account-check';
export const NOBODYS_EMAIL = `${NOBODY}@example.invalid`;

/** The same address with its first letter in the other case; null: there is none to change. */
export function inOtherCase(email: string | null): string | null {
  const at = email?.search(/[a-z]/i) ?? -1;
  if (email === null || at < 0 || at > email.indexOf('@')) return null;
  const letter = email.charAt(at);
  const other = letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase();
  return email.slice(0, at) + other + email.slice(at + 1);
}
