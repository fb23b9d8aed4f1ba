import { setTimeout as delay } from 'node:timers/promises';

/** How much faster than the machine's its time goes. */
const SPEED = 20;
const START = Date.parse('2026-11-15T12:00:00Z');

/**
 * Time that goes fast and can be moved on. The extension and the sandbox both live by it, so a vendor's limit is
 * as strict as ever: a second between two requests is a second on the clock that counts them.
 */
export class VirtualClock {
  readonly #startedAt = performance.now();
  #passed = 0;
  #moved = Promise.withResolvers<void>();

  /** Epoch milliseconds; never goes back. */
  readonly now = (): number => START + this.#passed + (performance.now() - this.#startedAt) * SPEED;

  /** Never resolves too early; resolves at once when time is moved past the end. */
  readonly wait = async (ms: number): Promise<void> => {
    const until = this.now() + ms;
    for (let left = ms; left > 0; left = until - this.now()) {
      const woken = new AbortController();
      const slept = delay(Math.ceil(left / SPEED), undefined, { signal: woken.signal }).catch(
        () => undefined,
      );
      await Promise.race([slept, this.#moved.promise]);
      woken.abort();
    }
  };

  pass(ms: number): void {
    this.#passed += ms;
    this.#moved.resolve();
    this.#moved = Promise.withResolvers();
  }
}
