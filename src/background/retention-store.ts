import * as v from 'valibot';
import { RETENTION_DAYS, type RetentionDays } from '../domain/choices.ts';
import { NO_POLICY, type Policy } from '../domain/settings-file/policy.ts';
import type { Database, SettingsChange } from '../platform/database.ts';

const NAME = 'history-retention-days';
const DEFAULT: RetentionDays = 90;

/** For how long the history is kept. */
export class RetentionStore {
  readonly #database: Promise<Database>;

  readonly #policy: () => Promise<Policy>;

  constructor(database: Promise<Database>, policy: () => Promise<Policy> = async () => NO_POLICY) {
    this.#database = database;
    this.#policy = policy;
  }

  /** What the organisation sets goes before what is stored. */
  async get(): Promise<RetentionDays> {
    const { historyDays } = (await this.#policy()).settings.choices;
    return historyDays ?? parse(await (await this.#database).get('settings', NAME));
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
