import { browser } from './browser.ts';

/**
 * What administrators have set for the extension: read only, the same for every profile that they manage. Nothing
 * where nobody manages the browser, or where it knows no such thing.
 */
export interface ManagedArea {
  get(): Promise<unknown>;
}

export const managedArea: ManagedArea = {
  async get() {
    try {
      return await browser.storage.managed.get();
    } catch {
      return {}; // Firefox rejects where there is no policy
    }
  },
};

/** Its own event: that of all storage would wake the worker for every overlay that is folded. */
export function onManagedChange(listener: () => void): void {
  if ('managed' in browser.storage) browser.storage.managed.onChanged.addListener(listener);
}
