import type { LoyaltyLionClient } from '../api/loyaltylion/client.ts';
import type { CallOptions } from '../api/rate-budget.ts';
import { mayRead, mayWrite } from '../domain/key-scopes.ts';
import { type Member, takesPart } from '../domain/member.ts';
import type { CheckId, CheckView } from '../messages/setup-view.ts';
import { failureOf, LensError, type Vendors } from './vendors.ts';

/** LoyaltyLion's largest page, those updated last first: the members that are learned from. */
export const MOST_MEMBERS = 500;

/** What the checks found out, for learning. */
export interface Account {
  readonly name: string;
  readonly siteIds: readonly number[];
  /** Whether Headless answered for a member. */
  readonly hasLive: boolean;
  /** Enrolled members first. */
  readonly members: readonly Member[];
}

type Report = (check: Partial<CheckView> & { readonly id: CheckId }) => void;

/**
 * Tries both keys, the one scope that is needed, and Headless. Null where a check failed on which everything
 * else depends; each check is reported as it ends.
 */
export async function runChecks({ loyaltylion, ometria }: Vendors, report: Report): Promise<Account | null> {
  const check = async <T>(id: CheckId, run: () => Promise<T>): Promise<T | null> => {
    report({ id, state: 'running' });
    try {
      return await run();
    } catch (error) {
      report({ id, state: 'failed', failure: failureOf(error) });
      return null;
    }
  };

  const ometriaAccess = check('ometria-key', async () => {
    await ometria.profilePage({ limit: 1, offset: 0 });
    report({ id: 'ometria-key', state: 'ok' });
    return true;
  });
  const identity = await check('loyaltylion-key', async () => {
    const found = await loyaltylion.whoami();
    report({ id: 'loyaltylion-key', state: 'ok', found: programme(found.accountId, found.programId) });
    return found;
  });
  if (!identity) return (await ometriaAccess, null);
  const members = await check('loyaltylion-scope', async () => {
    const { scopes } = identity;
    if (!mayRead(scopes)) throw new LensError({ code: 'missing-scope', vendor: 'loyaltylion' });
    const newest = await loyaltylion.recentMembers(MOST_MEMBERS);
    report({ id: 'loyaltylion-scope', state: mayWrite(scopes) ? 'warning' : 'ok', found: [...scopes] });
    return newest;
  });
  const sites = await check('loyaltylion-sites', async () => {
    const found = await loyaltylion.sites();
    report({ id: 'loyaltylion-sites', state: 'ok', found: found.map(({ id, name }) => `${name} (${id})`) });
    return found;
  });
  if (!members || !sites || !(await ometriaAccess)) return null;
  const siteIds = sites.map((site) => site.id);
  const enrolledFirst = [...members].sort((a, b) => Number(b.enrolled) - Number(a.enrolled));
  const hasLive = await checkLive(siteIds[0], enrolledFirst[0]);
  return { name: sites[0]?.name ?? 'LoyaltyLion', siteIds, hasLive, members: enrolledFirst };

  /** Headless refused is no failure: rows 15 to 21 are then not comparable, and everything else works. */
  async function checkLive(siteId: number | undefined, member: Member | undefined): Promise<boolean> {
    report({ id: 'loyaltylion-live', state: 'running' });
    try {
      const answered = await answersLive(loyaltylion, siteId, member);
      report({ id: 'loyaltylion-live', state: answered ? 'ok' : 'warning' });
      return answered;
    } catch (error) {
      report({ id: 'loyaltylion-live', state: 'warning', failure: failureOf(error) });
      return false;
    }
  }
}

/** Whether Headless answers for this member; refused is no failure. */
async function answersLive(
  loyaltylion: LoyaltyLionClient,
  siteId: number | undefined,
  member: Member | undefined,
  load?: CallOptions,
): Promise<boolean> {
  if (siteId === undefined || !member) return false;
  const live = await loyaltylion.liveMember(siteId, member.merchantId, load);
  return live !== 'not-found' && live.state === 'read';
}

/** The same for one of these members. Who cannot be asked does without: rows 15 to 21 are then not learned from. */
export const answersLiveForAny = (
  loyaltylion: LoyaltyLionClient,
  siteIds: readonly number[],
  members: readonly Member[],
  load: CallOptions,
): Promise<boolean> => answersLive(loyaltylion, siteIds[0], members.find(takesPart), load).catch(() => false);

const programme = (accountId: number | null, programId: number | null): string[] => [
  ...(accountId === null ? [] : [`account ${accountId}`]),
  ...(programId === null ? [] : [`programme ${programId}`]),
];
