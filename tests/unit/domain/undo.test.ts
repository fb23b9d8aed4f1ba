import { expect, test } from 'vitest';
import type { JobState } from '../../../src/domain/job-state.ts';
import { type UndoStanding, undoChanges, undoStanding } from '../../../src/domain/undo.ts';
import { ALICE, ended } from './history/jobs.ts';

const undo = (state: JobState) =>
  ended(state, { kind: 'undo', undoOf: 'job-1', nextAt: state === 'sent' ? 1 : null });

test.each<[JobState, readonly JobState[], UndoStanding]>([
  ['verified', [], 'possible'],
  ['verified', ['sent'], 'running'],
  ['verified', ['verified'], 'undone'],
  ['verified', ['failed'], 'possible'],
  ['verified', ['failed', 'sent'], 'running'],
  ['verified', ['failed', 'verified'], 'undone'],
  ['accepted', [], 'none'],
  ['rejected', [], 'none'],
  ['overwritten', [], 'none'],
  ['failed', [], 'none'],
])('a resync that is %s, with undos %j: %s', (state, undos, standing) => {
  expect(undoStanding(ended(state), undos.map(undo))).toBe(standing);
});

test('an undo is not undone', () => {
  expect(undoStanding(undo('verified'), [])).toBe('none');
});

test('an undo of an undo is the resync', () => {
  expect(undoChanges(ALICE.changes)[0]).toMatchObject({ before: '1,240', after: '1,150' });
  expect(undoChanges(undoChanges(ALICE.changes))).toEqual(ALICE.changes);
});
