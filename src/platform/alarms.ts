import { browser } from './browser.ts';

/** What of the browser's alarms is needed. Times are epoch ms. */
export interface Alarms {
  get(name: string): Promise<{ readonly scheduledTime: number } | undefined>;
  create(name: string, info: { readonly when: number; readonly periodInMinutes?: number }): Promise<void>;
  clear(name: string): Promise<boolean>;
}

export const alarms: Alarms = {
  get: (name) => browser.alarms.get(name),
  create: (name, info) => browser.alarms.create(name, info),
  clear: (name) => browser.alarms.clear(name),
};
