import * as v from 'valibot';
import { browser } from '../platform/browser.ts';
import type { LastCall } from './vendor-access.ts';

const ITEM = 'last-call';

/** In session storage: a killed worker's successor knows, a closed browser forgets. */
export const lastCall: LastCall = {
  async get() {
    const parsed = v.safeParse(v.number(), (await browser.storage.session.get(ITEM))[ITEM]);
    return parsed.success ? parsed.output : 0;
  },
  set(at) {
    void browser.storage.session.set({ [ITEM]: at });
  },
};
