import type { Job } from '../../src/domain/job.ts';
import type { Member } from '../sandbox/member.ts';
import type { LensInNode } from './lens-in-node.ts';
import { compare, endOf, member, pressResync } from './use-lens.ts';

/** How a job ended: its state, with the code where something was wrong. */
export const outcomeOf = ({ failure, state }: Job): string => (failure ? `${state}: ${failure.code}` : state);

/** LoyaltyLion gives a member points: approved, total and lifetime points are out of step from now on. */
export function givePoints({ sandbox }: LensInNode, { id }: Member, points = 11): void {
  const pointsApproved = (sandbox.world.memberById(id)?.pointsApproved ?? 0) + points;
  sandbox.world.updateMember(id, { pointsApproved });
}

/** Gives a member points and compares them. @returns presses **Resync**, and gives the job's id */
export async function planResync(lens: LensInNode, who: Member): Promise<() => Promise<string>> {
  givePoints(lens, who);
  const view = await compare(lens, member(who.id));
  return () => pressResync(lens, member(who.id), view, { confirmed: true });
}

export const startResync = async (lens: LensInNode, who: Member): Promise<string> =>
  (await planResync(lens, who))();

/** The whole of it. */
export const resynced = async (lens: LensInNode, who: Member): Promise<Job> =>
  endOf(lens, await startResync(lens, who));

/** Whether Ometria's profile has the points that LoyaltyLion has now. */
export function isInStep({ sandbox: { world } }: LensInNode, who: Member): boolean {
  const shown = world.ometria.profileOf('shop_customers', who.merchantId)?.properties;
  return Number(shown?.[world.style.fieldIds.approved_points]) === world.memberById(who.id)?.pointsApproved;
}
