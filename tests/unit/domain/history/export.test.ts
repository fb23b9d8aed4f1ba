import { expect, test } from 'vitest';
import { historyCsv, historyJson } from '../../../../src/domain/history/export.ts';
import { ended } from './jobs.ts';

const rejected = ended('rejected', {
  requestId: 'req-9',
  errorsBefore: ['an entry about somebody else'],
  failure: { code: 'push-rejected', vendor: 'ometria', vendorWords: 'not valid, "root > properties"' },
});

test('CSV: a head, then one row per change', () => {
  const [head, first, second, ...rest] = historyCsv([rejected]).split('\r\n');
  expect(head).toBe(
    'started_at,ended_at,kind,state,customer_name,customer_email,loyaltylion_id,merchant_id,ometria_profile_id,' +
      'field,ometria_field,before,after,connection,surface,request_id,error_code,vendor_words,job_id,undo_of',
  );
  const start =
    '2026-11-15T12:00:00.000Z,2026-11-15T12:00:01.000Z,resync,rejected,Alice Blue,alice@example.com';
  const end = 'Harbour & Pine UK,popup,req-9,push-rejected,"not valid, ""root > properties""",job-1,';
  const ids = '6932,5000001,p7f3a9';
  expect(first).toBe(`${start},${ids},approved_points,ll_points,"1,150","1,240",${end}`);
  expect(second).toBe(`${start},${ids},insights_segment,ll_segment,,Loyal,${end}`);
  expect(rest).toEqual(['']);
});

test('CSV: numbers, booleans and an open job', () => {
  const changes = [{ field: 'blocked', ometriaField: 'b', before: false, after: true }] as const;
  const [, row = ''] = historyCsv([ended('sent', { changes, nextAt: 1, surface: null })]).split('\r\n');
  expect(row.split(',')[1]).toBe('');
  expect(row).toContain(',blocked,b,false,true,Harbour & Pine UK,,');
});

test('JSON: versioned, values as they were sent, and nothing of other integrations', () => {
  const exported: unknown = JSON.parse(historyJson([rejected], Date.parse('2026-11-16T00:00:00Z')));
  expect(exported).toEqual({
    format: 'loyalty-lens-history',
    version: 1,
    exportedAt: '2026-11-16T00:00:00.000Z',
    jobs: [
      {
        id: 'job-1',
        kind: 'resync',
        undoOf: null,
        state: 'rejected',
        times: [
          { state: 'queued', at: '2026-11-15T12:00:00.000Z' },
          { state: 'rejected', at: '2026-11-15T12:00:01.000Z' },
        ],
        customer: {
          name: 'Alice Blue',
          email: 'alice@example.com',
          loyaltyLionId: 6932,
          merchantId: '5000001',
          profileId: 'p7f3a9',
        },
        connection: { id: 'main', name: 'Harbour & Pine UK' },
        surface: 'popup',
        changes: rejected.changes,
        listing: null,
        requestId: 'req-9',
        failure: rejected.failure,
      },
    ],
  });
});
