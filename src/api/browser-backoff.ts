/** Failures in a row that Chromium lets pass before it holds anything back. */
const IGNORED = 2;
const FIRST_HOLD_MS = 700;
const FACTOR = 1.4;
export const LONGEST_BROWSER_HOLD_MS = 15 * 60_000;
/** Chromium forgets an address that was not asked for as long as its longest hold. */
const FORGOTTEN_AFTER_MS = LONGEST_BROWSER_HOLD_MS;
/** Bad gateways (502, 504) do not count: the vendor may never have seen the request. */
const COUNTED: ReadonlySet<number> = new Set([500, 503, 509]);

interface Trouble {
  readonly failures: number;
  /** By the clock of whoever keeps it. */
  readonly heldUntil: number;
}

/** Troubles by address: what one worker leaves to the next. */
export type Troubles = Readonly<Record<string, Trouble>>;

const NONE: Trouble = { failures: 0, heldUntil: Number.NEGATIVE_INFINITY };

/**
 * What Chromium holds back of an extension's requests. An address (without its query) that goes on answering with
 * server errors is closed to extensions for a time that grows with each error: a request then fails at once, as if
 * there were no network, and never leaves. Who knows that time waits for it instead of taking it for the vendor's
 * failure, or a push that could not leave for one that was lost.
 *
 * The browser shortens each hold by chance, up to 40 %: here it always lasts its full time. Other browsers hold
 * nothing back; there it is the same pause for a vendor in trouble.
 *
 * Source: "Anti-DDoS HTTP Throttling of Extension-Originated Requests", chromium.org/throttling
 */
export class BrowserBackoff {
  readonly #now: () => number;
  readonly #onChange: (troubles: Troubles) => void;
  readonly #troubles = new Map<string, Trouble>();

  /**
   * @param now milliseconds on a clock that never goes back
   * @param onChange told of everything known, since the browser's own memory outlives this one
   */
  constructor(
    now: () => number = () => performance.now(),
    onChange: (troubles: Troubles) => void = () => undefined,
  ) {
    this.#now = now;
    this.#onChange = onChange;
  }

  /** Takes over what was known before, by this one's clock. */
  restore(troubles: Troubles): void {
    for (const [address, trouble] of Object.entries(troubles)) this.#troubles.set(address, trouble);
  }

  /** For how many more milliseconds the browser may let nothing through to this address; 0: it lets it. */
  heldForMs(address: string): number {
    return Math.max(0, this.#of(address).heldUntil - this.#now());
  }

  /** An answer has arrived. One that is no server error takes back one failure, and ends no hold. */
  answered(address: string, status: number): void {
    const { failures, heldUntil } = this.#of(address);
    if (!COUNTED.has(status)) return this.#keep(address, { failures: Math.max(0, failures - 1), heldUntil });
    const holds = failures + 1 - IGNORED;
    const holdMs =
      holds > 0 ? Math.min(Math.ceil(FIRST_HOLD_MS * FACTOR ** (holds - 1)), LONGEST_BROWSER_HOLD_MS) : 0;
    this.#keep(address, {
      failures: failures + 1,
      heldUntil: Math.max(heldUntil, this.#now() + holdMs),
    });
  }

  #of(address: string): Trouble {
    return this.#troubles.get(idOf(address)) ?? NONE;
  }

  #keep(address: string, trouble: Trouble): void {
    const id = idOf(address);
    if (trouble.failures > 0 || trouble.heldUntil > this.#now()) this.#troubles.set(id, trouble);
    else if (!this.#troubles.delete(id)) return;
    for (const [known, { heldUntil }] of this.#troubles)
      if (this.#now() - heldUntil > FORGOTTEN_AFTER_MS) this.#troubles.delete(known);
    this.#onChange(Object.fromEntries(this.#troubles));
  }
}

const idOf = (address: string): string => address.replace(/[?#].*/s, '').toLowerCase();
