import type { Browser, Target } from 'puppeteer';

const SAYING = ['Runtime.consoleAPICalled', 'Runtime.exceptionThrown', 'Log.entryAdded'] as const;

/** What pages and the worker write to their consoles, errors included, from now on. */
export function collectOutputs(browser: Browser): readonly string[] {
  const said: string[] = [];
  const listen = async (target: Target): Promise<void> => {
    if (!['page', 'service_worker', 'other'].includes(target.type())) return;
    const session = await target.createCDPSession();
    for (const event of SAYING) session.on(event, (details) => said.push(JSON.stringify(details)));
    await session.send('Runtime.enable');
    await session.send('Log.enable');
  };
  const tryToListen = (target: Target): void => {
    listen(target).catch(() => undefined); // closed before it could be listened to
  };
  for (const target of browser.targets()) tryToListen(target);
  browser.on('targetcreated', tryToListen);
  return said;
}
