import type { FieldMap } from '../connection.ts';
import { FIELD_IDS, type FieldId } from '../field.ts';
import type { Sides } from '../field-record.ts';
import { LEAST_MEMBERS } from '../learn/is-proven-missing.ts';
import type { Member } from '../member.ts';
import type { Profile } from '../ometria.ts';
import { targetSides } from '../target-sides.ts';
import { timeOf } from '../time-of.ts';
import { type Example, type HealthStep, MOST_EXAMPLES, step } from './health.ts';

/** A member with what both systems hold. */
export interface BothSides {
  readonly member: Pick<Member, 'id' | 'updatedAt'>;
  readonly source: Sides;
  readonly profile: Profile;
}

/**
 * Whether the account has the 21 custom fields. No API lists them: one is seen only where it holds something.
 *
 * @param members whose profiles were looked at
 */
export function judgeCustomFields(fieldMap: FieldMap, members: number): HealthStep {
  const inState = (state: string): FieldId[] => FIELD_IDS.filter((id) => fieldMap[id].state === state);
  const created = inState('mapped').length;
  const evidence = {
    count: created,
    of: FIELD_IDS.length,
    fields: inState('missing'),
    unsure: inState('unlearned'),
  };
  if (created === 0 && members < LEAST_MEMBERS)
    return step('custom-fields', 'unknown', 'too-few-members', evidence);
  if (created === 0) return step('custom-fields', 'failed', 'none-seen', evidence);
  if (evidence.fields.length > 0) return step('custom-fields', 'warning', 'some-missing', evidence);
  if (evidence.unsure.length > 0) return step('custom-fields', 'warning', 'some-unsure', evidence);
  return step('custom-fields', 'ok', 'all-created', evidence);
}

/** Of the values that LoyaltyLion has for these members, how many Ometria has too, in step or not. */
export function judgeFilled(fieldMap: FieldMap, people: readonly BothSides[]): HealthStep {
  const mapped = FIELD_IDS.filter((id) => fieldMap[id].state === 'mapped');
  const gaps = people.map((person) => gapOf(person, fieldMap, mapped));
  const expected = sum(gaps.map((gap) => gap.expected));
  const lacking = sum(gaps.map(({ example }) => example.fields.length));
  if (expected === 0) return step('fields-filled', 'unknown', 'nobody-in-both');
  const evidence = {
    count: expected - lacking,
    of: expected,
    fields: mapped.filter((id) => gaps.some(({ example }) => example.fields.includes(id))),
    examples: examplesOf(gaps),
  };
  if (lacking === 0) return step('fields-filled', 'ok', 'all-filled', evidence);
  if (lacking === expected) return step('fields-filled', 'failed', 'none-filled', evidence);
  return step('fields-filled', 'warning', 'some-filled', evidence);
}

interface Gap {
  /** Fields that LoyaltyLion has a value for. */
  readonly expected: number;
  readonly example: Example;
}

function gapOf({ member, source, profile }: BothSides, fieldMap: FieldMap, mapped: readonly FieldId[]): Gap {
  const target = targetSides(profile, fieldMap);
  const expected = mapped.filter((id) => source[id].state === 'value');
  const fields = expected.filter((id) => target[id].state === 'empty');
  const example = { memberId: member.id, updatedAt: timeOf(member.updatedAt), fields, isUnknown: false };
  return { expected: expected.length, example };
}

/** Those who lack most first. */
const examplesOf = (gaps: readonly Gap[]): readonly Example[] =>
  gaps
    .map(({ example }) => example)
    .filter(({ fields }) => fields.length > 0)
    .toSorted((a, b) => b.fields.length - a.fields.length)
    .slice(0, MOST_EXAMPLES);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
