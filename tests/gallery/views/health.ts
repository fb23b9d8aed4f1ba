import { step } from '../../../src/domain/health/health.ts';
import type { HealthReport, HealthView } from '../../../src/messages/run-view.ts';

const UPDATED = Date.UTC(2026, 10, 15, 9, 30);
const KEYS = [
  step('loyaltylion-key', 'warning', 'key-may-write', { scopes: ['read_customers', 'write_customers'] }),
  step('ometria-key', 'ok', 'key-works'),
];

const report = (...steps: HealthReport['steps']): HealthReport => ({
  connectionName: 'Harbour & Pine UK',
  siteIds: [4711, 4712],
  steps,
});

const idle: HealthView = { phase: 'idle', progress: null, result: null, failure: null, endedAt: null };

const MIXED = report(
  ...KEYS,
  step('shop-live', 'unknown', 'shop-not-told', { count: 500, newestUpdate: UPDATED }),
  step('custom-fields', 'warning', 'some-missing', {
    count: 18,
    of: 21,
    fields: ['forecasted_tier', 'receipt_upload_url'],
    unsure: ['next_tier'],
  }),
  step('fields-filled', 'warning', 'some-filled', {
    count: 612,
    of: 680,
    fields: ['birthday', 'insights_segment', 'tier_expires_at'],
    examples: [
      { memberId: 6932, updatedAt: UPDATED, fields: ['birthday', 'insights_segment'], isUnknown: false },
      { memberId: 7001, updatedAt: null, fields: ['tier_expires_at'], isUnknown: false },
    ],
  }),
  step('recent-changes', 'failed', 'none-same', {
    count: 0,
    of: 2,
    fields: ['approved_points', 'total_points'],
    newestUpdate: UPDATED,
    examples: [
      { memberId: 6932, updatedAt: UPDATED, fields: ['approved_points', 'total_points'], isUnknown: false },
      { memberId: 12_345_678, updatedAt: UPDATED, fields: [], isUnknown: true },
    ],
  }),
);

/** How a look at the integration may stand, by name. */
export const HEALTH_VIEWS = {
  idle,
  running: { ...idle, phase: 'running', progress: { done: 14, total: 40 }, result: report(...KEYS) },
  mixed: { ...idle, phase: 'done', result: MIXED, endedAt: UPDATED },
  failed: { ...idle, phase: 'failed', failure: { code: 'locked' }, endedAt: UPDATED },
} as const satisfies Record<string, HealthView>;
