import type { CallOptions } from '../api/rate-budget.ts';
import type { Connection, FieldMap } from '../domain/connection.ts';
import type { Failure } from '../domain/error-code.ts';
import { fieldRecord } from '../domain/field-record.ts';
import { type HealthStep, notReached } from '../domain/health/health.ts';
import { judgeCustomFields, judgeFilled, timeOf } from '../domain/health/judge-fields.ts';
import { judgeLoyaltyLionKey, judgeOmetriaKey } from '../domain/health/judge-keys.ts';
import { judgeRecent, judgeShop } from '../domain/health/judge-recent.ts';
import { learnFieldMap } from '../domain/learn/learn-field-map.ts';
import type { Member } from '../domain/member.ts';
import type { HealthReport, HealthView } from '../messages/run-view.ts';
import type { Clock } from '../platform/clock.ts';
import { mappingOf } from './connection-of.ts';
import type { ConnectionStore } from './connection-store.ts';
import { toSample } from './learn-account.ts';
import { readRecent } from './read-recent.ts';
import { readSample, type SampledMember } from './read-sample.ts';
import { type Account, answersLive, MOST_MEMBERS } from './run-checks.ts';
import { Runs, type RunTools } from './runs.ts';
import { failureOf, LensError, type Vendors } from './vendors.ts';

export interface HealthNeeds {
  readonly connections: ConnectionStore;
  vendors(connectionId: string): Promise<Vendors>;
  readonly now: Clock;
}

/**
 * The integration manual's steps, looked at with reads alone: both keys, then whether the account has the custom
 * fields, whether they are filled, and whether what LoyaltyLion changes arrives.
 */
export class Health {
  readonly #needs: HealthNeeds;
  readonly #runs: Runs<HealthReport>;

  constructor(needs: HealthNeeds) {
    this.#needs = needs;
    this.#runs = new Runs(needs.now);
  }

  watch = (connectionId: string, tell: (view: HealthView) => void): (() => void) =>
    this.#runs.watch(connectionId, tell);

  /** @throws LensError `test-running` */
  start(connectionId: string): void {
    this.#runs.start(connectionId, (tools) => this.#check(connectionId, tools));
  }

  stop(connectionId: string): void {
    this.#runs.stop(connectionId);
  }

  forget(connectionId: string): void {
    this.#runs.forget(connectionId);
  }

  async #check(connectionId: string, tools: RunTools<HealthReport>): Promise<HealthReport> {
    const { connections, now } = this.#needs;
    const [connection, vendors] = await Promise.all([
      connections.get(connectionId),
      this.#needs.vendors(connectionId),
    ]);
    if (!connection) throw new LensError({ code: 'no-keys' });
    const steps: HealthStep[] = [];
    const report = (): HealthReport => {
      const { name: connectionName, siteIds } = connection;
      return { connectionName, siteIds, steps: [...steps] };
    };
    for await (const step of stepsOf({ connection, vendors, now, tools })) {
      steps.push(step);
      tools.show(report());
    }
    return report();
  }
}

interface Checking {
  readonly connection: Connection;
  readonly vendors: Vendors;
  readonly now: Clock;
  readonly tools: RunTools<HealthReport>;
}

/** In the manual's order, each as soon as it is judged. */
async function* stepsOf(checking: Checking): AsyncGenerator<HealthStep> {
  const { connection, vendors, now, tools } = checking;
  const load: CallOptions = { priority: 'background', signal: tools.signal };
  const [loyaltylion, ometria] = await Promise.all([
    vendors.loyaltylion.whoami(load).then(({ scopes }) => scopes, failureUnlessStopped(tools.signal)),
    vendors.ometria
      .profilePage({ limit: 1, offset: 0 }, load)
      .then(() => null, failureUnlessStopped(tools.signal)),
  ]);
  const keys = [judgeLoyaltyLionKey(loyaltylion), judgeOmetriaKey(ometria)];
  yield* keys;
  if (keys.some(({ finding }) => finding === 'key-failed')) {
    yield* (['shop-live', 'custom-fields', 'fields-filled', 'recent-changes'] as const).map(notReached);
    return;
  }
  const members = await vendors.loyaltylion.recentMembers(MOST_MEMBERS, load);
  yield judgeShop(members.map(({ updatedAt }) => ({ updatedAt: timeOf(updatedAt) })));
  const sample = await readSample(vendors, await accountOf(checking, members, load), load, tools.progress);
  const fieldMap = fieldMapOf(connection, sample);
  const created = judgeCustomFields(fieldMap, sample.length);
  yield created;
  if (created.count === 0) {
    yield* (['fields-filled', 'recent-changes'] as const).map(notReached);
    return;
  }
  yield judgeFilled(fieldMap, sample);
  yield judgeRecent(await readRecent(vendors, members, fieldMap, now, load, tools.progress), now());
}

async function accountOf(
  { connection, vendors }: Checking,
  members: readonly Member[],
  load: CallOptions,
): Promise<Account> {
  const known = connection.siteIds;
  const siteIds = known.length > 0 ? known : (await vendors.loyaltylion.sites(load)).map(({ id }) => id);
  const enrolled = members.find((member) => member.enrolled && !member.blocked);
  const hasLive = await answersLive(vendors.loyaltylion, siteIds[0], enrolled, load).catch(() => false);
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
