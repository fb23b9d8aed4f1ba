import { browser } from './browser.ts';
import { POINTED } from './pointed-item.ts';

/** The hosts on whose pages an agent has pointed at the email. */
export async function pointedHosts(): Promise<string[]> {
  const names = Object.keys(await browser.storage.local.get(null));
  return names.filter((name) => name.startsWith(POINTED)).map((name) => name.slice(POINTED.length));
}

export async function forgetPointed(host: string): Promise<void> {
  await browser.storage.local.remove(POINTED + host);
}
