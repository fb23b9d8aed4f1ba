import { browser } from '../platform/browser.ts';

const ITEM = 'overlay-collapsed';

/** Whether the agent last left the overlay folded into its pill. Nothing else is kept where pages' scripts run. */
export async function readCollapsed(): Promise<boolean> {
  const stored = await browser.storage.local.get(ITEM);
  return stored[ITEM] === true;
}

export async function writeCollapsed(collapsed: boolean): Promise<void> {
  await browser.storage.local.set({ [ITEM]: collapsed });
}
