import type { Vendor } from '../error-code.ts';
import type { FieldId } from '../field.ts';

/** A value that a page of a dashboard shows beside a field's label, as it stands there: a claim. */
export interface ShownText {
  readonly field: FieldId;
  readonly text: string;
}

/** What a page shows oftener of one field is a list's. */
export const MOST_TEXTS = 12;

/** What a page of one system's dashboard shows of its customer. */
export interface ShownPage {
  readonly vendor: Vendor;
  /** The page's own word for its language, BCP 47; '' where it has none. */
  readonly language: string;
  /** At most one for each field. */
  readonly texts: readonly ShownText[];
  /** Epoch ms: since when it is known to show just these. */
  readonly readAt: number;
}
