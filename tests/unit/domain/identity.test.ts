import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseMember, chooseProfile, type MemberEvidence, sameEmail } from '../../../src/domain/identity.ts';
import type { Member } from '../../../src/domain/member.ts';
import type { Profile } from '../../../src/domain/ometria.ts';
import { NEW_MEMBER } from './new-member.ts';

const person = (id: number, name: string | null = null): Member => ({
  ...NEW_MEMBER,
  id,
  merchantId: String(5000 + id),
  email: `member${id}@example.com`,
  name,
});
const profile = (id: string, customerId: string | null): Profile => ({
  id,
  email: 'ann@example.com',
  customerId,
  name: null,
  properties: {},
});

test.each([
  ['Ann@Example.com ', 'ann@example.COM', true],
  ['ann@example.com', 'joann@example.com', false],
  ['ann+vip@example.com', 'ann@example.com', false],
  [null, 'ann@example.com', false],
  [null, null, false],
])('the emails %j and %j are one: %s', (a, b, expected) => {
  expect(sameEmail(a, b)).toBe(expected);
});

const [ann, joann] = [person(1, 'Ann Reed'), person(2, 'Joann Reed')];
const [ANNS, JOANNS, UNKNOWN] = ['member1@example.com', 'member2@example.com', 'nobody@example.com'];
const EVIDENCE: MemberEvidence = {
  byEmail: [],
  emails: [],
  byId: [],
  idSettled: true,
  isProfiles: false,
  hasId: false,
  name: null,
};

describe('whose page this is', () => {
  const CASES: readonly (readonly [string, Partial<MemberEvidence>, string])[] = [
    ['nothing was found', {}, 'nobody'],
    ['the only email', { byEmail: [ann], emails: [ANNS] }, 'member 1'],
    [
      'the only email, of somebody whom the page names',
      { byEmail: [ann], emails: [ANNS], name: 'REED, Ann' },
      'member 1',
    ],
    [
      'the only email, under a title that is no name',
      { byEmail: [ann], emails: [ANNS], name: 'Order history' },
      'member 1',
    ],
    [
      "the only email, under another's name",
      { byEmail: [ann], emails: [ANNS], name: 'Bob Ray' },
      'question 1',
    ],
    [
      "the same, where the page's id says who",
      { byEmail: [ann], emails: [ANNS], byId: [ann], hasId: true, name: 'Bob Ray' },
      'member 1',
    ],
    ['one of several emails proves nothing', { byEmail: [ann], emails: [ANNS, JOANNS] }, 'question 1'],
    [
      'the id says which of several emails',
      { byEmail: [ann, joann], emails: [ANNS, JOANNS], byId: [joann] },
      'member 2',
    ],
    ['two customers with one email', { byEmail: [ann, joann], emails: [ANNS] }, 'question 1,2'],
    ['email and id name two people', { byEmail: [ann], emails: [ANNS], byId: [joann] }, 'question 1,2'],
    ['an id, looked up both ways', { byId: [ann] }, 'member 1'],
    ['a number that is two ids', { byId: [ann, joann] }, 'question 1,2'],
    ["an id that may be somebody else's", { byId: [ann], idSettled: false }, 'question 1'],
    ['the same, but the name agrees', { byId: [ann], idSettled: false, name: ' ann REED ' }, 'member 1'],
    ['the same, but the name does not', { byId: [ann], idSettled: false, name: 'Joann Reed' }, 'question 1'],
    ['an id, beside an email that nobody has', { byId: [ann], emails: [UNKNOWN] }, 'question 1'],
    ['the same, but the name agrees', { byId: [ann], emails: [UNKNOWN], name: 'Ann Reed' }, 'member 1'],
    ['the same, but the name does not', { byId: [ann], emails: [UNKNOWN], name: 'Bob Ray' }, 'question 1'],
    ['the same, where Ometria has the ids', { byId: [ann], emails: [UNKNOWN], isProfiles: true }, 'member 1'],
    [
      'an id, beside two emails that nobody has',
      { byId: [ann], emails: [UNKNOWN, 'no@example.com'] },
      'question 1',
    ],
    [
      'an id, beside their own email, not found',
      { byId: [ann], emails: ['Member1@Example.com'] },
      'member 1',
    ],
    [
      'the only email, beside a number that is nobody’s',
      { byEmail: [ann], emails: [ANNS], hasId: true },
      'member 1',
    ],
    [
      'the only email, beside a number that could not be looked up',
      { byEmail: [ann], emails: [ANNS], hasId: true, idSettled: false },
      'question 1',
    ],
    [
      'the same, but the name agrees',
      { byEmail: [ann], emails: [ANNS], hasId: true, idSettled: false, name: 'Ann Reed' },
      'member 1',
    ],
    [
      'the same, where Ometria has the ids',
      { byEmail: [ann], emails: [ANNS], hasId: true, idSettled: false, isProfiles: true },
      'member 1',
    ],
  ];

  test.each(CASES)('%s', (_, evidence, expected) => {
    const choice = chooseMember({ ...EVIDENCE, ...evidence });
    const ids = { nobody: '', member: '', question: '' };
    if (choice.kind === 'member') ids.member = ` ${choice.member.id}`;
    if (choice.kind === 'question') ids.question = ` ${choice.members.map(({ id }) => id).join()}`;
    expect(choice.kind + ids[choice.kind]).toBe(expected);
  });

  test('is never a guess: with two people in the evidence only both proofs together decide', () => {
    const people = fc
      .uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 3 })
      .map((ids) => ids.map((id) => person(id)));
    const emails = fc.subarray([ANNS, JOANNS, UNKNOWN]);
    fc.assert(
      fc.property(people, people, emails, fc.boolean(), (byEmail, byId, shown, idSettled) => {
        const choice = chooseMember({ ...EVIDENCE, byEmail, byId, emails: shown, idSettled });
        const all = new Set([...byEmail, ...byId].map(({ id }) => id));
        if (choice.kind === 'nobody') expect(all.size).toBe(0);
        if (choice.kind === 'question') expect(new Set(choice.members.map(({ id }) => id))).toEqual(all);
        if (choice.kind !== 'member' || all.size === 1) return;
        const { id } = choice.member;
        const isIn = (members: readonly Member[]): boolean => members.some((one) => one.id === id);
        expect(isIn(byEmail) && isIn(byId)).toBe(true);
      }),
    );
  });
});

describe('which profile is the member', () => {
  const [mine, none, also, theirs] = [
    profile('a', '5001'),
    profile('b', null),
    profile('c', '5001'),
    profile('d', '9'),
  ];
  const CASES: readonly (readonly [string, readonly Profile[], string | null, string])[] = [
    ['none', [], '5001', 'nobody'],
    ['the one with the merchant id', [none, mine], '5001', 'profile a'],
    ['the same one found twice', [mine, { ...mine }], '5001', 'profile a'],
    ['the only one, without a customer id', [none], '5001', 'profile b'],
    ["the only one, with somebody else's", [theirs], '5001', 'contradiction d'],
    ['two with the merchant id', [mine, none, also], '5001', 'question a,c'],
    ['several, and none with it', [none, theirs], '5001', 'question b,d'],
    ['the only one, while the merchant id is not known yet', [theirs], null, 'profile d'],
    ['several, while it is not', [mine, none], null, 'question a,b'],
  ];

  test.each(CASES)('%s', (_, profiles, merchantId, expected) => {
    const choice = chooseProfile(profiles, merchantId);
    const chosen =
      choice.kind === 'nobody' ? [] : choice.kind === 'question' ? choice.profiles : [choice.profile];
    expect([choice.kind, chosen.map(({ id }) => id).join()].join(' ').trim()).toBe(expected);
  });

  test('the others are reported', () => {
    const choice = chooseProfile([none, mine, theirs], '5001');
    expect(choice.kind === 'profile' && choice.others.map(({ id }) => id)).toEqual(['b', 'd']);
  });
});
