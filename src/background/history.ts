import type { RetentionDays } from '../domain/choices.ts';
import { type ExportFormat, historyCsv, historyJson } from '../domain/history/export.ts';
import { type HistoryQuery, jobMatcher } from '../domain/history/query.ts';
import { isUnseenEnd, type Job } from '../domain/job.ts';
import { undoStanding } from '../domain/undo.ts';
import type { HistoryEntry, HistoryView } from '../messages/history-view.ts';
import type { Clock } from '../platform/clock.ts';
import type { JobStore } from './job-store.ts';
import type { RetentionStore } from './retention-store.ts';
import { LensError } from './vendors.ts';

const DAY_MS = 86_400_000;

export interface HistoryNeeds {
  readonly jobs: JobStore;
  readonly retention: RetentionStore;
  readonly now: Clock;
  isLocked(): Promise<boolean>;
  /** The end of this job has been shown. */
  onSeen(job: Job): void;
  onErased(): void;
}

interface Watcher {
  readonly matches: (job: Job) => boolean;
  readonly limit: number;
  readonly tell: (view: HistoryView) => void;
  /** A slow answer must not overwrite a later one. */
  turn: number;
}

/** The jobs that were, for people: looked through, followed live, exported, forgotten. */
export class History {
  readonly #needs: HistoryNeeds;
  readonly #watchers = new Set<Watcher>();

  constructor(needs: HistoryNeeds) {
    this.#needs = needs;
  }

  /** Tells the newest jobs that match, now and after every change. */
  watch(query: HistoryQuery, limit: number, tell: (view: HistoryView) => void): () => void {
    const watcher: Watcher = { matches: jobMatcher(query), limit, tell, turn: 0 };
    this.#watchers.add(watcher);
    void this.#tell(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** A job was started or moved on. */
  changed(): void {
    for (const watcher of this.#watchers) void this.#tell(watcher);
  }

  async export(format: ExportFormat, query: HistoryQuery): Promise<string> {
    if (await this.#needs.isLocked()) throw new LensError({ code: 'locked' });
    const jobs = await this.#needs.jobs.newest(Number.POSITIVE_INFINITY, jobMatcher(query));
    return format === 'csv' ? historyCsv(jobs) : historyJson(jobs, this.#needs.now());
  }

  async setRetention(days: RetentionDays): Promise<void> {
    await this.#needs.retention.set(days);
    await this.retentionChanged();
  }

  async retentionChanged(): Promise<void> {
    await this.dropOld();
    this.changed();
  }

  /** Forgets what is older than the setting allows. */
  async dropOld(): Promise<void> {
    const days = await this.#needs.retention.get();
    if (days > 0) await this.#needs.jobs.dropEnded(this.#needs.now() - days * DAY_MS);
  }

  /** Forgets every job but those under way. */
  async erase(): Promise<void> {
    await this.#needs.jobs.dropEnded();
    this.changed();
    this.#needs.onErased();
  }

  async #tell(watcher: Watcher): Promise<void> {
    watcher.turn += 1;
    const { turn } = watcher;
    const view = await this.#view(watcher);
    if (turn === watcher.turn && this.#watchers.has(watcher)) watcher.tell(view);
  }

  async #view({ matches, limit }: Watcher): Promise<HistoryView> {
    const { jobs, retention } = this.#needs;
    if (await this.#needs.isLocked()) {
      return { entries: [], more: false, total: 0, retentionDays: await retention.get(), locked: true };
    }
    const [found, undos, total, retentionDays] = await Promise.all([
      jobs.newest(limit + 1, matches),
      jobs.undos(),
      jobs.count(),
      retention.get(),
    ]);
    const shown = found.slice(0, limit);
    for (const job of shown.filter(isUnseenEnd)) this.#needs.onSeen(job);
    const undosOf = Map.groupBy(undos, (undo) => undo.undoOf);
    const entries = shown.map((job) => entryOf(job, undosOf.get(job.id) ?? []));
    return { entries, more: found.length > limit, total, retentionDays, locked: false };
  }
}

function entryOf(job: Job, undos: readonly Job[]): HistoryEntry {
  const { id, kind, state, createdAt, times, surface, connectionName, customer } = job;
  const { memberId, merchantId, profileId, changes, listing, requestId, failure } = job;
  const undo = undoStanding(job, undos);
  const [lastUndo] = undos.toSorted((a, b) => b.createdAt - a.createdAt);
  return {
    id,
    kind,
    state,
    createdAt,
    times,
    surface,
    connectionName,
    customer,
    memberId,
    merchantId,
    profileId,
    changes,
    listing,
    requestId,
    failure,
    undo,
    undoFailure: undo === 'possible' ? (lastUndo?.failure ?? null) : null,
  };
}
