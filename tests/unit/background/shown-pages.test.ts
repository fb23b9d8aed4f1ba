import { describe, expect, it } from 'vitest';
import { ShownPages } from '../../../src/background/shown-pages.ts';
import { type Sighting, sightingKey } from '../../../src/messages/sighting.ts';
import { MemorySession } from '../../integration/memory-session.ts';
import { NO_CLAIMS } from '../../integration/no-claims.ts';

const HOUR_MS = 3_600_000;
const sighting = (change: Partial<Sighting> = {}): Sighting => ({
  ...NO_CLAIMS,
  vendor: 'loyaltylion',
  siteId: 123,
  emails: ['ann@example.com'],
  customerIds: ['6932'],
  name: 'Ann Lee',
  ...change,
});
const IN_ONE = sighting();
const IN_OTHER = sighting({ vendor: 'ometria', siteId: null, customerIds: [], profileIds: ['p1'] });
const POINTS = [{ field: 'approved_points', text: '1,240' }] as const;

function startWorker(session = new MemorySession()) {
  const clock = { now: 0 };
  const pages = new ShownPages({ session, now: () => clock.now });
  return { session, clock, pages };
}

describe('ShownPages', () => {
  it('knows after the worker was ended what a tab shows, of that customer alone', async () => {
    const { session, pages } = startWorker();
    await pages.put(1, IN_ONE, 'en', POINTS);
    const next = startWorker(session).pages;
    await next.load();
    expect(next.on(1, sightingKey(IN_ONE))).toEqual({
      vendor: 'loyaltylion',
      language: 'en',
      texts: POINTS,
      readAt: 0,
    });
    expect(next.on(2, sightingKey(IN_ONE))).toBe(null);
    expect(next.on(1, sightingKey(IN_OTHER))).toBe(null);
  });

  it('takes two values of one field for none, and the later reading for the earlier', async () => {
    const { pages, clock } = startWorker();
    await pages.put(1, IN_ONE, 'en', POINTS);
    clock.now = 5;
    await pages.put(1, IN_ONE, 'en', [...POINTS, { field: 'approved_points', text: '90' }]);
    expect(pages.on(1, sightingKey(IN_ONE))).toMatchObject({ texts: [], readAt: 5 });
  });

  it('finds the same person’s page of the other dashboard for an hour', async () => {
    const { pages, clock } = startWorker();
    await pages.put(1, IN_ONE, 'en', POINTS);
    await pages.put(1, IN_OTHER, 'en', POINTS);
    expect(pages.ofSamePerson(IN_ONE)).toMatchObject({ kind: 'page', page: { sighting: IN_OTHER } });
    expect(pages.ofSamePerson(sighting({ emails: ['joann@example.com'] }))).toEqual({ kind: 'nobody' });
    clock.now = HOUR_MS + 1;
    expect(pages.ofSamePerson(IN_ONE)).toEqual({ kind: 'nobody' });
  });

  it('forgets the oldest of many', async () => {
    const { session, pages } = startWorker();
    for (let tab = 0; tab < 100; tab += 1) await pages.put(tab, IN_ONE, 'en', POINTS);
    expect(pages.on(99, sightingKey(IN_ONE))).not.toBe(null);
    expect(pages.on(0, sightingKey(IN_ONE))).toBe(null);
    expect(session.dump().length).toBeLessThan(30_000);
  });

  it('passes over what is not its own', async () => {
    const session = new MemorySession();
    await session.set('shown-pages', [{ tabId: 1, shown: 'x' }]);
    const { pages } = startWorker(session);
    await pages.load();
    expect(pages.on(1, sightingKey(IN_ONE))).toBe(null);
  });
});
