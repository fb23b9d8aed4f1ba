import { describe, expect, test } from 'vitest';
import type { FieldId } from '../../../../src/domain/field.ts';
import { fieldRecord } from '../../../../src/domain/field-record.ts';
import type { Json } from '../../../../src/domain/json.ts';
import { learnFieldMap } from '../../../../src/domain/learn/learn-field-map.ts';
import type { Sample } from '../../../../src/domain/learn/sample.ts';
import { EMPTY } from '../../../../src/domain/side.ts';

interface Source {
  readonly approved_points: number;
  readonly enrolled_at: string;
  readonly birthday: string;
  readonly blocked: boolean;
}

const MEMBERS = Array.from({ length: 40 }, (_, at): Source => {
  const day = String(1 + (at % 28)).padStart(2, '0');
  return {
    approved_points: 1370 + 137 * at,
    enrolled_at: `2025-0${1 + (at % 9)}-${day}T10:00:00Z`,
    birthday: `19${50 + at}-0${1 + (at % 7)}-${day}`,
    blocked: at % 20 === 0,
  };
});

const MONTHS = 'Jänner Feber März April Mai Juni Juli August September'.split(' ');
const dayOf = ({ enrolled_at: text }: Source): number => Number(text.slice(8, 10));
const monthOf = ({ enrolled_at: text }: Source): string => MONTHS[Number(text[6]) - 1] ?? '';
const serial = (text: string): number => Math.round(Date.parse(text.slice(0, 10)) / 86_400_000) + 25_569;

/** What is said of a field where the profiles hold a column under a name that says nothing. */
function stateOf(field: FieldId, write: (source: Source, at: number) => Json): string | undefined {
  const samples = MEMBERS.map((source, at): Sample => {
    const values: Partial<Record<FieldId, Exclude<Json, null>>> = { ...source };
    const sides = fieldRecord((id) => {
      const raw = values[id];
      return raw === undefined ? EMPTY : { state: 'value' as const, raw };
    });
    return { source: sides, properties: { wunderlich: write(source, at) } };
  });
  return learnFieldMap(samples).find((row) => row.field === field)?.state;
}

describe('a field is not said to be missing where a left-over Field ID may hold it in a form that nobody reads', () => {
  const CASES: readonly (readonly [string, FieldId, (source: Source, at: number) => Json])[] = [
    ['days in words', 'enrolled_at', (source) => `${dayOf(source)}. ${monthOf(source)} '25`],
    ['the month first', 'enrolled_at', (source) => `${monthOf(source)} ${dayOf(source)}, um zehn`],
    ['days as a spreadsheet counts them', 'enrolled_at', ({ enrolled_at }) => serial(enrolled_at)],
    ['the same of birthdays', 'birthday', ({ birthday }) => serial(birthday)],
    ['points with a foreign word', 'approved_points', ({ approved_points }) => `${approved_points} Punkte`],
    ['two foreign words', 'blocked', ({ blocked }) => (blocked ? 'gesperrt' : 'aktiv')],
  ];

  test.each(CASES)('%s', (_, field, write) => {
    expect(stateOf(field, write)).toBe('unlearned');
  });
});

describe('what other apps keep does not hide that a field is missing', () => {
  const CASES: readonly (readonly [string, FieldId, (source: Source, at: number) => Json])[] = [
    ['other days', 'enrolled_at', (_, at) => `2019-04-${10 + (at % 20)}T08:00:00Z`],
    ['other birthdays', 'birthday', (_, at) => `200${at % 9}-11-${10 + (at % 9)}`],
    ['words', 'birthday', (_, at) => `note ${'ab'.repeat(at % 5)}`],
    ['links', 'approved_points', (_, at) => `https://mm.example/${at}`],
    ['telephone numbers', 'approved_points', (_, at) => `020 7946 09${10 + at}`],
    ['codes', 'approved_points', (_, at) => `WELCOME${at}`],
    ['days', 'approved_points', (_, at) => `2025-04-${10 + (at % 20)}T08:00:00Z`],
    ['two words that split the customers in another way', 'blocked', (_, at) => (at % 2 ? 'herr' : 'frau')],
    ['many words', 'blocked', (_, at) => `w${at}`],
  ];

  test.each(CASES)('%s', (_, field, write) => {
    expect(stateOf(field, write)).toBe('missing');
  });
});
