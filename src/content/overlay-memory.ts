import { contentStorage } from '../platform/content-runtime.ts';

const ITEM = 'overlay-collapsed';

/** Whether the agent last left the overlay folded into its pill. Nothing else is kept where pages' scripts run. */
export async function readCollapsed(): Promise<boolean> {
  const stored = await contentStorage()?.get(ITEM);
  return stored?.[ITEM] === true;
}

export async function writeCollapsed(collapsed: boolean): Promise<void> {
  await contentStorage()?.set({ [ITEM]: collapsed });
}
