import type { Subject } from '../../messages/lens-view.ts';
import { browser } from '../../platform/browser.ts';

/**
 * The tab under the popup. Opened as a page of its own (pinned in a tab or a window), the popup looks at the tab
 * that was in front before it. No such tab: the worker says that no customer is open.
 */
export async function subjectOfPopup(): Promise<Subject> {
  const own = await browser.tabs.getCurrent();
  const tabs = await browser.tabs.query(own ? {} : { active: true, currentWindow: true });
  const [latest] = tabs
    .filter((tab) => tab.id !== undefined && tab.id !== own?.id)
    .sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return { kind: 'tab', tabId: latest?.id ?? -1 };
}
