import type { Member } from '../../../src/domain/member.ts';

/** Somebody who has just joined: tests say who. */
export const NEW_MEMBER: Member = {
  id: 1,
  merchantId: '5001',
  email: null,
  name: null,
  blocked: false,
  guest: false,
  enrolled: true,
  updatedAt: null,
  pointsApproved: 0,
  pointsPending: 0,
  pointsSpent: 0,
};
