import { browser } from './browser.ts';

/** The hosts on whose pages an agent has pointed at the email: the items of local storage that are named by one. */
export async function pointedHosts(): Promise<string[]> {
  return Object.keys(await browser.storage.local.get(null)).filter((name) => name.includes('.'));
}

export async function forgetPointed(host: string): Promise<void> {
  await browser.storage.local.remove(host);
}
