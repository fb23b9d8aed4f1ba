import type { Json } from '../json.ts';

/** A vendor's answer as it came, for who asks what it looks like: nothing of it is understood. */
export interface RawAnswer {
  readonly status: number;
  /** In lower case; values may say anything, so they are not told. */
  readonly headerNames: readonly string[];
  /** undefined: no JSON. */
  readonly body: Json | undefined;
}
