import { expect, test } from 'vitest';
import type { FieldId } from '../../../../src/domain/field.ts';
import { EVERYTHING, jobMatcher } from '../../../../src/domain/history/query.ts';
import { ended } from './jobs.ts';

const job = ended('verified', {
  id: 'job-77',
  requestId: 'req-9',
  listing: { collection: 'loyaltylion', id: 'll-5000001' },
  customer: { name: 'Zoë Blue', email: 'zoe+shop@example.com' },
});

const FOUND = ['', '  ', 'zoe', 'ZOË', 'blue zoe', 'zoe+shop@', '6932', '5000001', 'p7f3a9', 'll-5000001'];
FOUND.push('req-9', 'job-77', 'approved points', 'insights zoe');

test.each(FOUND)('"%s" finds the job', (text) => {
  expect(jobMatcher({ text, field: null })(job)).toBe(true);
});

test.each(['alice', 'zoe alice', '.*', 'harbour', '1,240'])('"%s" does not', (text) => {
  expect(jobMatcher({ text, field: null })(job)).toBe(false);
});

test.each<[FieldId, boolean]>([
  ['approved_points', true],
  ['insights_segment', true],
  ['total_points', false],
])('changes of %s alone: %s', (field, found) => {
  expect(jobMatcher({ text: '', field })(job)).toBe(found);
  expect(jobMatcher({ text: 'nobody', field })(job)).toBe(false);
});

test('a job without a name and email is found by its ids, and by nothing', () => {
  const unnamed = ended('verified', { customer: { name: null, email: null } });
  expect(jobMatcher(EVERYTHING)(unnamed)).toBe(true);
  expect(jobMatcher({ text: '6932', field: null })(unnamed)).toBe(true);
  expect(jobMatcher({ text: 'null', field: null })(unnamed)).toBe(false);
});
