import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { JobStore } from '../../../src/background/job-store.ts';
import type { Job } from '../../../src/domain/job.ts';
import { openDatabase } from '../../../src/platform/database.ts';
import { ended } from '../domain/history/jobs.ts';

const DAY_MS = 86_400_000;
let name = '';
let store: JobStore;

beforeEach(() => {
  name = crypto.randomUUID();
  store = new JobStore(openDatabase(name));
});

const ids = (jobs: readonly Job[]): string[] => jobs.map(({ id }) => id);
const everything = () => true;

async function fill(count: number): Promise<void> {
  for (let at = 0; at < count; at++)
    await store.put(ended('verified', { id: `job-${at}`, createdAt: at * DAY_MS }));
}

test('a job that could not be stored says so: nothing is sent then', async () => {
  const database = await openDatabase(name);
  const closed = new JobStore(Promise.resolve(database));
  await closed.count();
  database.close();
  await expect(closed.put(ended('failed'))).rejects.toMatchObject({ failure: { code: 'storage-failed' } });
});

describe('the newest jobs', () => {
  test('come first, as many as asked for', async () => {
    await fill(250);
    expect(ids(await store.newest(3, everything))).toEqual(['job-249', 'job-248', 'job-247']);
    expect(await store.newest(1_000, everything)).toHaveLength(250);
    expect(ids(await store.newest(5, ({ createdAt }) => createdAt < 2 * DAY_MS))).toEqual(['job-1', 'job-0']);
    expect(await store.count()).toBe(250);
  });

  test('of one moment are told once each, wherever a reading ends', async () => {
    const all = Array.from({ length: 600 }, (_, at) => `job-${at}`);
    for (const [at, id] of all.entries()) {
      await store.put(ended('verified', { id, createdAt: Math.floor(at / 7) }));
    }
    expect(ids(await store.newest(1_000, everything)).toSorted()).toEqual(all.toSorted());
    expect(await store.newest(3, everything)).toHaveLength(3);
    const oldest = await store.newest(4, ({ createdAt }) => createdAt === 0);
    expect(oldest).toHaveLength(4);
  });

  test('are looked for among so many alone', async () => {
    await fill(250);
    expect(ids(await store.newest(2, ({ id }) => id === 'job-249', 50))).toEqual(['job-249']);
    expect(await store.newest(2, ({ id }) => id === 'job-0', 50)).toEqual([]);
  });

  test('of a member, with every attempt to undo one', async () => {
    await store.put(ended('verified', { id: 'a', createdAt: 1 }));
    await store.put(ended('failed', { id: 'b', createdAt: 2, kind: 'undo', undoOf: 'a' }));
    await store.put(ended('verified', { id: 'c', createdAt: 3, memberId: 7 }));
    await store.put(ended('verified', { id: 'd', createdAt: 3, connectionId: 'another' }));
    expect(ids(await store.ofMember(ended('verified').connectionId, 6932))).toEqual(['b', 'a']);
    expect(ids(await store.undos('a'))).toEqual(['b']);
    expect(ids(await store.undos())).toEqual(['b']);
  });
});

test('an end is seen once somebody has looked, and a forgotten job is not brought back by that', async () => {
  await store.put(ended('verified', { id: 'a' }));
  await store.markSeen('a', 7);
  await store.markSeen('b', 7);
  expect((await store.get('a'))?.seenAt).toBe(7);
  expect(await store.count()).toBe(1);
});

describe('dropping', () => {
  test('takes ended jobs before a time, and never an open one', async () => {
    await fill(3);
    await store.put(ended('accepted', { id: 'open', createdAt: 0, nextAt: 5 }));
    await store.dropEnded(2 * DAY_MS);
    expect(ids(await store.newest(9, everything))).toEqual(['job-2', 'open']);
  });

  test('takes all that have ended', async () => {
    await fill(3);
    await store.put(ended('accepted', { id: 'open', createdAt: 0, nextAt: 5 }));
    await store.dropEnded();
    expect(ids(await store.newest(9, everything))).toEqual(['open']);
  });
});

describe('records of version 1', () => {
  const NEW = ['undoOf', 'createdAt', 'surface', 'connectionName', 'customer', 'seenAt'];
  const job = ended('verified');
  const rest = Object.fromEntries(Object.entries(job).filter(([key]) => !NEW.includes(key)));
  const old = { ...rest, version: 1 };

  /** A database as the first release made it, with one ended and one open job. */
  async function fillFirstRelease(): Promise<void> {
    const database = await openDB(name, 1, {
      upgrade(opened) {
        for (const owner of ['secrets', 'connections', 'snapshots']) opened.createObjectStore(owner);
        const jobs = opened.createObjectStore('jobs');
        jobs.createIndex('member', 'memberId');
        jobs.createIndex('open', 'nextAt');
      },
    });
    await database.put('jobs', old, 'job-1');
    await database.put('jobs', { ...old, id: 'job-2', state: 'accepted', nextAt: 9 }, 'job-2');
    await database.put('jobs', { ...old, id: 'odd', changes: 'none' }, 'odd');
    database.close();
  }

  test('are brought up to date, and none is dropped', async () => {
    name = crypto.randomUUID();
    await fillFirstRelease();
    const database = openDatabase(name);
    store = new JobStore(database);
    const migrated = await store.get('job-1');
    expect(migrated).toEqual({
      ...rest,
      version: 2,
      undoOf: null,
      createdAt: job.times[0]?.at,
      surface: null,
      connectionName: null,
      customer: { name: null, email: null },
      seenAt: job.times[0]?.at,
    });
    expect(ids(await store.newest(9, everything)).toSorted()).toEqual(['job-1', 'job-2']);
    expect(ids(await store.open())).toEqual(['job-2']);
    expect(await (await database).getAllKeys('jobs')).toEqual(['job-1', 'job-2', 'odd']);
  });
});
