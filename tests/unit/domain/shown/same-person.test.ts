import { describe, expect, it, test } from 'vitest';
import {
  differingEmails,
  type PagePerson,
  pageOfSamePerson,
} from '../../../../src/domain/shown/same-person.ts';

const ANN: PagePerson = {
  vendor: 'loyaltylion',
  siteId: 1,
  emails: ['ann@example.com'],
  customerIds: ['6932'],
  labelledCustomerIds: [],
  profileIds: [],
  name: 'Ann Lee',
};
const loyaltyLion = (change: Partial<PagePerson> = {}): PagePerson => ({ ...ANN, ...change });
/** A page on which the User ID stands is sure of it. */
const withId = (id: string, change: Partial<PagePerson> = {}): Partial<PagePerson> => ({
  customerIds: [id],
  labelledCustomerIds: [id],
  ...change,
});
const ometria = (change: Partial<PagePerson> = {}) =>
  ({
    sighting: { ...ANN, vendor: 'ometria', siteId: null, customerIds: [], profileIds: ['p1'], ...change },
  }) as const;

const NOBODY = { kind: 'nobody' };

describe('the page of the same person', () => {
  it('has exactly the same email', () => {
    const page = ometria({ emails: ['Ann@Example.com'] });
    const others = [ometria({ emails: ['joann@example.com'], profileIds: ['p2'] }), ometria()];
    expect(pageOfSamePerson(ANN, [page, ...others])).toEqual({ kind: 'page', page });
  });

  test.each<[string, readonly { readonly sighting: PagePerson }[]]>([
    ['another email', [ometria({ emails: ['ann@example.com.au'] })]],
    ['no email, and the same name', [ometria({ emails: [] })]],
    ['several emails', [ometria({ emails: ['ann@example.com', 'bob@example.com'] })]],
    ['two people with that email', [ometria(), ometria({ profileIds: ['p2'] })]],
    [
      'a page that tells no id between two people',
      [ometria({ profileIds: [] }), ometria(), ometria({ profileIds: ['p2'] })],
    ],
    ["two people's names", [ometria({ name: 'Bob Ray' })]],
    ['a page of the same dashboard', [{ sighting: ANN }]],
  ])('is none with %s', (_, pages) => {
    expect(pageOfSamePerson(ANN, pages)).toEqual(NOBODY);
  });

  it('is none for a page that leaves its own email open', () => {
    expect(pageOfSamePerson(loyaltyLion({ emails: [] }), [ometria({ emails: [] })])).toEqual(NOBODY);
    const open = loyaltyLion({ emails: ['ann@example.com', 'b@example.com'] });
    expect(pageOfSamePerson(open, [ometria()])).toEqual(NOBODY);
  });

  it('is one, though its User ID was drawn after its email', () => {
    const page = ometria(withId('5000001'));
    expect(pageOfSamePerson(ANN, [page, ometria()])).toEqual({ kind: 'page', page });
  });
});

describe('the shop’s own id, which both pages label', () => {
  const LABELLED = loyaltyLion({ labelledCustomerIds: ['5000001'] });

  test.each<[string, Partial<PagePerson>]>([
    ['another email', { emails: ['ann.new@example.com'] }],
    ['no email', { emails: [] }],
    ['several emails', { emails: ['ann@example.com', 'bob@example.com'] }],
    ["two people's names", { name: 'Bob Ray' }],
    ['the same email', {}],
  ])('proves the person beside %s', (_, change) => {
    const page = ometria(withId('5000001', change));
    expect(pageOfSamePerson(LABELLED, [page])).toEqual({ kind: 'page', page });
    const own = { sighting: LABELLED };
    expect(pageOfSamePerson(page.sighting, [own])).toEqual({ kind: 'page', page: own });
  });

  it('is more than an email that somebody else has as well', () => {
    const page = ometria(withId('5000001', { emails: ['ann.new@example.com'], profileIds: ['p2'] }));
    expect(pageOfSamePerson(LABELLED, [ometria(), page])).toEqual({ kind: 'page', page });
  });

  it('contradicts an equal email, also where the page told the email first', () => {
    const another = ometria(withId('5000999'));
    expect(pageOfSamePerson(LABELLED, [another])).toEqual({ kind: 'contradiction' });
    expect(pageOfSamePerson(another.sighting, [{ sighting: LABELLED }])).toEqual({ kind: 'contradiction' });
    expect(pageOfSamePerson(LABELLED, [ometria(), another])).toEqual({ kind: 'contradiction' });
  });

  test.each<[string, PagePerson, Partial<PagePerson>]>([
    ['a number of the address alone', loyaltyLion({ customerIds: ['5000001'] }), withId('5000001')],
    ['one of several', loyaltyLion({ labelledCustomerIds: ['5000001', '6932'] }), withId('5000001')],
    ['an id that Ometria’s page does not label', LABELLED, { profileIds: ['5000001'] }],
  ])('is not %s', (_, person, change) => {
    const page = ometria({ ...change, emails: [] });
    expect(pageOfSamePerson(person, [page])).toEqual(NOBODY);
  });

  it('is nobody’s where two people have it', () => {
    const pages = ['p1', 'p2'].map((id) => ometria(withId('5000001', { profileIds: [id] })));
    expect(pageOfSamePerson(LABELLED, pages)).toEqual(NOBODY);
  });
});

test('emails differ where both pages tell one, in whatever order', () => {
  const { sighting } = ometria({ emails: ['ann.new@example.com'] });
  const differing = { loyaltylion: 'ann@example.com', ometria: 'ann.new@example.com' };
  expect(differingEmails(ANN, sighting)).toEqual(differing);
  expect(differingEmails(sighting, ANN)).toEqual(differing);
  expect(differingEmails(ANN, ometria({ emails: ['ANN@example.com'] }).sighting)).toBe(null);
  expect(differingEmails(ANN, ometria({ emails: [] }).sighting)).toBe(null);
});
