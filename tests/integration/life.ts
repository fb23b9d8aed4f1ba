/** A moment just before or after an effect, e.g. `before put jobs`, `after POST /v2/push`. */
export type Moment = `${'before' | 'after'} ${string}`;

const NEVER = new Promise<never>(() => undefined);

/**
 * The life of one worker: once it has ended, nothing that the worker still meant to do happens, and what was
 * under way comes to its end without anybody hearing of it. That is what a browser's kill does.
 */
export class Life {
  readonly #onMoment: (moment: Moment) => void;
  #isOver = false;

  constructor(onMoment: (moment: Moment) => void) {
    this.#onMoment = onMoment;
  }

  end(): void {
    this.#isOver = true;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  async effect<T>(name: string, run: () => Promise<T>): Promise<T> {
    if (this.#isEnding(`before ${name}`)) return NEVER;
    try {
      return await run();
    } finally {
      if (this.#isEnding(`after ${name}`)) await NEVER;
    }
  }

  /** The same object, each of whose methods is an effect named after itself and its first argument. */
  effects<T extends object>(target: T, notAwaited: readonly string[]): T {
    return new Proxy(target, {
      get: (_, key) => {
        const value: unknown = Reflect.get(target, key, target);
        if (typeof value !== 'function') return value;
        if (notAwaited.includes(String(key))) return value.bind(target);
        return (...args: readonly unknown[]) =>
          this.effect(`${String(key)} ${String(args[0])}`, async () => Reflect.apply(value, target, args));
      },
    });
  }

  #isEnding(moment: Moment): boolean {
    if (!this.#isOver) this.#onMoment(moment);
    return this.#isOver;
  }
}
