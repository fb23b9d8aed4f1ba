import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Candidate,
  type ConnectionChoice,
  chooseConnection,
  connectionsOfPage,
  type PagePlace,
} from '../../../src/domain/choose-connection.ts';

const UK = { id: 'uk', siteIds: [4711, 4712], hosts: [] };
const EU = {
  id: 'eu',
  siteIds: [4811],
  hosts: [{ host: 'loyalty.agency.example', vendor: 'ometria' as const }],
};
const UNTESTED = { id: 'untested', siteIds: [], hosts: [] };

const page = (place: Partial<PagePlace>): PagePlace => ({
  vendor: 'loyaltylion',
  siteId: null,
  host: 'app.loyaltylion.com',
  ...place,
});

describe('the connections that a page can belong to', () => {
  test.each<[string, PagePlace, readonly string[]]>([
    ['a site of one', page({ siteId: 4712 }), ['uk']],
    ['a site of another', page({ siteId: 4811 }), ['eu']],
    ['a site of none', page({ siteId: 9 }), []],
    ['no site', page({}), ['uk', 'eu']],
    ["Ometria's own host", page({ vendor: 'ometria', host: 'console.ometria.com' }), ['uk', 'eu']],
    ['a host added to one', page({ vendor: 'ometria', host: 'loyalty.agency.example' }), ['eu']],
    ['a site of one on a host of another', page({ siteId: 4711, host: 'loyalty.agency.example' }), []],
  ])('%s', (_, place, ids) => {
    expect(connectionsOfPage([UK, EU], place).map(({ id }) => id)).toEqual(ids);
  });

  test('one whose sites are not known can have any, but not where another has this one', () => {
    const all = [UNTESTED, UK];
    expect(connectionsOfPage(all, page({ siteId: 9 }))).toEqual([UNTESTED]);
    expect(connectionsOfPage(all, page({ siteId: 4711 }))).toEqual([UK]);
  });
});

describe('which connection knows the customer', () => {
  const candidates = (...knows: readonly Candidate['knows'][]): Candidate[] =>
    knows.map((each, index) => ({ id: String(index), knows: each }));
  const chosen = (id: string): ConnectionChoice => ({ kind: 'connection', id });
  const asked = (...ids: readonly string[]): ConnectionChoice => ({ kind: 'question', ids });

  test.each<[readonly Candidate['knows'][], ConnectionChoice]>([
    [['nobody', 'proven'], chosen('1')],
    [['email-only', 'proven'], chosen('1')],
    [['unreadable', 'proven'], chosen('1')],
    [['proven', 'nobody', 'proven'], asked('0', '2')],
    [['email-only', 'nobody'], chosen('0')],
    [['email-only', 'contradicted'], chosen('0')],
    [['email-only', 'email-only'], asked('0', '1')],
    [['email-only', 'unreadable'], asked('0', '1')],
    [['nobody', 'unreadable'], { kind: 'unreadable' }],
    [['contradicted', 'unreadable'], { kind: 'unreadable' }],
    [['contradicted', 'nobody'], { kind: 'other-account' }],
    [['nobody', 'nobody'], { kind: 'nobody' }],
  ])('%j', (knows, choice) => {
    expect(chooseConnection(candidates(...knows))).toEqual(choice);
  });

  test('one that contradicts or knows nobody is never chosen nor offered, in whatever order they are asked', () => {
    const knows = fc.constantFrom<Candidate['knows']>(
      'proven',
      'email-only',
      'nobody',
      'contradicted',
      'unreadable',
    );
    fc.assert(
      fc.property(fc.array(knows), (all) => {
        const given = candidates(...all);
        const choice = chooseConnection(given);
        const ids = choice.kind === 'connection' ? [choice.id] : choice.kind === 'question' ? choice.ids : [];
        const offered = given.filter(({ id }) => ids.includes(id));
        expect(offered.some((one) => one.knows === 'nobody' || one.knows === 'contradicted')).toBe(false);
        expect(chooseConnection(given.toReversed()).kind).toBe(choice.kind);
      }),
    );
  });
});
