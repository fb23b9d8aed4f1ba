/**
 * The runtime for the detection script, which runs on every dashboard page and has no room for the polyfill:
 * in Manifest V3 `chrome` answers by promises in Firefox too. Undefined once the extension was updated or
 * removed and this script is an orphan.
 */
export const contentRuntime = (): typeof chrome.runtime | undefined =>
  chrome.runtime?.id ? chrome.runtime : undefined;
