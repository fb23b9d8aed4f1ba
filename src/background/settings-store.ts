import * as v from 'valibot';
import { BACKGROUND_SHARES } from '../domain/choices.ts';
import { NO_POLICY, type Policy } from '../domain/settings-file/policy.ts';
import type { Database, SettingsChange } from '../platform/database.ts';

/** What a person can set, beside connections and keys. A part that cannot be read is its default; the rest stays. */
const SETTINGS = v.object({
  version: v.fallback(v.literal(1), 1),
  /** How much of a vendor's limit requests may take for which nobody waits: the account's integrations share it. */
  backgroundShare: v.fallback(v.picklist(BACKGROUND_SHARES), 0.5),
});
export type Settings = v.InferOutput<typeof SETTINGS>;

const NAME = 'settings';

export class SettingsStore {
  readonly #database: Promise<Database>;

  readonly #policy: () => Promise<Policy>;

  constructor(database: Promise<Database>, policy: () => Promise<Policy> = async () => NO_POLICY) {
    this.#database = database;
    this.#policy = policy;
  }

  /** What the organisation sets goes before what is stored. */
  async get(): Promise<Settings> {
    const { backgroundShare } = (await this.#policy()).settings.choices;
    const settings = parse(await (await this.#database).get('settings', NAME));
    return backgroundShare === undefined ? settings : { ...settings, backgroundShare };
  }

  /** Changes are merged on disk: two at once lose nothing. */
  async change(change: Partial<Omit<Settings, 'version'>>): Promise<Settings> {
    const { store, done } = (await this.#database).transaction('settings', 'readwrite');
    const settings = parse({ ...parse(await store.get(NAME)), ...change });
    await store.put(settings, NAME);
    await done;
    return settings;
  }

  async getIn(change: SettingsChange): Promise<Settings> {
    return parse(await change.objectStore('settings').get(NAME));
  }

  async changeIn(change: SettingsChange, part: Partial<Omit<Settings, 'version'>>): Promise<void> {
    await change.objectStore('settings').put(parse({ ...(await this.getIn(change)), ...part }), NAME);
  }
}

function parse(stored: unknown): Settings {
  const settings = v.safeParse(SETTINGS, stored);
  return settings.success ? settings.output : v.parse(SETTINGS, {});
}
