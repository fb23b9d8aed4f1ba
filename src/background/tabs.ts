import * as v from 'valibot';
import { type Sighting, sightingKey } from '../messages/sighting.ts';
import { browser } from '../platform/browser.ts';

const SIGHTING: v.GenericSchema<unknown, Sighting> = v.object({
  vendor: v.picklist(['loyaltylion', 'ometria']),
  siteId: v.nullable(v.number()),
  emails: v.array(v.string()),
  customerIds: v.array(v.string()),
  profileIds: v.array(v.string()),
  name: v.nullable(v.string()),
});

const item = (tabId: number): string => `tab-${tabId}`;

/** Which customer each tab shows. In session storage: a killed worker still knows, a closed browser forgets. */
export const tabSightings = {
  async get(tabId: number): Promise<Sighting | null> {
    const stored = await browser.storage.session.get(item(tabId));
    const parsed = v.safeParse(SIGHTING, stored[item(tabId)]);
    return parsed.success ? parsed.output : null;
  },

  async set(tabId: number, sighting: Sighting | null): Promise<void> {
    if (sighting) await browser.storage.session.set({ [item(tabId)]: sighting });
    else await browser.storage.session.remove(item(tabId));
  },

  /** The tabs that show what the key names. */
  async showing(key: string): Promise<number[]> {
    const stored = await browser.storage.session.get(null);
    return Object.entries(stored).flatMap(([name, value]) => {
      const parsed = v.safeParse(SIGHTING, value);
      const shows = name.startsWith('tab-') && parsed.success && sightingKey(parsed.output) === key;
      return shows ? [Number(name.slice('tab-'.length))] : [];
    });
  },
};
