import PQueue from 'p-queue';
import { type Wait, wait } from './wait.ts';

/**
 * Which waiting request leaves first: an `interactive` one, whose answer somebody is about to look at; then one of
 * a `bulk`, a long piece of work that somebody waits for; then a `background` one, for which nobody waits. Only
 * the last are kept to a share of the slots, since other integrations of the account need the rest.
 */
export type Priority = 'interactive' | 'bulk' | 'background';

export interface CallOptions {
  /** Default: `interactive`. */
  readonly priority?: Priority;
  /** Aborting rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

export interface RateBudgetOptions {
  /** The most requests that may arrive at the vendor within any one second. */
  readonly cap: number;
  /** Awaited just before each request leaves, retries included. */
  readonly beforeCall?: () => Promise<void>;
  /** The vendor has asked for a pause of so many milliseconds. */
  readonly onSlowDown?: (ms: number) => void;
  readonly wait?: Wait;
  /** Milliseconds on a clock that never goes back. */
  readonly now?: () => number;
}

/** A second, and what timers that fire early or round down may take from it. */
export const SLOT_HOLD_MS = 1005;

const PRIORITY: Record<Priority, number> = { interactive: 2, bulk: 1, background: 0 };

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
  /** Which background requests may ask for a slot at all. */
  readonly #background: PQueue;
  readonly #beforeCall: () => Promise<void>;
  readonly #onSlowDown: (ms: number) => void;
  readonly #wait: Wait;
  readonly #now: () => number;
  #heldUntil = Number.NEGATIVE_INFINITY;

  constructor(options: RateBudgetOptions) {
    this.#queue = new PQueue({ concurrency: options.cap });
    this.#background = new PQueue({ concurrency: options.cap });
    this.#beforeCall = options.beforeCall ?? (() => Promise.resolve());
    this.#onSlowDown = options.onSlowDown ?? (() => {});
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
      await this.#untilFree();
      if (waiting.signal.aborted) return; // the slot is free again already: nothing has left
      signal?.removeEventListener('abort', giveUp);
      await send().then(resolve, reject);
      await this.#wait(SLOT_HOLD_MS);
    };
    const options = { priority: PRIORITY[priority], signal: waiting.signal };
    const takeSlot = () => this.#queue.add(holdSlot, options);
    const slot = priority === 'background' ? this.#background.add(takeSlot, options) : takeSlot();
    slot.catch(reject);
    return promise;
  }

  /** How much of the slots background requests may hold at one time: a fraction, but never less than one slot. */
  set backgroundShare(share: number) {
    this.#background.concurrency = Math.max(1, Math.floor(Math.min(share, 1) * this.#queue.concurrency));
  }

  /**
   * Lets nothing leave for `ms` milliseconds; requests on their way go on. A longer hold wins over a shorter
   * one. Used on start, since a worker killed a moment ago may have requests under way.
   */
  hold(ms: number): void {
    this.#heldUntil = Math.max(this.#heldUntil, this.#now() + ms);
    if (this.#queue.isPaused) return;
    this.#queue.pause();
    void this.#startAgain();
  }

  /** A hold that the vendor asked for. */
  slowDown(ms: number): void {
    this.hold(ms);
    this.#onSlowDown(ms);
  }

  /** For how many more milliseconds nothing leaves; 0 if it is not held. */
  get heldForMs(): number {
    return Math.max(0, this.#heldUntil - this.#now());
  }

  async #startAgain(): Promise<void> {
    while (this.heldForMs > 0) await this.#wait(this.heldForMs);
    this.#queue.start();
  }

  /** A hold may begin while a request that has its slot is about to leave. */
  async #untilFree(): Promise<void> {
    for (;;) {
      await this.#beforeCall();
      if (this.heldForMs === 0) return;
      await this.#wait(this.heldForMs);
    }
  }
}
