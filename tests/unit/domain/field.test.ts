import { expect, test } from 'vitest';
import { FIELD_IDS, FIELDS } from '../../../src/domain/field.ts';
import { fieldOf, fieldRecord } from '../../../src/domain/field-record.ts';
import manual from '../../fixtures/fields.json' with { type: 'json' };

test('the table holds the fields of the integration manual, in its order', () => {
  const expected = manual.fields.map(({ id, title, volatility }) => ({ id, title, volatility }));
  expect(FIELDS.map(({ id, title, volatility }) => ({ id, title, volatility }))).toEqual(expected);
});

const KINDS_BY_TYPE: Readonly<Record<string, string>> = {
  integer: 'integer',
  boolean: 'boolean',
  datetime: 'instant',
  date: 'date',
  url: 'url',
  string: 'text',
  enum: 'text',
  number: 'progress',
  as: 'progress',
};

test.each(manual.fields)('$id is compared as what the manual says it is', ({ id, type }) => {
  const [word = ''] = type.split(/[^a-z]/);
  expect(FIELDS.find((field) => field.id === id)?.kind).toBe(KINDS_BY_TYPE[word]);
});

test('a record has one entry for each field, in the order of the table', () => {
  expect(Object.entries(fieldRecord((id) => id))).toEqual(FIELD_IDS.map((id) => [id, id]));
});

test('a field is found by its id', () => {
  expect(FIELD_IDS.map((id) => fieldOf(id))).toEqual(FIELDS);
});
