import type { Exchange } from './exchange.ts';

/** Something that goes wrong on demand. */
export interface Fault {
  readonly host: string;
  readonly path?: RegExp;
  readonly method?: string;
  /** How many requests it hits: 1 unless said otherwise, `Infinity` for all. */
  readonly times?: number;
  /**
   * `latency`: the right answer, `ms` later. `status`: an answer of `status`. `429`: one with `retryAfter`,
   * where given. `timeout`: no answer, or a 504 after `ms`. `cut-body`: a 200 whose body breaks off.
   * `invalid-json`: a 200 whose body is no JSON. A connection is never reset before the answer: Chromium
   * would repeat the request.
   */
  readonly kind: 'latency' | 'status' | '429' | 'timeout' | 'cut-body' | 'invalid-json';
  readonly status?: number;
  /** Seconds, or a date: the header as it is. */
  readonly retryAfter?: string | number;
  readonly ms?: number;
  /**
   * Whether a push was carried out although its answer was lost. Unless said otherwise it was where the
   * answer got lost on its way (`latency`, `timeout`, `cut-body`, `invalid-json`), and was not otherwise.
   */
  readonly applied?: boolean;
}

interface Pending {
  readonly fault: Fault;
  left: number;
}

const hits = ({ host, method, path }: Fault, exchange: Exchange): boolean =>
  host === exchange.host &&
  (method === undefined || method === exchange.method) &&
  (path === undefined || path.test(exchange.url.pathname + exchange.url.search));

export class Faults {
  #pending: Pending[] = [];

  /** @returns takes the fault back */
  add(fault: Fault): () => void {
    const pending = { fault, left: fault.times ?? 1 };
    this.#pending.push(pending);
    return () => {
      this.#pending = this.#pending.filter((other) => other !== pending);
    };
  }

  clear(): void {
    this.#pending = [];
  }

  /** The first that hits this request, used up by one. */
  take(exchange: Exchange): Fault | undefined {
    const pending = this.#pending.find(({ fault, left }) => left > 0 && hits(fault, exchange));
    if (pending) pending.left -= 1;
    return pending?.fault;
  }
}

export const isApplied = ({ applied, kind }: Fault): boolean =>
  applied ?? (kind !== 'status' && kind !== '429');
