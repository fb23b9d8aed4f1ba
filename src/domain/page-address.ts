/** The ids by which a dashboard may address a customer. */
export interface PageIds {
  readonly loyaltyLionId: number | null;
  readonly merchantId: string | null;
  readonly profileId: string | null;
}

export const PAGE_ID_NAMES = [
  'loyaltyLionId',
  'merchantId',
  'profileId',
] as const satisfies (keyof PageIds)[];

/** Where a dashboard keeps customers' pages, learned from one that was open: vendors document no page address. */
export interface PageAddress {
  readonly before: string;
  readonly id: keyof PageIds;
  readonly after: string;
}

/**
 * How the page's address is made of exactly one of the customer's ids; null where it has none of them, where it
 * cannot be told which, or where it names the customer otherwise too. What else the address asks for is left out: it
 * may be about this customer alone.
 *
 * @param names what the customer is called: an address with any of it is another customer's never
 */
export function learnPageAddress(
  url: string,
  ids: PageIds,
  names: readonly (string | null)[],
): PageAddress | null {
  const found = PAGE_ID_NAMES.flatMap((id) => {
    const value = ids[id] === null ? '' : encodeURIComponent(String(ids[id]));
    const at = value === '' ? -1 : lastPart(url, value);
    return at === -1
      ? []
      : [{ before: needed(url.slice(0, at)), id, after: pathAfter(url.slice(at + value.length)) }];
  });
  const [only, ...more] = found;
  if (!only || more.length > 0 || isPersonal(only, names)) return null;
  return only;
}

/** The address of a customer's page; null where they lack the id that it needs. */
export function pageAddressOf({ before, id, after }: PageAddress, ids: PageIds): string | null {
  const value = ids[id];
  return value === null ? null : `${before}${encodeURIComponent(String(value))}${after}`;
}

/** Where the value stands last as a whole part of the address, behind its host; -1: nowhere. */
function lastPart(url: string, value: string): number {
  const isEdge = (character: string | undefined): boolean =>
    character === undefined || /[^\w-]/.test(character);
  let at = url.lastIndexOf(value);
  while (at > 0 && !(isEdge(url[at - 1]) && isEdge(url[at + value.length])))
    at = url.lastIndexOf(value, at - 1);
  return at > url.indexOf('/', 'https://'.length) && url.startsWith('https://') ? at : -1;
}

/** Without the parts of a query that do not lead to the id. */
const needed = (before: string): string => before.replace(/\?[^#]*(?=#)/, '').replace(/\?.*&/, '?');

const pathAfter = (after: string): string => /^[^?&#]*/.exec(after)?.[0] ?? '';

/** Numbers behind the id are of something that is this customer's alone. */
function isPersonal({ before, after }: PageAddress, names: readonly (string | null)[]): boolean {
  const text = decoded(before.slice(before.indexOf('/', 'https://'.length)) + after);
  const called = names.map((name) => decoded(name ?? '').replace(/@.*/, '')); // a mail host is no one's own
  const words = called.flatMap((name) => name.match(/[\p{L}\p{N}]{3,}/gu) ?? []);
  return /[\d@]/.test(decoded(after)) || text.includes('@') || words.some((word) => text.includes(word));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).toLowerCase();
  } catch {
    return text.toLowerCase();
  }
}
