interface Event {
  readonly at: number;
  readonly run: () => void;
}

/** Everything that promises can do at this moment. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Time that passes from event to event: nothing is waited for, and the same events always come in the same order. */
export class Simulation {
  /** Epoch ms. */
  now: number;
  readonly #events: Event[] = [];

  constructor(start: number) {
    this.now = start;
  }

  /** Runs something `ms` from now, after whatever is due then already. */
  after(ms: number, run: () => void): void {
    const at = this.now + ms;
    let index = this.#events.length;
    while (index > 0 && (this.#events[index - 1]?.at ?? 0) > at) index -= 1;
    this.#events.splice(index, 0, { at, run });
  }

  /** The machine sleeps: what was due meanwhile happens when it wakes up. */
  sleep(ms: number): void {
    this.now += ms;
  }

  /** Lets `ms` pass, or less, once `isDone`. */
  async pass(ms: number, isDone: () => boolean = () => false): Promise<void> {
    const until = this.now + ms;
    await settled();
    while (!isDone()) {
      const [next] = this.#events;
      if (!next || next.at > until) break;
      this.#events.shift();
      this.now = Math.max(this.now, next.at);
      next.run();
      await settled();
    }
    if (!isDone()) this.now = Math.max(this.now, until);
  }
}
