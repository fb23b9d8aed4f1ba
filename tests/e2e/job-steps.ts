import type { Page } from 'puppeteer';
import { settledRows } from '../browser/rows.ts';
import type { LoggedRequest } from '../sandbox/http/journal.ts';
import type { Member } from '../sandbox/member.ts';
import type { E2e } from './use-lens.ts';

/** Every push that arrived, oldest first. */
export const pushes = ({ sandbox }: E2e): LoggedRequest[] =>
  sandbox.log.filter(({ path }) => path === '/v2/push');

/** A customer whose approved points are out of step, on their page in LoyaltyLion. */
export async function openOutOfStep(
  e2e: E2e,
  member: Member,
  points = member.pointsApproved + 11,
): Promise<Page> {
  e2e.sandbox.world.updateMember(member.id, { pointsApproved: points });
  const page = await e2e.openLoyaltyLion(member);
  await settledRows(page);
  return page;
}

/** The popup over the page of a customer whose approved points are out of step. */
export async function popupOver(e2e: E2e, member: Member, points?: number): Promise<Page> {
  await openOutOfStep(e2e, member, points);
  return e2e.lens.openPopup();
}

/** What LoyaltyLion's listing holds of a customer's approved points. */
export const heldPoints = ({ sandbox: { world } }: E2e, member: Member): unknown =>
  world.heldBy(member)?.['approved_points'];

/** An agent's edit in Ometria: the most recent value of its level wins. */
export function writeByHand({ sandbox: { world } }: E2e, member: Member, points: number): void {
  const listing = world.listingOf(member);
  if (!listing) throw new Error('LoyaltyLion has no listing of this member.');
  const properties = { [world.style.fieldIds.approved_points]: points };
  world.ometria.write({ ...listing, level: 'api', email: member.email, properties }, 'hand');
}
