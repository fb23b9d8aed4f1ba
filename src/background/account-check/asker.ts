import { isApiError } from '../../api/api-error.ts';
import type { CallOptions } from '../../api/rate-budget.ts';
import type { RawAnswer } from '../../domain/account-check/raw-answer.ts';
import type { Exchange } from '../../domain/account-check/report.ts';

export type Query = Readonly<Record<string, string | number>>;

/** What both clients have. */
export interface Probe {
  probe(path: string, query: Query, options?: CallOptions): Promise<RawAnswer>;
}

/** A request: how the report names it, and where it goes. */
export interface Question {
  /** With `{…}` for whatever names somebody. */
  readonly as: string;
  readonly path: string;
  readonly query?: Query;
}

/** Asks one vendor and keeps every answer for the report. A request without a usable answer is null, and no end. */
export class Asker {
  readonly exchanges: Exchange[] = [];
  readonly #client: Probe;
  readonly #load: CallOptions;
  readonly #onAnswer: () => void;

  constructor(client: Probe, load: CallOptions, onAnswer: () => void) {
    this.#client = client;
    this.#load = load;
    this.#onAnswer = onAnswer;
  }

  ask = async ({ as, path, query = {} }: Question): Promise<RawAnswer | null> => {
    try {
      const answer = await this.#client.probe(path, query, this.#load);
      this.exchanges.push({ request: as, ...answer });
      return answer;
    } catch (error) {
      this.#load.signal?.throwIfAborted();
      if (!isApiError(error)) throw error;
      return null;
    } finally {
      this.#onAnswer();
    }
  };

  /** Nothing is asked where an earlier answer does not tell what. */
  maybe = async (question: Question | null): Promise<RawAnswer | null> => question && this.ask(question);
}
