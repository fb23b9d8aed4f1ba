import type { Choices } from '../../domain/choices.ts';
import { settingsFile } from '../../domain/settings-file/export.ts';
import { findKey } from '../../domain/settings-file/find-key.ts';
import {
  type Fresh,
  type Held,
  type ImportPlan,
  type ImportStep,
  planImport,
} from '../../domain/settings-file/plan-import.ts';
import {
  confirmedMap,
  type TeamSettings,
  toTeamConnection,
} from '../../domain/settings-file/team-settings.ts';
import type { ImportedConnectionView, ImportView } from '../../messages/import-view.ts';
import type { Clock } from '../../platform/clock.ts';
import { type Database, SETTINGS_STORES, type SettingsChange } from '../../platform/database.ts';
import type { ConnectionStore } from '../connection-store.ts';
import type { KeyLock } from '../key-lock.ts';
import type { RetentionStore } from '../retention-store.ts';
import type { SettingsStore } from '../settings-store.ts';
import { LensError } from '../vendors.ts';
import { readSettings } from './read-settings.ts';

export interface SettingsTransferNeeds {
  readonly database: Promise<Database>;
  readonly connections: ConnectionStore;
  readonly settings: SettingsStore;
  readonly retention: RetentionStore;
  readonly lock: KeyLock;
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
    return this.#within(async (change) => {
      const { connections, choices, waiting } = await this.#held(change);
      const settings: TeamSettings = {
        choices,
        connections: connections.map((one) =>
          toTeamConnection(one, confirmedMap(one) ?? waiting.get(one.id) ?? null),
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
    return this.#within(async (change) =>
      viewOf(planImport(settings, await this.#held(change), this.#fresh())),
    );
  }

  /**
   * @returns the connections that the file stands for
   * @throws LensError `settings-…`, or `import-moved` where it would do something else than was shown
   */
  async import(text: string, token: string): Promise<readonly string[]> {
    const settings = readSettings(text);
    const { steps } = await this.#within(async (change) => {
      const plan = planImport(settings, await this.#held(change), this.#fresh());
      if (viewOf(plan).token !== token) throw new LensError({ code: 'import-moved' });
      await this.#carryOut(change, plan);
      return plan;
    });
    await this.#needs.onImported();
    return steps.map(({ after }) => after.id);
  }

  /** What is read and written within is one transaction: all of it counts, or nothing. */
  async #within<T>(run: (change: SettingsChange) => Promise<T>): Promise<T> {
    const change = (await this.#needs.database).transaction(SETTINGS_STORES, 'readwrite');
    change.done.catch(() => undefined); // told by what is awaited below
    try {
      const result = await run(change);
      await change.done;
      return result;
    } catch (error) {
      abort(change);
      throw error;
    }
  }

  async #held(change: SettingsChange): Promise<Held> {
    const { connections: store, settings, retention, lock } = this.#needs;
    const connections = await store.listIn(change);
    const imported = await Promise.all(connections.map(({ id }) => store.importedIn(change, id)));
    const waiting = connections.flatMap(({ id }, at) => {
      const held = imported[at];
      return held ? [[id, held.map] as const] : [];
    });
    const choices: Choices = {
      backgroundShare: (await settings.getIn(change)).backgroundShare,
      historyDays: await retention.getIn(change),
      autoLockMinutes: await lock.autoLockMinutesIn(change),
    };
    return { connections, waiting: new Map(waiting), choices };
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

  #fresh(): Fresh {
    return { newId: this.#needs.newId, now: this.#needs.now() };
  }
}

function viewOf({ steps, choices }: ImportPlan): ImportView {
  const connections = steps.map(connectionView);
  const before = steps.map((step) => step.before?.id ?? null);
  return { connections, choices, token: JSON.stringify([connections, before, choices]) };
}

function connectionView({ outcome, before, after, imported }: ImportStep): ImportedConnectionView {
  const { name, colour, siteIds, hosts, readOnly } = after;
  const nameBefore = before && before.name !== name ? before.name : null;
  return { outcome, name, nameBefore, colour, siteIds, hosts, readOnly, hasMap: imported !== null };
}

function abort(change: SettingsChange): void {
  try {
    change.abort();
  } catch {
    // it has ended by itself
  }
}
