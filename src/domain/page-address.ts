/** The ids by which a dashboard may address a customer. */
export interface PageIds {
  readonly loyaltyLionId: number | null;
  readonly merchantId: string | null;
  readonly profileId: string | null;
}

type IdName = keyof PageIds;

/** Where a dashboard keeps customers' pages, learned from one that was open: vendors document no page address. */
export interface PageAddress {
  readonly before: string;
  readonly id: IdName;
  readonly after: string;
}

const NAMES: readonly IdName[] = ['loyaltyLionId', 'merchantId', 'profileId'];

/**
 * How the page's address is made of exactly one of the customer's ids; null where it has none of them, or where
 * it cannot be told which. Other parts that name somebody (an email) are not carried over to another customer.
 */
export function learnPageAddress(url: string, ids: PageIds): PageAddress | null {
  if (url.includes('@') || url.includes('%40')) return null;
  const found = NAMES.flatMap((id) => {
    const value = ids[id] === null ? '' : encodeURIComponent(String(ids[id]));
    const at = value === '' ? -1 : lastPart(url, value);
    return at === -1 ? [] : [{ before: url.slice(0, at), id, after: url.slice(at + value.length) }];
  });
  const [only, ...more] = found;
  return only && more.length === 0 ? only : null;
}

/** The address of a customer's page; null where they lack the id that it needs. */
export function pageAddressOf({ before, id, after }: PageAddress, ids: PageIds): string | null {
  const value = ids[id];
  return value === null ? null : `${before}${encodeURIComponent(String(value))}${after}`;
}

/** Where the value stands last as a whole part of the address; -1: nowhere. */
function lastPart(url: string, value: string): number {
  const isEdge = (character: string | undefined): boolean =>
    character === undefined || /[^\w-]/.test(character);
  let at = url.lastIndexOf(value);
  while (at > 0 && !(isEdge(url[at - 1]) && isEdge(url[at + value.length])))
    at = url.lastIndexOf(value, at - 1);
  return at > 'https://'.length ? at : -1;
}
