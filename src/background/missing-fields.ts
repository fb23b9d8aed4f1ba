import type { CallOptions } from '../api/rate-budget.ts';
import type { Connection } from '../domain/connection.ts';
import { findAppeared } from '../domain/learn/find-appeared.ts';
import { learnFieldMap } from '../domain/learn/learn-field-map.ts';
import { fieldIdsIn, type Sample } from '../domain/learn/sample.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { sourceSides } from '../domain/source-sides.ts';
import type { Clock } from '../platform/clock.ts';
import { draftWithAppeared, draftWithFound, isToBeLearned, withAppeared, withFound } from './appeared.ts';
import { draftOf } from './connection-of.ts';
import type { ConnectionStore } from './connection-store.ts';
import { toSample } from './learn-account.ts';
import { readSample } from './read-sample.ts';
import { answersLiveForAny, MOST_MEMBERS } from './run-checks.ts';
import type { Vendors } from './vendors.ts';

export interface MissingFieldsNeeds {
  readonly connections: ConnectionStore;
  vendors(connectionId: string): Promise<Vendors>;
  readonly now: Clock;
  /** There is something new to confirm. */
  onNews(): void;
  /** The account was learned again: what customers are compared by may have changed. */
  onLearned(): void;
}

/** Nobody waits for it. */
const LOAD: CallOptions = { priority: 'background' };
/** After a failure it is not tried again sooner, however many customers are opened. */
const PAUSE_MS = 10 * 60_000;

/**
 * Looks for custom fields that the account lacked when it was confirmed, in every profile that is read. Where one
 * seems to be there, the field is not said to be missing any more, and the account is learned again, once:
 *
 *     missing -> not learned (appeared as ...) -> mapped, unconfirmed: compared, never written to
 *                                              -> not learned: a person must say where it is
 */
export class MissingFields {
  readonly #needs: MissingFieldsNeeds;
  readonly #learning = new Set<string>();
  readonly #triedAt = new Map<string, number>();

  constructor(needs: MissingFieldsNeeds) {
    this.#needs = needs;
  }

  /** @returns the connection as it is by now */
  async profileRead(connection: Connection, snapshot: Snapshot): Promise<Connection> {
    const current = await this.#markAppeared(connection, snapshot);
    const sample = sampleOf(snapshot);
    if (sample && isToBeLearned(current)) void this.#learnAgain(current.id, sample);
    return current;
  }

  async #markAppeared(connection: Connection, snapshot: Snapshot): Promise<Connection> {
    const { connections } = this.#needs;
    const properties = snapshot.profile.value?.properties ?? {};
    if (findAppeared(connection.fieldMap, properties, new Set()).size === 0) return connection;
    const [current, draft] = await Promise.all([
      connections.get(connection.id),
      connections.draft(connection.id),
    ]);
    if (!current) return connection;
    const appeared = findAppeared(current.fieldMap, properties, new Set(draft?.learned.fieldIds));
    if (appeared.size === 0) return current;
    const fieldMap = withAppeared(current.fieldMap, appeared);
    await connections.update(current.id, (stored) => ({ ...stored, fieldMap }));
    if (draft) await connections.saveDraft(current.id, draftWithAppeared(draft, appeared));
    this.#needs.onNews();
    return { ...current, fieldMap };
  }

  async #learnAgain(id: string, sample: Sample): Promise<void> {
    const { now } = this.#needs;
    if (this.#learning.has(id) || now() - (this.#triedAt.get(id) ?? -PAUSE_MS) < PAUSE_MS) return;
    this.#learning.add(id);
    this.#triedAt.set(id, now());
    try {
      await this.#keep(id, [...(await this.#readSamples(id)), sample]);
      this.#triedAt.delete(id);
      this.#needs.onLearned();
    } catch {
      // A vendor is down or the keys are locked: the field stays not learned, and the next profile read tries again.
    } finally {
      this.#learning.delete(id);
    }
  }

  async #readSamples(id: string): Promise<readonly Sample[]> {
    const vendors = await this.#needs.vendors(id);
    const siteIds = (await this.#needs.connections.get(id))?.siteIds ?? [];
    const members = await vendors.loyaltylion.recentMembers(MOST_MEMBERS, LOAD);
    const hasLive = await answersLiveForAny(vendors.loyaltylion, siteIds, members, LOAD);
    return (await readSample(vendors, { name: '', siteIds, hasLive, members }, LOAD)).map(toSample);
  }

  async #keep(id: string, samples: readonly Sample[]): Promise<void> {
    const { connections } = this.#needs;
    const [current, draft] = await Promise.all([connections.get(id), connections.draft(id)]);
    if (!current) return;
    const found = learnFieldMap(samples);
    const fieldIds = fieldIdsIn(samples);
    const fieldMap = withFound(current.fieldMap, found, fieldIds);
    await connections.update(id, (stored) => ({ ...stored, fieldMap }));
    const earlier = draft ?? draftOf(current);
    await connections.saveDraft(id, draftWithFound(earlier, current, found, fieldIds));
  }
}

function sampleOf({ member, live, expired, profile }: Snapshot): Sample | null {
  if (!member.value || !profile.value) return null;
  return {
    source: sourceSides(member.value, live.value, expired),
    properties: profile.value.properties,
  };
}
