import { PORT_NAME } from '../messages/port-name.ts';
import { browser, type Runtime } from '../platform/browser.ts';
import { onManagedChange } from '../platform/managed-area.ts';
import { createBackground } from './background.ts';
import { isUse, route } from './router.ts';
import { serveWatchPort } from './watch-port.ts';

/**
 * The service worker's entry: listeners are registered before anything is awaited, so that the event that
 * started the worker is not missed; everything behind them is built once, and anew after it was all erased.
 */
let background = createBackground(startAnew);
const ports = new Set<Runtime.Port>();

browser.runtime.onMessage.addListener(async (message: unknown, sender: Runtime.MessageSender) => {
  if (isUse(sender)) await background.used();
  return route(background.handlers, message, sender);
});
browser.runtime.onConnect.addListener((port) => {
  if (port.name !== PORT_NAME) return;
  ports.add(port);
  port.onDisconnect.addListener(() => ports.delete(port));
  serveWatchPort(port, background);
});
browser.alarms.onAlarm.addListener(() => void background.resume());
browser.tabs.onRemoved.addListener((tabId) => void background.forgetTab(tabId));
browser.runtime.onInstalled.addListener((details) => {
  if (details.reason === 'install') void browser.runtime.openOptionsPage();
  if (details.reason === 'install' || details.reason === 'update') void startDashboards();
});
onManagedChange(() => void background.policyChanged());
browser.permissions.onAdded.addListener(() => void background.syncDashboards());
browser.permissions.onRemoved.addListener(() => void background.syncDashboards());
browser.runtime.onStartup.addListener(() => void background.resume());

void background.resume();

/** An update drops the scripts that were registered, and leaves those that run in open tabs as orphans. */
async function startDashboards(): Promise<void> {
  await background.syncDashboards();
  await background.startInOpenTabs();
}

/** Whoever still watches connects again, to the new one. */
function startAnew(): void {
  background = createBackground(startAnew);
  void background.syncDashboards();
  for (const port of ports) port.disconnect();
  ports.clear();
}
