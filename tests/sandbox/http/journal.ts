/** A rule of the vendors', or of what a fix may touch, that a request broke. */
export type BreachRule =
  | 'loyaltylion-rate'
  | 'loyaltylion-write'
  | 'cursor-not-alone'
  | 'limit-out-of-range'
  | 'channel-missing'
  | 'ometria-read-rate'
  | 'ometria-push-rate'
  | 'ometria-write'
  | 'push-not-an-array'
  | 'too-many-records'
  | 'mixed-record-types'
  | 'not-a-contact'
  | 'record-too-large'
  | 'properties-too-long'
  | 'forbidden-key'
  | 'created-contact'
  | 'created-listing'
  | 'foreign-listing'
  | 'changed-email'
  | 'changed-customer-id'
  | 'misplaced-key'
  | 'sandbox-failed';

/** One request as it arrived and was answered. */
export interface LoggedRequest {
  readonly number: number;
  /** Epoch milliseconds of its arrival. */
  readonly at: number;
  readonly host: string;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** null: not answered (yet). */
  readonly status: number | null;
  /** Milliseconds from arrival to answer; null: not answered (yet). */
  readonly tookMs: number | null;
  /** Of requests that have one. */
  readonly body: string | null;
}

export interface Breach {
  readonly rule: BreachRule;
  readonly detail: string;
  readonly request: LoggedRequest;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A request in the log while it is being answered. */
export interface Entry {
  readonly request: LoggedRequest;
  readBody(body: string): void;
  answered(status: number, at: number): void;
  /** The sandbox itself failed: a mistake in it, for tests to see. */
  failed(why: string): void;
  readonly breach: (rule: BreachRule, detail: string) => void;
}

/** Every request, and every rule that one broke. */
export class Journal {
  readonly requests: LoggedRequest[] = [];
  readonly breaches: Breach[] = [];

  open(arrival: Pick<LoggedRequest, 'at' | 'host' | 'method' | 'path'>): Entry {
    const unanswered = { status: null, tookMs: null, body: null };
    const request: Writable<LoggedRequest> = { number: this.requests.length + 1, ...arrival, ...unanswered };
    this.requests.push(request);
    const breach: Entry['breach'] = (rule, detail) => {
      this.breaches.push({ rule, detail, request });
    };
    return {
      request,
      readBody: (body) => {
        request.body = body === '' ? null : body;
      },
      answered: (status, at) => {
        request.status = status;
        request.tookMs = at - request.at;
      },
      failed: (why) => breach('sandbox-failed', why),
      breach,
    };
  }
}
