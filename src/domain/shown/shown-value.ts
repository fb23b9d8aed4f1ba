import type { Vendor } from '../error-code.ts';
import type { FieldId } from '../field.ts';
import type { Side } from '../side.ts';

export type KnownSide = Extract<Side, { state: 'value' | 'empty' }>;

/** A value that the open page shows, judged. */
export interface ShownValue {
  readonly field: FieldId;
  /** Whose dashboard shows it. */
  readonly vendor: Vendor;
  /** As it stands on the page. */
  readonly text: string;
  /** Epoch ms. */
  readonly readAt: number;
  /**
   * `waiting`: the system's API has not answered since. `agrees`: the API has the same. `page-older`: it has
   * another value by now. `stands-in`: there is no API value, so that the row has the page's. `unread`: nothing
   * certain can be said of it.
   */
  readonly state: 'waiting' | 'agrees' | 'page-older' | 'stands-in' | 'unread';
  /** What the other system has, where it certainly is not what the page shows. */
  readonly contradicts: KnownSide | null;
}
