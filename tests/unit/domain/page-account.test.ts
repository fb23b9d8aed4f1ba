import { expect, test } from 'vitest';
import type { Profile } from '../../../src/domain/ometria.ts';
import { type Found, judgeAccount, type Knowledge, type PageIds } from '../../../src/domain/page-account.ts';

const profile = (id: string, customerId: string | null = null): Profile => ({
  id,
  customerId,
  email: 'ann@example.com',
  name: null,
  properties: {},
});

const page = (labelledProfileIds: readonly string[], customerIds: readonly string[] = []): PageIds => ({
  labelledProfileIds,
  customerIds,
});

const byId = (...profiles: readonly Profile[]): Found => ({ byId: profiles, byEmail: [] });
const byEmail = (...profiles: readonly Profile[]): Found => ({ byId: [], byEmail: profiles });

test.each<[string, PageIds, Found, Knowledge]>([
  ['its labelled profile id', page(['p1']), byId(profile('p1')), 'proven'],
  ['an id in its address', page([]), byId(profile('p1')), 'proven'],
  ['its User ID', page([], ['51']), byEmail(profile('p1', '51')), 'proven'],
  ['its email alone', page([]), byEmail(profile('p1', '51')), 'email-only'],
  ['its email, while no profile has a User ID', page([], ['51']), byEmail(profile('p1')), 'email-only'],
  [
    'its email, while only one profile has another User ID',
    page([], ['51']),
    byEmail(profile('p1'), profile('p2', '52')),
    'email-only',
  ],
  ['nothing of it', page([], ['51']), byEmail(), 'nobody'],
  ['another User ID for its email', page([], ['51']), byEmail(profile('p1', '52')), 'contradicted'],
  ['another profile for its email', page(['p9']), byEmail(profile('p1', '51')), 'contradicted'],
  [
    'another profile, though the User ID fits',
    page(['p9'], ['51']),
    byEmail(profile('p1', '51')),
    'contradicted',
  ],
  ['no profile under its labelled id', page(['p9']), byEmail(), 'contradicted'],
  [
    'a profile under its address, but none under its label',
    page(['p9']),
    byId(profile('p1')),
    'contradicted',
  ],
  ['its profile, though the User ID differs', page(['p1'], ['51']), byId(profile('p1', '52')), 'proven'],
])('a page of which the account knows %s', (_, claims, found, knowledge) => {
  expect(judgeAccount(claims, found)).toBe(knowledge);
});
