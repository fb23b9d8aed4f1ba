import * as v from 'valibot';
import type { Sighting } from '../messages/sighting.ts';

/** A sighting as it is stored. */
export const SIGHTING: v.GenericSchema<unknown, Sighting> = v.object({
  vendor: v.picklist(['loyaltylion', 'ometria']),
  siteId: v.nullable(v.number()),
  emails: v.array(v.string()),
  customerIds: v.array(v.string()),
  labelledCustomerIds: v.array(v.string()),
  profileIds: v.array(v.string()),
  labelledProfileIds: v.array(v.string()),
  name: v.nullable(v.string()),
});
