import * as v from 'valibot';
import { type Answers, QUESTIONS } from '../domain/account-check/questions.ts';
import type { AccountReport } from '../domain/account-check/report.ts';
import type { Finding, HealthStep, StepId } from '../domain/health/health.ts';
import { failure, field, nullableNumber, slug } from './answer-parts.ts';
import type { HealthReport, RunView } from './run-view.ts';

const fields = v.array(field);

const runView = <T>(result: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, RunView<T>> =>
  v.object({
    phase: v.picklist(['idle', 'running', 'done', 'stopped', 'failed']),
    progress: v.nullable(v.object({ done: v.number(), total: v.number() })),
    result: v.nullable(result),
    failure: v.nullable(failure),
    endedAt: nullableNumber,
  });

const healthStep: v.GenericSchema<unknown, HealthStep> = v.object({
  id: slug<StepId>(),
  state: v.picklist(['ok', 'warning', 'failed', 'unknown']),
  finding: slug<Finding>(),
  failure: v.nullable(failure),
  count: v.number(),
  of: v.number(),
  fields,
  unsure: fields,
  examples: v.array(
    v.object({ memberId: v.number(), updatedAt: nullableNumber, fields, isUnknown: v.boolean() }),
  ),
  scopes: v.array(v.string()),
  newestUpdate: nullableNumber,
});

const healthReport: v.GenericSchema<unknown, HealthReport> = v.object({
  connectionName: v.string(),
  siteIds: v.array(v.number()),
  steps: v.array(healthStep),
});

const accountReport: v.GenericSchema<unknown, AccountReport> = v.object({
  answers: v.custom<Answers>(
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      QUESTIONS.every((id) => typeof Reflect.get(value, id) === 'string'),
  ),
  endpoints: v.array(
    v.object({
      request: v.string(),
      statuses: v.array(v.number()),
      headers: v.array(v.string()),
      shape: v.array(
        v.object({ path: v.string(), kinds: v.array(v.string()), seen: v.number(), of: v.number() }),
      ),
    }),
  ),
});

export const ACCOUNT_CHECK_VIEW = runView(accountReport);
export const HEALTH_VIEW = runView(healthReport);
