import * as v from 'valibot';
import { RETENTION_DAYS, type RetentionDays } from '../messages/history-view.ts';
import type { Database, SettingsChange } from '../platform/database.ts';

const NAME = 'history-retention-days';
const DEFAULT: RetentionDays = 90;

/** For how long the history is kept. */
export class RetentionStore {
  readonly #database: Promise<Database>;

  constructor(database: Promise<Database>) {
    this.#database = database;
  }

  async get(): Promise<RetentionDays> {
    return parse(await (await this.#database).get('settings', NAME));
  }

  async set(days: RetentionDays): Promise<void> {
    await (await this.#database).put('settings', days, NAME);
  }

  async getIn(change: SettingsChange): Promise<RetentionDays> {
    return parse(await change.objectStore('settings').get(NAME));
  }

  async setIn(change: SettingsChange, days: RetentionDays): Promise<void> {
    await change.objectStore('settings').put(days, NAME);
  }
}

function parse(stored: unknown): RetentionDays {
  const days = v.safeParse(v.picklist(RETENTION_DAYS), stored);
  return days.success ? days.output : DEFAULT;
}
