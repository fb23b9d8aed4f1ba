import browser from 'webextension-polyfill';

export type { Browser, Runtime } from 'webextension-polyfill';
/** The browser's extension API, promise-based in every browser. Nothing else imports the polyfill. */
export { browser };
