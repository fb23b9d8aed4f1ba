import { compareField } from '../compare.ts';
import { FIELDS, type Field } from '../field.ts';
import type { Row } from '../row.ts';
import { type ApiAnswers, Judgement } from './judge-shown.ts';
import type { ShownPage } from './shown-page.ts';
import type { ShownValue } from './shown-value.ts';

export interface PageComparison {
  readonly rows: readonly Row[];
  readonly shown: readonly ShownValue[];
}

/**
 * All 21 fields, with pages' values where an API has none, and what each value on the open page is worth. `other`:
 * the other dashboard's page of the same person.
 */
export function compareWithPage(
  api: ApiAnswers,
  open: ShownPage | null,
  other: ShownPage | null = null,
): PageComparison {
  const shown: ShownValue[] = [];
  const rows = FIELDS.map((field) => {
    const { id } = field;
    const row = compareField(field, api.sources[id], api.targets[id], api.fieldMap[id], api.context);
    const elsewhere = judge(api, other, field, row);
    const told = elsewhere?.standsIn ? elsewhere.row : row;
    const here = judge(api, open, field, told);
    if (here) shown.push(here.value());
    return here?.row ?? told;
  });
  return { rows, shown };
}

function judge(api: ApiAnswers, page: ShownPage | null, field: Field, row: Row): Judgement | null {
  const text = page?.texts.find((candidate) => candidate.field === field.id);
  return page && text ? new Judgement(api, page, text, field, row) : null;
}
