import type { Surface } from '../domain/job.ts';
import type { Runtime } from '../platform/browser.ts';

const PAGES: readonly (readonly [path: string, surface: Surface])[] = [
  ['/ui/popup/', 'popup'],
  ['/ui/options/', 'history'],
];

/** On which page of ours a button was pressed; null: on none that is known. */
export function surfaceOf({ url = '' }: Runtime.MessageSender): Surface | null {
  return PAGES.find(([path]) => url.includes(path))?.[1] ?? null;
}
