import * as v from 'valibot';
import { browser } from '../platform/browser.ts';

const ITEM = 'last-call';

/** Epoch ms of the last request to any vendor, for the worker that comes after this one. 0: none yet. */
export const lastCall = {
  async get(): Promise<number> {
    const parsed = v.safeParse(v.number(), (await browser.storage.session.get(ITEM))[ITEM]);
    return parsed.success ? parsed.output : 0;
  },
  set(at: number): void {
    void browser.storage.session.set({ [ITEM]: at });
  },
};
