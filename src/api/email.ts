/**
 * How to ask a vendor for an email: as it is given, and in lower case where that differs, since neither vendor
 * documents whether its filter minds case. Empty for a blank one, by which everybody would be found.
 */
export function spellingsOf(email: string): ReadonlySet<string> {
  const given = email.trim();
  return new Set(given === '' ? [] : [given, given.toLowerCase()]);
}
