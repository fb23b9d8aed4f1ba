import PQueue from 'p-queue';
import { type Wait, wait } from './wait.ts';

/** Interactive requests, which an agent waits for, leave before background ones. */
export type Priority = 'interactive' | 'background';

export interface CallOptions {
  /** Default: `interactive`. */
  readonly priority?: Priority;
  /** Aborting rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

export interface RateBudgetOptions {
  /** The most requests that may arrive at the vendor within any one second. */
  readonly cap: number;
  /** Called as each request leaves, retries included. */
  readonly onCall?: () => void;
  readonly wait?: Wait;
  /** Milliseconds on a clock that never goes back. */
  readonly now?: () => number;
}

/** A second, and what timers that fire early or round down may take from it. */
export const SLOT_HOLD_MS = 1005;

const PRIORITY: Record<Priority, number> = { interactive: 1, background: 0 };

/**
 * Keeps one vendor limit: no more than `cap` requests arrive at the vendor within any one-second window.
 *
 * There are `cap` slots. A request takes one before it leaves and keeps it until a second after its answer
 * arrived here. Proof: of any `cap + 1` requests two had the same slot, say first A, then B. A had arrived at
 * the vendor before A's answer arrived here; B left at least a second after that, and arrived later still.
 * So A and B arrived at least a second apart, whatever the network's delays were.
 *
 * A request that ended without an answer (timed out, cut off, aborted) keeps its slot for a second after it
 * ended. It may in theory arrive later than that, and a browser may repeat a request on a broken connection:
 * for these, caps stay below the documented limits.
 */
export class RateBudget {
  readonly #queue: PQueue;
  readonly #onCall: () => void;
  readonly #wait: Wait;
  readonly #now: () => number;
  #heldUntil = Number.NEGATIVE_INFINITY;

  constructor(options: RateBudgetOptions) {
    this.#queue = new PQueue({ concurrency: options.cap });
    this.#onCall = options.onCall ?? (() => {});
    this.#wait = options.wait ?? wait;
    this.#now = options.now ?? (() => performance.now());
  }

  /** Runs `send` once a slot is free; settles as `send` does. */
  async run<T>(send: () => Promise<T>, { priority = 'interactive', signal }: CallOptions = {}): Promise<T> {
    signal?.throwIfAborted();
    // p-queue frees the slot of a running task as soon as its signal aborts; ours may only cut the waiting short.
    const waiting = new AbortController();
    const giveUp = () => waiting.abort(signal?.reason);
    signal?.addEventListener('abort', giveUp);
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const holdSlot = async () => {
      signal?.removeEventListener('abort', giveUp);
      this.#onCall();
      await send().then(resolve, reject);
      await this.#wait(SLOT_HOLD_MS);
    };
    this.#queue.add(holdSlot, { priority: PRIORITY[priority], signal: waiting.signal }).catch(reject);
    return promise;
  }

  /**
   * Lets nothing leave for `ms` milliseconds; requests on their way go on. A longer hold wins over a shorter
   * one. Used when the vendor says so, and on start for `SLOT_HOLD_MS`: a worker killed a moment ago may have
   * requests under way.
   */
  hold(ms: number): void {
    this.#heldUntil = Math.max(this.#heldUntil, this.#now() + ms);
    if (this.#queue.isPaused) return;
    this.#queue.pause();
    void this.#startAgain();
  }

  /** For how many more milliseconds nothing leaves; 0 if it is not held. */
  get heldForMs(): number {
    return Math.max(0, this.#heldUntil - this.#now());
  }

  async #startAgain(): Promise<void> {
    while (this.heldForMs > 0) await this.#wait(this.heldForMs);
    this.#queue.start();
  }
}
