import type { Choices } from '../../domain/choices.ts';
import { settingsFile } from '../../domain/settings-file/export.ts';
import { findKey } from '../../domain/settings-file/find-key.ts';
import {
  type Fresh,
  type Held,
  type ImportPlan,
  planImport,
} from '../../domain/settings-file/plan-import.ts';
import { type Policy, withoutPolicy } from '../../domain/settings-file/policy.ts';
import {
  confirmedMap,
  type TeamSettings,
  toTeamConnection,
} from '../../domain/settings-file/team-settings.ts';
import type { ImportView } from '../../messages/import-view.ts';
import type { Clock } from '../../platform/clock.ts';
import { type Database, SETTINGS_STORES, type SettingsChange } from '../../platform/database.ts';
import type { ConnectionStore } from '../connection-store.ts';
import type { KeyLock } from '../key-lock.ts';
import type { RetentionStore } from '../retention-store.ts';
import type { SettingsStore } from '../settings-store.ts';
import { LensError } from '../vendors.ts';
import { viewOf } from './import-view-of.ts';
import { readSettings } from './read-settings.ts';

export interface SettingsTransferNeeds {
  readonly database: Promise<Database>;
  readonly connections: ConnectionStore;
  readonly settings: SettingsStore;
  readonly retention: RetentionStore;
  readonly lock: KeyLock;
  readonly policy: () => Promise<Policy>;
  readonly now: Clock;
  readonly newId: () => string;
  /** Whatever depends on connections and choices is told. */
  readonly onImported: () => Promise<void>;
}

/** Settings out of this browser and into another one: without keys, and all or nothing. */
export class SettingsTransfer {
  readonly #needs: SettingsTransferNeeds;

  constructor(needs: SettingsTransferNeeds) {
    this.#needs = needs;
  }

  /** @throws LensError `settings-hold-key`: somebody has typed a key where a name belongs */
  export(): Promise<string> {
    return this.#within(async (change, policy) => {
      const { connections, choices, imported } = await this.#held(change, policy);
      const settings: TeamSettings = {
        choices: { ...choices, ...policy.settings.choices },
        connections: connections.map((one) =>
          toTeamConnection(one, confirmedMap(one) ?? imported.get(one.id)?.map ?? null),
        ),
      };
      const at = findKey(settings);
      if (at !== null) throw new LensError({ code: 'settings-hold-key', at });
      return settingsFile(settings, this.#needs.now());
    });
  }

  /** @throws LensError `settings-…` */
  async preview(text: string): Promise<ImportView> {
    const settings = readSettings(text);
    return this.#within(async (...within) => viewOf(await this.#plan(settings, ...within)));
  }

  /**
   * @returns the connections that the file stands for
   * @throws LensError `settings-…`, or `import-moved` where it would do something else than was shown
   */
  async import(text: string, token: string): Promise<readonly string[]> {
    const settings = readSettings(text);
    const { steps } = await this.#within(async (change, policy) => {
      const plan = await this.#plan(settings, change, policy);
      if (viewOf(plan).token !== token) throw new LensError({ code: 'import-moved' });
      await this.#carryOut(change, plan);
      return plan;
    });
    await this.#needs.onImported();
    return steps.map(({ after }) => after.id);
  }

  /** What is read and written within is one transaction: all of it counts, or nothing. */
  async #within<T>(run: (change: SettingsChange, policy: Policy) => Promise<T>): Promise<T> {
    const policy = await this.#needs.policy();
    const change = (await this.#needs.database).transaction(SETTINGS_STORES, 'readwrite');
    change.done.catch(() => undefined); // told by what is awaited below
    try {
      const result = await run(change, policy);
      await change.done;
      return result;
    } catch (error) {
      abort(change);
      throw error;
    }
  }

  async #plan(settings: TeamSettings, change: SettingsChange, policy: Policy): Promise<ImportPlan> {
    const fresh: Fresh = { newId: this.#needs.newId, now: this.#needs.now() };
    return planImport(withoutPolicy(settings, policy), await this.#held(change, policy), fresh);
  }

  /** Read only is the policy's while it lasts: what is stored of a connection stays its own. */
  async #held(change: SettingsChange, policy: Policy): Promise<Held> {
    const { connections: store, settings, retention, lock } = this.#needs;
    const connections = await store.listIn(change, { ...policy, readOnly: false });
    const maps = await Promise.all(connections.map(({ id }) => store.importedIn(change, id)));
    const imported = connections.flatMap(({ id }, at) => {
      const held = maps[at];
      return held ? [[id, held] as const] : [];
    });
    const choices: Choices = {
      backgroundShare: (await settings.getIn(change)).backgroundShare,
      historyDays: await retention.getIn(change),
      autoLockMinutes: await lock.autoLockMinutesIn(change),
    };
    return { connections, imported: new Map(imported), choices };
  }

  async #carryOut(change: SettingsChange, { steps, choices }: ImportPlan): Promise<void> {
    const { connections, settings, retention, lock } = this.#needs;
    for (const { outcome, after, imported } of steps) {
      if (outcome !== 'added' && outcome !== 'replaced') continue;
      await connections.putIn(change, after, imported);
    }
    const { backgroundShare, historyDays, autoLockMinutes } = choices;
    if (backgroundShare !== undefined) await settings.changeIn(change, { backgroundShare });
    if (historyDays !== undefined) await retention.setIn(change, historyDays);
    if (autoLockMinutes !== undefined) await lock.setAutoLockIn(change, autoLockMinutes);
  }
}

function abort(change: SettingsChange): void {
  try {
    change.abort();
  } catch {
    // it has ended by itself
  }
}
