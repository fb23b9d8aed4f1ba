export type RuntimePort = chrome.runtime.Port;

/**
 * The runtime for whatever runs in dashboards' pages, where there is no room for the polyfill: in Manifest V3
 * `chrome` answers by promises in Firefox too, and no page can name an element like it. Undefined once the extension
 * was updated or removed and this script is an orphan.
 */
export const contentRuntime = (): typeof chrome.runtime | undefined =>
  chrome.runtime?.id ? chrome.runtime : undefined;

/** Local storage in the same manner. */
export const contentStorage = (): typeof chrome.storage.local | undefined =>
  contentRuntime() && chrome.storage.local;

/** Whether it has an item; for a script that has just begun and is no orphan. */
export const isStored = async (name: string): Promise<boolean> =>
  name in (await chrome.storage.local.get(name));
