import { browser } from './browser.ts';

/**
 * The browser's memory for the extension: survives a killed worker, is gone with the browser, is never on disk.
 * Content scripts cannot read it: `TRUSTED_CONTEXTS` is its default access level in Chrome and the only one in
 * Firefox. Values are `unknown`: each owner parses what it reads.
 */
export interface SessionArea {
  get(name: string): Promise<unknown>;
  /** `value` must be JSON. */
  set(name: string, value: unknown): Promise<void>;
  remove(name: string): Promise<void>;
}

export const sessionArea: SessionArea = {
  get: async (name) => (await browser.storage.session.get(name))[name],
  set: (name, value) => browser.storage.session.set({ [name]: value }),
  remove: (name) => browser.storage.session.remove(name),
};
