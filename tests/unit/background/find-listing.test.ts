import { describe, expect, test } from 'vitest';
import { findListing } from '../../../src/background/find-listing.ts';
import type { Member } from '../../../src/domain/member.ts';
import { start } from '../api/ometria-vendor.ts';
import { json } from '../api/vendor-server.ts';
import { NEW_MEMBER } from '../domain/new-member.ts';

const RULE = { kind: 'search', collection: 'c_1' } as const;

const SAM: Member = { ...NEW_MEMBER, id: 7, merchantId: '900001', email: 'sam@example.com' };

/** How this server pages a collection. */
interface Paging {
  readonly records: number;
  /** Where Sam's record stands; null: nowhere. */
  readonly sam: number | null;
  readonly most?: number;
  readonly refusesOver?: number;
  readonly ignoresOffset?: boolean;
}

function startPaged({ records, sam, most = 250, refusesOver = 250, ignoresOffset = false }: Paging) {
  const at = (index: number) => ({
    id: `r-${index}`,
    email: index === sam ? 'sam@example.com' : `nobody-${index}@example.com`,
  });
  return start(({ url }) => {
    const { pathname, searchParams } = new URL(url, 'https://ometria.example');
    const one = /^\/contacts\/c_1\/r-(\d+)$/.exec(pathname)?.[1];
    if (one !== undefined) return json(at(Number(one)));
    const limit = Number(searchParams.get('limit'));
    if (limit > refusesOver) return json({ message: 'limit is too large' }, 400);
    const offset = ignoresOffset ? 0 : Number(searchParams.get('offset'));
    const length = Math.max(0, Math.min(limit, most, records - offset));
    return json(Array.from({ length }, (_, index) => at(offset + index)));
  });
}

const NOT_REACHED = { failure: { code: 'listing-not-reached', vendor: 'ometria' } };

describe('a record whose id follows from nothing is searched for', () => {
  test.each<[string, Paging]>([
    ['in large pages', { records: 9_800, sam: 9_750 }],
    ['in smaller ones where the server gives no more', { records: 900, sam: 850, most: 100 }],
    ['in smaller ones where the server refuses large ones', { records: 900, sam: 850, refusesOver: 100 }],
    ['on the one page that a server without offset gives', { records: 900, sam: 99, ignoresOffset: true }],
  ])('%s', async (_, paging) => {
    const { client } = await startPaged(paging);
    await expect(findListing(client, RULE, SAM)).resolves.toMatchObject({ id: `r-${paging.sam}` });
  });

  test('to the end of the collection: then it is not there', async () => {
    const { client, seen } = await startPaged({ records: 900, sam: null });
    await expect(findListing(client, RULE, SAM)).resolves.toBeNull();
    expect(seen).toHaveLength(5);
  });

  test('in 10,000 records, and further on nobody knows', async () => {
    const { client, seen } = await startPaged({ records: 12_000, sam: 11_000 });
    await expect(findListing(client, RULE, SAM)).rejects.toMatchObject(NOT_REACHED);
    expect(seen).toHaveLength(40);
  });

  test('once where the server gives the same page again', async () => {
    const { client, seen } = await startPaged({ records: 900, sam: 500, ignoresOffset: true });
    await expect(findListing(client, RULE, SAM)).rejects.toMatchObject(NOT_REACHED);
    expect(seen).toHaveLength(2);
  });
});
