import * as v from 'valibot';
import { RETENTION_DAYS, type RetentionDays } from '../messages/history-view.ts';
import type { Database } from '../platform/database.ts';

const NAME = 'history-retention-days';
const DEFAULT: RetentionDays = 90;

/** For how long the history is kept. */
export class RetentionStore {
  readonly #database: Promise<Database>;

  constructor(database: Promise<Database>) {
    this.#database = database;
  }

  async get(): Promise<RetentionDays> {
    const days = v.safeParse(v.picklist(RETENTION_DAYS), await (await this.#database).get('settings', NAME));
    return days.success ? days.output : DEFAULT;
  }

  async set(days: RetentionDays): Promise<void> {
    await (await this.#database).put('settings', days, NAME);
  }
}
