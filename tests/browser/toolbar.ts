import type { LensBrowser } from './launch.ts';

/** What the toolbar's button says. */
export interface Toolbar {
  readonly badge: string;
  readonly title: string;
}

/** What it says over the only tab of LoyaltyLion's dashboard; over the tab in front where there is none. */
export async function toolbar(lens: LensBrowser): Promise<Toolbar> {
  return (await lens.worker()).evaluate(async () => {
    const [dashboard] = await chrome.tabs.query({ url: 'https://app.loyaltylion.com/*' });
    const [inFront] = await chrome.tabs.query({ active: true });
    const tabId = (dashboard ?? inFront)?.id ?? -1;
    const [badge, title] = await Promise.all([
      chrome.action.getBadgeText({ tabId }),
      chrome.action.getTitle({ tabId }),
    ]);
    return { badge, title };
  });
}
