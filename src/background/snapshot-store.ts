import * as v from 'valibot';
import type { Snapshot } from '../domain/snapshot.ts';
import type { ConnectionTag, RecentCustomer } from '../messages/lens-view.ts';
import type { Database } from '../platform/database.ts';
import { failure, json, nullableText, text } from './record-schemas.ts';

const number = v.exactOptional(v.nullable(v.number()));
const optionalText = v.exactOptional(nullableText);

const member = v.object({
  id: v.number(),
  merchantId: text,
  email: nullableText,
  name: nullableText,
  blocked: v.boolean(),
  guest: v.boolean(),
  enrolled: v.boolean(),
  updatedAt: nullableText,
  pointsApproved: v.number(),
  pointsPending: v.number(),
  pointsSpent: v.number(),
  rewardsClaimed: number,
  rewardsUsed: number,
  birthday: optionalText,
  enrolledAt: optionalText,
  referralUrl: optionalText,
  insightsSegment: optionalText,
  tier: v.exactOptional(v.nullable(v.object({ name: text, expiresAt: optionalText }))),
});

const progress = v.object({
  unit: v.picklist(['points', 'orders', 'spend']),
  currency: v.exactOptional(text),
  validUntil: nullableText,
  now: number,
  atExpiration: number,
  neededForRenewal: number,
  neededForUpgrade: number,
  nextTier: optionalText,
  forecastedTier: optionalText,
});

const liveMember = v.object({
  merchantId: text,
  email: nullableText,
  state: v.picklist(['enrolled', 'guest', 'blocked']),
  birthday: v.exactOptional(
    v.nullable(v.object({ month: v.number(), day: v.number(), year: v.exactOptional(v.number()) })),
  ),
  receiptUploadUrl: optionalText,
  progress: v.exactOptional(v.nullable(progress)),
});

const live = v.variant('state', [
  v.object({ state: v.literal('waiting') }),
  v.object({ state: v.literal('read'), member: liveMember }),
  v.object({ state: v.literal('refused') }),
  v.object({ state: v.literal('unavailable') }),
]);

const expired = v.variant('state', [
  v.object({ state: v.literal('not-asked') }),
  v.object({ state: v.literal('waiting') }),
  v.object({ state: v.literal('read'), points: v.number() }),
  v.object({ state: v.literal('unavailable') }),
]);

const profile = v.object({
  id: text,
  email: nullableText,
  customerId: nullableText,
  name: nullableText,
  properties: v.record(text, json),
});

const reading = <T>(value: v.GenericSchema<unknown, T>) =>
  v.object({
    state: v.picklist(['not-asked', 'waiting', 'read', 'failed']),
    value,
    at: v.nullable(v.number()),
    failure: v.nullable(failure),
  });

const snapshot: v.GenericSchema<unknown, Snapshot> = v.object({
  member: reading(v.nullable(member)),
  live: reading(live),
  expired,
  profile: reading(v.nullable(profile)),
  otherProfiles: v.number(),
  contradiction: v.boolean(),
});

const RECORD = v.object({
  version: v.literal(2),
  connectionId: text,
  snapshot,
  seenAt: v.number(),
  outOfStep: v.number(),
});

export type Seen = Pick<v.InferOutput<typeof RECORD>, 'snapshot' | 'seenAt' | 'outOfStep'>;

const keyOf = (connectionId: string, key: string): string => `${connectionId}/${key}`;

const MOST_RECORDS = 50;

/** Earlier answers, by connection and what was looked at, so that a page can show them with their age at once. */
export class SnapshotStore {
  readonly #database: Promise<Database>;

  constructor(database: Promise<Database>) {
    this.#database = database;
  }

  async get(connectionId: string, key: string): Promise<Snapshot | null> {
    const stored = await (await this.#database).get('snapshots', keyOf(connectionId, key));
    const record = v.safeParse(RECORD, stored);
    return record.success ? record.output.snapshot : null;
  }

  async put(connectionId: string, key: string, seen: Seen): Promise<void> {
    const record = { version: 2, connectionId, ...seen };
    await (await this.#database).put('snapshots', record, keyOf(connectionId, key));
    await this.#forgetOldest();
  }

  /** The customers of these connections that were seen last, newest first, each once. */
  async recent(most: number, connections: readonly ConnectionTag[]): Promise<RecentCustomer[]> {
    const byMember = new Map<string, RecentCustomer>();
    for (const { connectionId, snapshot: seen, seenAt, outOfStep } of await this.#newestFirst()) {
      const connection = connections.find(({ id }) => id === connectionId);
      const found = seen.member.value;
      if (!connection || !found || byMember.has(keyOf(connectionId, String(found.id)))) continue;
      const { id: memberId, name, email } = found;
      const customer = { connection, memberId, name, email, seenAt, outOfStep };
      byMember.set(keyOf(connectionId, String(memberId)), customer);
    }
    return [...byMember.values()].slice(0, most);
  }

  /** A removed connection's. */
  async removeOf(connectionId: string): Promise<void> {
    const keys = IDBKeyRange.bound(keyOf(connectionId, ''), keyOf(connectionId, '\uffff'));
    await (await this.#database).delete('snapshots', keys);
  }

  async #newestFirst(): Promise<v.InferOutput<typeof RECORD>[]> {
    const records = (await (await this.#database).getAll('snapshots')).flatMap((stored) => {
      const record = v.safeParse(RECORD, stored);
      return record.success ? [record.output] : [];
    });
    return records.sort((a, b) => b.seenAt - a.seenAt);
  }

  async #forgetOldest(): Promise<void> {
    const database = await this.#database;
    if ((await database.count('snapshots')) <= MOST_RECORDS) return;
    const keys = await database.getAllKeys('snapshots');
    const seen = await Promise.all(
      keys.map(async (key) => {
        const record = v.safeParse(RECORD, await database.get('snapshots', key));
        return { key, seenAt: record.success ? record.output.seenAt : 0 };
      }),
    );
    const oldest = seen.sort((a, b) => b.seenAt - a.seenAt).slice(MOST_RECORDS);
    await Promise.all(oldest.map(({ key }) => database.delete('snapshots', key)));
  }
}
