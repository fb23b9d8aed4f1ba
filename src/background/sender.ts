import type { Runtime } from '../platform/browser.ts';
import { LensError } from './vendors.ts';

/** The tab of the page that sent a message. */
export function tabOf(sender: Runtime.MessageSender): number {
  const tabId = sender.tab?.id;
  if (tabId === undefined) throw new LensError({ code: 'not-allowed' });
  return tabId;
}

export const hostOf = (sender: Runtime.MessageSender): string =>
  URL.canParse(sender.url ?? '') ? new URL(sender.url ?? '').hostname : '';
