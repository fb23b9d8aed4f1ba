import { PORT_NAME } from '../messages/port-name.ts';
import { browser, type Runtime } from '../platform/browser.ts';
import { createBackground } from './background.ts';
import { route } from './router.ts';
import { serveWatchPort } from './watch-port.ts';

/**
 * The service worker's entry: listeners are registered before anything is awaited, so that the event that
 * started the worker is not missed; everything behind them is built once.
 */
const background = createBackground();

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
  route(background.handlers, message, sender),
);
browser.runtime.onConnect.addListener((port) => {
  if (port.name === PORT_NAME) serveWatchPort(port, background);
});
browser.alarms.onAlarm.addListener(() => void background.resume());
browser.tabs.onRemoved.addListener((tabId) => void background.forgetTab(tabId));
browser.runtime.onInstalled.addListener((details) => {
  if (details.reason === 'install') void browser.runtime.openOptionsPage();
});
browser.runtime.onStartup.addListener(() => void background.resume());

void background.resume();
