import { type Answers, QUESTIONS } from '../../../src/domain/account-check/questions.ts';
import { type AccountReport, endpointShapes } from '../../../src/domain/account-check/report.ts';
import type { AccountCheckView } from '../../../src/messages/run-view.ts';
import { recordOf } from '../../sandbox/typed-record.ts';

const SAID: Partial<Answers> = {
  'loyaltylion-key': 'accepted',
  'loyaltylion-scopes': 'read_customers',
  headless: 'refused-403-missing_scope',
  'headless-times': 'not-asked',
  'birthday-without-year': 'not-seen',
};

export const REPORT: AccountReport = {
  answers: recordOf(QUESTIONS, (id) => SAID[id] ?? 'present'),
  endpoints: endpointShapes([
    {
      request: 'GET /profiles',
      status: 200,
      headerNames: ['content-type'],
      body: [{ id: 'p7f3a9', email: 'alice@example.com', properties: { ll_total_points: 1440 } }],
    },
  ]),
};

const idle: AccountCheckView = { phase: 'idle', progress: null, result: null, failure: null, endedAt: null };

/** How a check of the account may stand, by name. */
export const ACCOUNT_CHECK_VIEWS = {
  idle,
  running: { ...idle, phase: 'running', progress: { done: 9, total: 36 } },
  done: { ...idle, phase: 'done', result: REPORT, endedAt: Date.UTC(2026, 10, 15, 9, 30) },
} as const satisfies Record<string, AccountCheckView>;
