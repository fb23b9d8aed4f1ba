import { expect, test } from 'vitest';
import type { Member } from '../../../src/domain/member.ts';
import type { Profile } from '../../../src/domain/ometria.ts';
import { NOTHING_READ, read } from '../../../src/domain/snapshot.ts';
import { type TwoEmails, twoEmails } from '../../../src/domain/two-emails.ts';
import { NEW_MEMBER } from './new-member.ts';

const member = (email: string | null): Member => ({ ...NEW_MEMBER, email });
const profile = (email: string | null): Profile => ({
  id: 'p1',
  customerId: '5001',
  email,
  name: null,
  properties: {},
});

const [EVA, NEW, TARA] = ['eva@example.com', 'eva.new@example.com', 'tara@example.com'];

test.each<[string, string | null, string | null, readonly string[], TwoEmails | null]>([
  ['the systems agree', EVA, EVA, [], null],
  ['they agree but for case', EVA, 'Eva@Example.com', [], null],
  ['they differ', EVA, NEW, [], { loyaltyLion: EVA, ometria: NEW }],
  ['LoyaltyLion has none', null, NEW, [TARA], null],
  ['Ometria has none', EVA, null, [], null],
  ['the page shows the same', EVA, EVA, [EVA], null],
  ['the page shows it in capitals', EVA, EVA, ['EVA@EXAMPLE.COM'], null],
  ['the page shows it beside another', EVA, EVA, [TARA, EVA], null],
  ['the page shows neither’s', EVA, EVA, [TARA], { loyaltyLion: EVA, ometria: TARA }],
  ['the page shows neither’s, and they differ', EVA, NEW, [TARA], { loyaltyLion: EVA, ometria: TARA }],
  ['the page shows one of two', EVA, NEW, [NEW], { loyaltyLion: EVA, ometria: NEW }],
  ['the page shows the other of two', EVA, NEW, [EVA], { loyaltyLion: EVA, ometria: NEW }],
  ['Ometria has none, and the page shows another', EVA, null, [TARA], { loyaltyLion: EVA, ometria: TARA }],
])('%s', (_, inLoyaltyLion, inOmetria, onPage, expected) => {
  const snapshot = {
    member: read<Member | null>(member(inLoyaltyLion), 0),
    profile: read<Profile | null>(profile(inOmetria), 0),
  };
  expect(twoEmails(snapshot, onPage)).toEqual(expected);
});

test('says nothing of a page before Ometria has told whose it is', () => {
  const snapshot = { ...NOTHING_READ, member: read<Member | null>(member(EVA), 0) };
  expect(twoEmails(snapshot, [TARA])).toBeNull();
});
