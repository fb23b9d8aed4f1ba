import type { Page } from 'puppeteer';

/** Runs a function, which may use nothing but its arguments, in the world of our content script. */
export type InIsolatedWorld = <A extends readonly unknown[], T>(
  run: (...args: A) => T | Promise<T>,
  ...args: A
) => Promise<T>;

/** Puppeteer knows the page's world alone; the browser's protocol knows every one. */
export async function isolatedWorld(page: Page, extensionOrigin: string): Promise<InIsolatedWorld> {
  const session = await page.createCDPSession();
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === extensionOrigin) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await found;
  return async (run, ...args) => {
    const expression = callOf(run, args);
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}

/** The call as text. Its arguments are parsed there: in a literal a `__proto__` key would be no key. */
export function callOf<A extends readonly unknown[]>(run: (...args: A) => unknown, args: A): string {
  return `(${run.toString()})(...JSON.parse(${JSON.stringify(JSON.stringify(args))}))`;
}
