import type { CallOptions } from '../api/rate-budget.ts';
import type { Connection, FieldMap } from '../domain/connection.ts';
import type { Failure } from '../domain/error-code.ts';
import { fieldRecord } from '../domain/field-record.ts';
import { type HealthStep, notReached } from '../domain/health/health.ts';
import { judgeCustomFields, judgeFilled } from '../domain/health/judge-fields.ts';
import { judgeLoyaltyLionKey, judgeOmetriaKey } from '../domain/health/judge-keys.ts';
import { judgeRecent, judgeShop } from '../domain/health/judge-recent.ts';
import { learnFieldMap } from '../domain/learn/learn-field-map.ts';
import type { Member } from '../domain/member.ts';
import { timeOf } from '../domain/time-of.ts';
import type { HealthReport } from '../messages/run-view.ts';
import type { Clock } from '../platform/clock.ts';
import { mappingOf } from './connection-of.ts';
import { toSample } from './learn-account.ts';
import { readRecent } from './read-recent.ts';
import { readSample, type SampledMember } from './read-sample.ts';
import { type Account, answersLiveForAny, MOST_MEMBERS } from './run-checks.ts';
import { type RunNeeds, Runs, type RunTools } from './runs.ts';
import { type Connected, failureOf } from './vendors.ts';

export type Health = Runs<HealthReport>;

/**
 * The integration manual's steps, looked at with reads alone: both keys, then whether the account has the custom
 * fields, whether they are filled, and whether what LoyaltyLion changes arrives.
 */
export const createHealth = ({ reach, now }: RunNeeds): Health =>
  new Runs(now, async (connectionId, tools) => {
    const connected = await reach(connectionId);
    const { name: connectionName, siteIds } = connected.connection;
    const steps: HealthStep[] = [];
    const report = (): HealthReport => ({ connectionName, siteIds, steps: [...steps] });
    for await (const step of stepsOf({ connected, now, tools })) {
      steps.push(step);
      tools.show(report());
    }
    return report();
  });

interface Checking {
  readonly connected: Connected;
  readonly now: Clock;
  readonly tools: RunTools<HealthReport>;
}

/** In the manual's order, each as soon as it is judged. */
async function* stepsOf(checking: Checking): AsyncGenerator<HealthStep> {
  const { connected, now, tools } = checking;
  const { connection } = connected;
  const load: CallOptions = { priority: 'background', signal: tools.signal };
  const [loyaltylion, ometria] = await Promise.all([
    connected.loyaltylion.whoami(load).then(({ scopes }) => scopes, failureUnlessStopped(tools.signal)),
    connected.ometria
      .profilePage({ limit: 1, offset: 0 }, load)
      .then(() => null, failureUnlessStopped(tools.signal)),
  ]);
  const keys = [judgeLoyaltyLionKey(loyaltylion), judgeOmetriaKey(ometria)];
  yield* keys;
  if (keys.some(({ finding }) => finding === 'key-failed')) {
    yield* (['shop-live', 'custom-fields', 'fields-filled', 'recent-changes'] as const).map(notReached);
    return;
  }
  const members = await connected.loyaltylion.recentMembers(MOST_MEMBERS, load);
  yield judgeShop(members.map(({ updatedAt }) => ({ updatedAt: timeOf(updatedAt) })));
  const sample = await readSample(connected, await accountOf(connected, members, load), load, tools.progress);
  const fieldMap = fieldMapOf(connection, sample);
  const created = judgeCustomFields(fieldMap, sample.length);
  yield created;
  if (created.count === 0) {
    yield* (['fields-filled', 'recent-changes'] as const).map(notReached);
    return;
  }
  yield judgeFilled(fieldMap, sample);
  yield judgeRecent(await readRecent(connected, members, fieldMap, now, load, tools.progress), now());
}

async function accountOf(
  { connection, loyaltylion }: Connected,
  members: readonly Member[],
  load: CallOptions,
): Promise<Account> {
  const known = connection.siteIds;
  const siteIds = known.length > 0 ? known : (await loyaltylion.sites(load)).map(({ id }) => id);
  const hasLive = await answersLiveForAny(loyaltylion, siteIds, members, load);
  return { name: connection.name, siteIds, hasLive, members };
}

/** Where each field is: as a person confirmed it, else as this sample has it beyond doubt. */
function fieldMapOf({ confirmedAt, fieldMap }: Connection, sample: readonly SampledMember[]): FieldMap {
  const learned = new Map(learnFieldMap(sample.map(toSample)).map((found) => [found.field, found]));
  return fieldRecord((id) => {
    const isConfirmed = confirmedAt !== null && fieldMap[id].state === 'mapped';
    const found = learned.get(id);
    if (isConfirmed) return fieldMap[id];
    return found?.confidence === 'high' ? mappingOf(found) : { state: 'unlearned' };
  });
}

/** A failure is a finding; being stopped is none. */
const failureUnlessStopped =
  (signal: AbortSignal) =>
  (error: unknown): Failure => {
    signal.throwIfAborted();
    return failureOf(error);
  };
