import { FIELDS, type FieldId } from '../../../src/domain/field.ts';
import type { Json } from '../../../src/domain/json.ts';
import type { Row } from '../../../src/domain/row.ts';
import { type Side, unread } from '../../../src/domain/side.ts';
import { row, rowsWith, side } from './rows.ts';

const SECOND_MS = 1000;

const fromPage = (raw: Exclude<Json, null>, seconds: number): Side => ({
  state: 'value',
  raw,
  shownAt: Date.now() - seconds * SECOND_MS,
});

/** The Headless API refused: the open page tells some of its rows, and two values on it are older than the API's. */
export const ROWS_STAND_IN = rowsWith(
  row('approved_points', { verdict: 'different', hint: 'page-older', target: side('1,150') }),
  row('pending_points', { verdict: 'in-sync', rule: 'identical', hint: 'page-older' }),
  row('tier_progress', {
    verdict: 'different',
    hint: 'drifts',
    source: fromPage(212.4, 40),
    target: side('198.00'),
  }),
  row('next_tier', { verdict: 'in-sync', rule: 'same-text', source: fromPage('Platinum', 40) }),
  row('tier_needed_renew', {
    verdict: 'only-in-ometria',
    source: { state: 'empty', shownAt: Date.now() - 40 * SECOND_MS },
  }),
  row('forecasted_tier', {
    verdict: 'not-comparable',
    reason: 'headless-refused',
    source: unread('headless-refused'),
  }),
);

const ON_BOTH: Readonly<Partial<Record<FieldId, readonly [Exclude<Json, null>, Exclude<Json, null>]>>> = {
  approved_points: [1240, 1150],
  pending_points: [200, 200],
  lifetime_points: [5240, 5240],
  rewards_claimed: [7, 6],
  blocked: [false, false],
  loyalty_tier: ['Gold', 'Silver'],
};

/** Before any key is stored. */
export const ROWS_OF_PAGES: readonly Row[] = FIELDS.map(({ id }) => {
  const [source, target] = ON_BOTH[id] ?? [];
  if (source === undefined || target === undefined) {
    const reason = 'not-shown';
    return row(id, { verdict: 'not-comparable', reason, source: unread(reason), target: unread(reason) });
  }
  const verdict = source === target ? 'in-sync' : 'different';
  const rule = source === target ? 'identical' : null;
  return row(id, { verdict, rule, source: fromPage(source, 150), target: fromPage(target, 4) });
});
