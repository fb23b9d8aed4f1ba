import { compareField } from '../compare.ts';
import { FIELDS } from '../field.ts';
import type { Row } from '../row.ts';
import { type ApiAnswers, Judgement } from './judge-shown.ts';
import type { ShownPage } from './shown-page.ts';
import type { ShownValue } from './shown-value.ts';

export interface PageComparison {
  readonly rows: readonly Row[];
  readonly shown: readonly ShownValue[];
}

/** All 21 fields, with the page's values where an API has none, and what each shown value is worth. */
export function compareWithPage(api: ApiAnswers, page: ShownPage | null): PageComparison {
  const shown: ShownValue[] = [];
  const rows = FIELDS.map((field) => {
    const sides = { source: api.sources[field.id], target: api.targets[field.id] };
    const row = compareField(field, sides.source, sides.target, api.fieldMap[field.id], api.context);
    const text = page?.texts.find((candidate) => candidate.field === field.id);
    if (!page || !text) return row;
    const judged = new Judgement(api, page, text, field, row);
    shown.push(judged.value());
    return judged.row;
  });
  return { rows, shown };
}
