import type { FieldId } from '../../src/domain/field.ts';
import type { Job } from '../../src/domain/job.ts';
import type { LensView, Subject } from '../../src/messages/lens-view.ts';
import type { SetupView } from '../../src/messages/setup-view.ts';
import type { Member } from '../sandbox/member.ts';
import type { CastName } from '../sandbox/population/cast.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { expectedPlan, expectedRows, isProvable, profileOf } from './expected-rows.ts';
import type { LensInNode } from './lens-in-node.ts';
import { compare, endOf, member, pressResync, TAB } from './use-lens.ts';

/** What became of a customer's resync: the job's state with its code, or why there was none. */
export interface Resynced {
  readonly outcome: string;
  /** Pushes that Ometria took: a 429 is none. */
  readonly pushes: number;
  /** Properties of LoyaltyLion's listing that are not as they should be afterwards. */
  readonly wrong: readonly string[];
}

/** How the set-up ended: `learned`, with what is wrong in what was learned, or the code of the failed check. */
export function setUpOutcome({ checks, learned, phase }: SetupView, sandbox: Sandbox): string {
  const failed = checks.find(({ id, state }) => state === 'failed' && id !== 'listing' && id !== 'field-map');
  if (failed || !learned || phase !== 'learned') return failed?.failure?.code ?? phase;
  const { fieldIds, missing } = sandbox.world.style;
  const wrong = learned.fields.filter(({ field, ometriaField, state }) => {
    if (!missing.includes(field)) return ometriaField !== fieldIds[field];
    return state !== (isProvable(sandbox, field) ? 'missing' : 'unlearned');
  });
  return ['learned', ...wrong.map(({ field, state }) => `${field} ${state}`)].join(', ');
}

/** Rows that are not as they must be: field, expected, shown. */
export function wrongRows({ rows }: LensView, expected: Readonly<Record<string, string>>): string[] {
  return rows.flatMap(({ field, reason, verdict }) => {
    const shown = reason === null ? verdict : `${verdict}: ${reason}`;
    return shown === expected[field] ? [] : [`${field}: ${expected[field]}, shown ${shown}`];
  });
}

/** How many pushes Ometria has taken so far. */
export const pushesOf = ({ log }: Sandbox): number =>
  log.filter(({ method, path, status }) => method === 'POST' && path === '/v2/push' && status !== 429).length;

/** The two dashboards' claims of who is open. */
export function see(lens: LensInNode, vendor: 'loyaltylion' | 'ometria', name: CastName): Subject {
  const { world } = lens.sandbox;
  const { email, id, merchantId } = world.cast[name];
  const profile = profileOf(lens.sandbox, world.cast[name]);
  const ometria = { siteId: null, emails: [profile?.email ?? ''], customerIds: [merchantId] };
  const loyaltylion = {
    siteId: world.sites[0]?.id ?? null,
    emails: [email ?? ''],
    customerIds: [String(id)],
  };
  lens.sighting = {
    vendor,
    ...(vendor === 'ometria' ? ometria : loyaltylion),
    labelledCustomerIds: vendor === 'ometria' ? [merchantId] : [],
    profileIds: vendor === 'ometria' && profile ? [profile.id] : [],
    labelledProfileIds: vendor === 'ometria' && profile ? [profile.id] : [],
    name: null,
  };
  return TAB;
}

const CLEARED: readonly FieldId[] = ['insights_segment', 'birthday', 'referral_url'];

/** Compares and resyncs a customer by LoyaltyLion's id; `cleared` ticks what only Ometria has. */
export async function resync(lens: LensInNode, name: CastName, cleared = false): Promise<Resynced> {
  const { sandbox } = lens;
  const who = sandbox.world.cast[name];
  const pushesBefore = pushesOf(sandbox);
  const view = await compare(lens, member(who.id));
  const rows = expectedRows(sandbox, who);
  const ticked = cleared ? CLEARED.filter((field) => rows[field] === 'only-in-ometria') : null;
  const planned = ticked ?? expectedPlan(rows);
  const before = held(sandbox, who);
  const outcome = await outcomeOf(lens, who, view, ticked);
  const isDone = outcome === 'verified';
  return {
    outcome,
    pushes: pushesOf(sandbox) - pushesBefore,
    wrong: isDone ? wrongAfter(sandbox, who, before, planned) : changed(before, held(sandbox, who)),
  };
}

async function outcomeOf(
  lens: LensInNode,
  who: Member,
  view: LensView,
  fields: readonly FieldId[] | null,
): Promise<string> {
  if (!view.plan) return view.failure?.code ?? view.phase;
  if (view.plan.failure) return view.plan.failure.code;
  const jobId = await pressResync(lens, member(who.id), view, { ...(fields && { fields }), confirmed: true });
  return stateOf(await endOf(lens, jobId));
}

const stateOf = ({ failure, state }: Job): string => (failure ? `${state}: ${failure.code}` : state);

/** The listing's properties by field; nothing, null and '' are one. */
function held({ world }: Sandbox, who: Member): Map<string, unknown> {
  const properties = Object.entries(world.heldBy(who) ?? {});
  return new Map(properties.map(([field, value]) => [field, value === '' ? null : (value ?? null)]));
}

const changed = (before: Map<string, unknown>, after: Map<string, unknown>): string[] =>
  [...after].filter(([field, value]) => before.get(field) !== value).map(([field]) => `${field} changed`);

/** After a verified resync: what was planned is in sync, and nothing else has changed. */
function wrongAfter(
  sandbox: Sandbox,
  who: Member,
  before: Map<string, unknown>,
  planned: readonly string[],
): string[] {
  const rows = expectedRows(sandbox, who);
  const left = planned.filter((field) => rows[field] !== 'in-sync').map((field) => `${field} ${rows[field]}`);
  const others = new Map([...held(sandbox, who)].filter(([field]) => !planned.includes(field)));
  return [...left, ...changed(before, others)];
}
