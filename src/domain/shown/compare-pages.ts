import { compareField } from '../compare.ts';
import type { FieldMapping } from '../connection.ts';
import type { Vendor } from '../error-code.ts';
import { FIELDS, type Field } from '../field.ts';
import type { Row } from '../row.ts';
import { unread } from '../side.ts';
import type { PageComparison } from './compare-page.ts';
import { readShown } from './read-shown.ts';
import { meanings, type Reading, UNREAD } from './reading.ts';
import type { ShownPage } from './shown-page.ts';
import type { ShownValue } from './shown-value.ts';
import { besideStandIn, standIn } from './stand-in.ts';

/** The page of each dashboard that shows the customer. */
export type BothPages = Readonly<Record<Vendor, ShownPage>>;

/** Where the account keeps a field matters to writing alone, and nothing is written from pages. */
const SOMEWHERE: FieldMapping = { state: 'mapped', ometriaField: '', format: null };

/** All 21 fields as two pages show them, before any API can be asked; `open`: the page that is looked at. */
export function comparePages(pages: BothPages, open: Vendor): PageComparison {
  const rows = FIELDS.map((field) => compareShown(pages, field));
  return { rows, shown: rows.flatMap((row) => shownOf(pages[open], row)) };
}

function compareShown({ loyaltylion, ometria }: BothPages, field: Field): Row {
  const [source, target] = [readingOf(loyaltylion, field), readingOf(ometria, field)];
  const row = compareField(
    field,
    source ? standIn(source, loyaltylion.readAt) : unread('not-shown'),
    target ? standIn(target, ometria.readAt) : unread('not-shown'),
    SOMEWHERE,
    { memberUpdatedAt: null, comparedAt: Math.max(loyaltylion.readAt, ometria.readAt) },
  );
  return besideStandIn(row, field, meanings(source ?? UNREAD), meanings(target ?? UNREAD));
}

/** null: the page does not show the field. */
function readingOf({ texts, language }: ShownPage, { id }: Field): Reading | null {
  const shown = texts.find(({ field }) => field === id);
  return shown ? readShown(id, shown.text, language) : null;
}

function shownOf({ vendor, texts, readAt }: ShownPage, row: Row): readonly ShownValue[] {
  const text = texts.find(({ field }) => field === row.field);
  if (!text) return [];
  const [own, other] = vendor === 'loyaltylion' ? [row.source, row.target] : [row.target, row.source];
  const isKnown = own.state === 'value' || own.state === 'empty';
  const isApart = isKnown && row.verdict !== 'in-sync' && row.verdict !== 'not-comparable';
  const contradicts = isApart && (other.state === 'value' || other.state === 'empty') ? other : null;
  return [{ ...text, vendor, readAt, state: isKnown ? 'stands-in' : 'unread', contradicts }];
}
