import type { Profile } from './ometria.ts';

/**
 * What a key's account knows of the customer on an Ometria page. `proven`: an id of the page is one of its own;
 * `email-only`: just an email fits, which proves no account; `contradicted`: an id that the page labels is not
 * this account's.
 */
export type Knowledge = 'proven' | 'email-only' | 'nobody' | 'contradicted';

/** What an Ometria page claims of its customer. */
export interface PageIds {
  /** Those that stand beside a label: an id in the address may be of another kind. */
  readonly labelledProfileIds: readonly string[];
  /** Labelled as well. */
  readonly customerIds: readonly string[];
}

/** What the account of the key has for the page's claims. */
export interface Found {
  /** Profiles under the page's ids, labelled or from its address. */
  readonly byId: readonly Profile[];
  /** Profiles with the page's only email. */
  readonly byEmail: readonly Profile[];
}

/**
 * Whether page and key are the same Ometria account. A browser's sessions share cookies, so that the dashboard
 * may be signed in to another account than the key's; profile ids are unique to an account, emails are not.
 */
export function judgeAccount(page: PageIds, { byId, byEmail }: Found): Knowledge {
  if (byId.some((profile) => page.labelledProfileIds.includes(profile.id))) return 'proven';
  if (page.labelledProfileIds.length > 0) return 'contradicted';
  if (byId.length > 0) return 'proven';
  return page.customerIds.length > 0 ? judgeByCustomerId(page.customerIds, byEmail) : judgeByEmail(byEmail);
}

/** A profile without a customer id neither proves nor contradicts. */
function judgeByCustomerId(customerIds: readonly string[], byEmail: readonly Profile[]): Knowledge {
  const known = byEmail.flatMap((profile) => profile.customerId ?? []);
  if (known.some((id) => customerIds.includes(id))) return 'proven';
  return known.length > 0 && known.length === byEmail.length ? 'contradicted' : judgeByEmail(byEmail);
}

const judgeByEmail = (byEmail: readonly Profile[]): Knowledge =>
  byEmail.length > 0 ? 'email-only' : 'nobody';
