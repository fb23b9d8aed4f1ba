import type { Sighting } from '../../src/messages/sighting.ts';

/** What a page claims that shows nobody: tests add what theirs shows. */
export const NO_CLAIMS: Omit<Sighting, 'vendor'> = {
  siteId: null,
  emails: [],
  customerIds: [],
  labelledCustomerIds: [],
  profileIds: [],
  labelledProfileIds: [],
  name: null,
};
