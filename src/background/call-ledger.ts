import * as v from 'valibot';
import { LONGEST_HOLD_MS } from '../api/retry-policy.ts';
import type { Wait } from '../api/wait.ts';
import { type ApiUse, countCall, NOT_USED } from '../domain/api-use.ts';
import type { Vendor } from '../domain/error-code.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';

/** For how long a worker may call once it has stored that it may; asked for again when half of it is over. */
const LEASE_MS = 1_000;
/** A disk that is slower than a lease is long gets a longer one, up to this. */
const LONGEST_LEASE_MS = 16_000;
/** Half a second for a killed worker's last requests to arrive, and the second in which the vendor counts them. */
const ARRIVED_AFTER_MS = 1_500;
const FLUSH_MS = 1_000;

const count = v.object({ since: v.number(), calls: v.number() });
const RECORD = v.object({
  version: v.literal(1),
  /** Epoch ms: no request has left after this. */
  mayCallUntil: v.number(),
  /** Epoch ms: the end of the pause that the vendor asked for last. */
  heldUntil: v.number(),
  /** Epoch ms: when the vendor last said that we are too fast; null: never. */
  slowedAt: v.nullable(v.number()),
  use: v.object({ minute: count, hour: count, day: count }),
});
type CallRecord = v.InferOutput<typeof RECORD>;

const EMPTY: CallRecord = { version: 1, mayCallUntil: 0, heldUntil: 0, slowedAt: null, use: NOT_USED };

export interface CallLedgerNeeds {
  readonly database: Promise<Database>;
  readonly now: Clock;
  readonly wait: Wait;
  /** What is counted has gone to disk: once or twice a second while calls are made. */
  readonly onStored?: () => void;
}

/**
 * What must outlive a worker of its calls to one vendor, so that a limit holds across kills at any moment.
 *
 * A worker calls only under a lease: before a request leaves, a time that has not come yet is on disk, and the next
 * worker waits until a second after the last moment at which such a request may have arrived. While requests
 * follow each other the lease is prolonged beside them: only the first one waits for the disk. The counts go to
 * disk with it, so a call costs nothing, and a kill loses those of a second at most.
 */
export class CallLedger {
  readonly #vendor: Vendor;
  readonly #needs: CallLedgerNeeds;
  readonly #loaded: Promise<void>;
  #record = EMPTY;
  /** `mayCallUntil` as it is on disk for certain. */
  #leasedUntil = 0;
  #prolonging: Promise<boolean> | null = null;
  #willFlush = false;
  #isDirty = false;

  constructor(vendor: Vendor, needs: CallLedgerNeeds) {
    this.#vendor = vendor;
    this.#needs = needs;
    this.#loaded = this.#load();
  }

  /** For how many milliseconds a new worker must not call. A clock that was set back makes it no longer. */
  async restMs(): Promise<number> {
    await this.#loaded;
    const now = this.#needs.now();
    const { mayCallUntil, heldUntil } = this.#record;
    const arrivingMs = Math.min(mayCallUntil + ARRIVED_AFTER_MS - now, LONGEST_LEASE_MS + ARRIVED_AFTER_MS);
    return Math.max(0, arrivingMs, Math.min(heldUntil - now, LONGEST_HOLD_MS));
  }

  /** Takes the lease before the first call of many asks for it. */
  async expectCalls(): Promise<void> {
    await this.#loaded;
    if (this.#record.mayCallUntil < this.#needs.now() + LEASE_MS / 2) void this.#prolong(LEASE_MS);
  }

  /** Counts a call, and resolves once it may leave. */
  async beforeCall(): Promise<void> {
    await this.#loaded;
    const now = this.#needs.now();
    this.#change({ use: countCall(this.#record.use, now) });
    this.#flushSoon();
    void this.expectCalls();
    for (let ms = LEASE_MS; this.#leasedUntil < this.#needs.now(); ms = Math.min(2 * ms, LONGEST_LEASE_MS)) {
      if (!(await this.#prolong(ms))) return;
    }
  }

  /** The vendor has asked for a pause. */
  slowDown(ms: number): void {
    const now = this.#needs.now();
    this.#change({ slowedAt: now, heldUntil: Math.max(this.#record.heldUntil, now + ms) });
    void this.#store();
  }

  async read(): Promise<{
    readonly use: ApiUse;
    readonly slowedAt: number | null;
    readonly heldUntil: number;
  }> {
    await this.#loaded;
    return this.#record;
  }

  async #load(): Promise<void> {
    const stored = v.safeParse(RECORD, await (await this.#needs.database).get('settings', this.#name));
    if (stored.success) this.#record = stored.output;
  }

  get #name(): string {
    return `calls-${this.#vendor}`;
  }

  #change(change: Partial<CallRecord>): void {
    this.#record = { ...this.#record, ...change };
    this.#isDirty = true;
  }

  /** False: the disk takes nothing. That stops no call: the limit then holds for as long as this worker lives. */
  #prolong(ms: number): Promise<boolean> {
    this.#prolonging ??= this.#storeLease(ms).finally(() => {
      this.#prolonging = null;
    });
    return this.#prolonging;
  }

  async #storeLease(ms: number): Promise<boolean> {
    const mayCallUntil = this.#needs.now() + ms;
    this.#change({ mayCallUntil });
    const isStored = await this.#store();
    if (isStored) this.#leasedUntil = mayCallUntil;
    return isStored;
  }

  async #store(): Promise<boolean> {
    this.#isDirty = false;
    try {
      await (await this.#needs.database).put('settings', this.#record, this.#name);
      this.#needs.onStored?.();
      return true;
    } catch {
      return false;
    }
  }

  #flushSoon(): void {
    if (this.#willFlush) return;
    this.#willFlush = true;
    void this.#flush();
  }

  async #flush(): Promise<void> {
    await this.#needs.wait(FLUSH_MS);
    this.#willFlush = false;
    if (this.#isDirty) await this.#store();
  }
}
