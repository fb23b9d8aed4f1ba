/** The statuses that Chromium takes for a server in trouble. */
const TROUBLE: ReadonlySet<number> = new Set([500, 503, 509]);
const IGNORED = 2;
const FIRST_MS = 700;
const FACTOR = 1.4;
const LONGEST_MS = 15 * 60_000;

interface Entry {
  readonly failures: number;
  readonly releasedAt: number;
}

/**
 * What Chromium does to requests of an extension: an address, without its query, that answers with server errors
 * again and again is closed for a while, and a request to it fails without leaving. It outlives a killed worker.
 * Source: "Anti-DDoS HTTP Throttling of Extension-Originated Requests", chromium.org/throttling
 */
export class ChromiumThrottle {
  readonly #now: () => number;
  readonly #shortenedBy: () => number;
  readonly #entries = new Map<string, Entry>();

  /** @param shortenedBy the share of each hold that chance takes away, 0 to 0.4 */
  constructor(now: () => number, shortenedBy: () => number = () => 0) {
    this.#now = now;
    this.#shortenedBy = shortenedBy;
  }

  refuses(url: string): boolean {
    return this.#of(url).releasedAt > this.#now();
  }

  answered(url: string, status: number): void {
    const { failures, releasedAt } = this.#of(url);
    if (!TROUBLE.has(status)) return this.#set(url, { failures: Math.max(0, failures - 1), releasedAt });
    const counted = failures + 1 - IGNORED;
    const fullMs = counted > 0 ? Math.min(FIRST_MS * FACTOR ** (counted - 1), LONGEST_MS) : 0;
    const releaseAt = this.#now() + fullMs * (1 - this.#shortenedBy());
    this.#set(url, { failures: failures + 1, releasedAt: Math.max(releasedAt, releaseAt) });
  }

  /** A fetch as an extension has it. */
  wrap(fetch: (request: Request) => Promise<Response>): (request: Request) => Promise<Response> {
    return async (request) => {
      if (this.refuses(request.url)) throw new TypeError('Failed to fetch');
      const response = await fetch(request);
      this.answered(request.url, response.status);
      return response;
    };
  }

  #of(url: string): Entry {
    return this.#entries.get(withoutQuery(url)) ?? { failures: 0, releasedAt: 0 };
  }

  #set(url: string, entry: Entry): void {
    this.#entries.set(withoutQuery(url), entry);
  }
}

const withoutQuery = (url: string): string => url.replace(/[?#].*/s, '').toLowerCase();
