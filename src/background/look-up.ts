import type { Connection } from '../domain/connection.ts';
import type { Member } from '../domain/member.ts';
import type { RecentCustomer } from '../messages/lens-view.ts';
import { memberByMerchantId, siteOf } from './identify.ts';
import { type Connected, LensError } from './vendors.ts';
import { connectionTag } from './view.ts';

export interface LookUpNeeds {
  connections(): Promise<readonly Connection[]>;
  connect(connectionId: string): Promise<Connected>;
}

/**
 * Members of every connection by email, LoyaltyLion id or merchant id: exact matches only.
 *
 * @throws LensError `nobody-found`, or why no connection could be asked
 */
export async function lookUp(needs: LookUpNeeds, query: string): Promise<RecentCustomer[]> {
  const all = await needs.connections();
  const confirmed = all.filter(({ confirmedAt }) => confirmedAt !== null);
  const [first] = confirmed.length > 0 ? confirmed : all;
  if (!first) throw new LensError({ code: 'no-keys' });
  const asked = (confirmed.length > 0 ? confirmed : [first]).map(async ({ id }) =>
    lookUpIn(await needs.connect(id), query),
  );
  const results = await Promise.allSettled(asked);
  const found = results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
  if (found.length > 0) return found;
  const failed = results.find((result) => result.status === 'rejected');
  throw failed ? failed.reason : new LensError({ code: 'nobody-found' });
}

async function lookUpIn(connected: Connected, query: string): Promise<RecentCustomer[]> {
  const connection = connectionTag(connected.connection);
  const text = query.trim();
  const members = text.includes('@')
    ? await connected.loyaltylion.membersByEmail(text)
    : await byId(connected, text);
  const found = [...new Map(members.map((member) => [member.id, member])).values()];
  const never = { seenAt: 0, outOfStep: 0 };
  return found.map(({ id, name, email }) => ({ connection, memberId: id, name, email, ...never }));
}

async function byId(connected: Connected, text: string): Promise<Member[]> {
  const id = Number(text);
  const [byLoyaltyLionId, byMerchantId] = await Promise.all([
    Number.isSafeInteger(id) && id > 0 ? connected.loyaltylion.memberById(id) : null,
    text === '' ? null : memberByMerchantId(connected, siteOf(connected, null), text),
  ]);
  return [byLoyaltyLionId, byMerchantId?.member ?? null].filter((member) => member !== null);
}
