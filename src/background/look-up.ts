import type { Member } from '../domain/member.ts';
import type { RecentCustomer } from '../messages/lens-view.ts';
import { memberByMerchantId, siteOf } from './identify.ts';
import { type Connected, LensError } from './vendors.ts';

/** Members by email, LoyaltyLion id or merchant id: exact matches only. Throws `nobody-found`. */
export async function lookUp(connected: Connected, query: string): Promise<RecentCustomer[]> {
  const text = query.trim();
  const members = text.includes('@')
    ? await connected.loyaltylion.membersByEmail(text)
    : await byId(connected, text);
  const found = [...new Map(members.map((member) => [member.id, member])).values()];
  if (found.length === 0) throw new LensError({ code: 'nobody-found' });
  return found.map(({ id, name, email }) => ({ memberId: id, name, email, seenAt: 0, outOfStep: 0 }));
}

async function byId(connected: Connected, text: string): Promise<Member[]> {
  const id = Number(text);
  const [byLoyaltyLionId, byMerchantId] = await Promise.all([
    Number.isSafeInteger(id) && id > 0 ? connected.loyaltylion.memberById(id) : null,
    text === '' ? null : memberByMerchantId(connected, siteOf(connected, null), text),
  ]);
  return [byLoyaltyLionId, byMerchantId?.member ?? null].filter((member) => member !== null);
}
