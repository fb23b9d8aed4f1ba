import * as v from 'valibot';
import { AUTO_LOCK_MINUTES, type AutoLockMinutes } from '../domain/choices.ts';
import type { ProtectionMode } from '../messages/protection-view.ts';
import type { Clock } from '../platform/clock.ts';
import { type Database, SETTINGS_STORES, type SettingsChange } from '../platform/database.ts';
import type { SessionArea } from '../platform/session-area.ts';
import { unwrapKey, WRAPPED_KEY, wrapKey } from './passphrase.ts';
import { type Bytes, importSealingKey, newSealingKey, randomKeyBytes } from './sealed.ts';
import { UnlockedKey } from './unlocked-key.ts';
import { LensError } from './vendors.ts';

/** In IndexedDB; the names are those of stored records and never change. */
const DEVICE_KEY = 'wrapping-key';
const PROTECTION = 'protection';
/** In session storage: epoch ms of the last use by a person. */
const USED_AT = 'keys-used-at';

const DEFAULT_MINUTES: AutoLockMinutes = 15;
/** Counts while there is a passphrase; without one it is kept for the day that there is. */
const autoLockMinutes = v.optional(v.picklist(AUTO_LOCK_MINUTES), DEFAULT_MINUTES);

const RECORD = v.variant('mode', [
  v.object({ mode: v.literal('device'), autoLockMinutes }),
  v.object({ mode: v.literal('session'), autoLockMinutes }),
  v.object({ mode: v.literal('passphrase'), wrapped: WRAPPED_KEY, autoLockMinutes }),
]);
type Record = v.InferOutput<typeof RECORD>;

const MINUTE_MS = 60_000;

export interface KeyLockNeeds {
  readonly database: Promise<Database>;
  readonly session: SessionArea;
  readonly now: Clock;
  /** Asks for `lockIfIdle` at this time even if the worker is killed; an earlier asking is forgotten. */
  readonly lockAt: (time: number) => Promise<void>;
  /** The organisation's, which goes before what is stored; null: it sets none. */
  readonly policyAutoLock?: () => Promise<AutoLockMinutes | null>;
  /** Nobody has used the keys for too long: they have just been locked. */
  readonly onIdle: () => void;
}

/** A data key that nothing was sealed with yet, and the records that let it be found again. */
export interface NewDataKey {
  readonly key: CryptoKey;
  readonly records: ReadonlyMap<string, unknown>;
  /** Of a key that a passphrase wraps; null where the browser keeps it. */
  readonly raw: Bytes | null;
}

/** The one key that seals all others: where it is, and whether it is at hand. */
export class KeyLock {
  readonly #needs: KeyLockNeeds;
  readonly #unlocked: UnlockedKey;
  #known: Record | null = null;
  #remembers = true;

  constructor(needs: KeyLockNeeds) {
    this.#needs = needs;
    this.#unlocked = new UnlockedKey(needs.database, needs.session);
  }

  /** @throws LensError `locked` */
  async dataKey(): Promise<CryptoKey> {
    const { mode } = await this.#record();
    if (mode !== 'passphrase') return this.#deviceKey();
    await this.#idleAt();
    const key = await this.#unlocked.get();
    if (!key) throw new LensError({ code: 'locked' });
    return key;
  }

  async mode(): Promise<ProtectionMode> {
    return (await this.#record()).mode;
  }

  async autoLockMinutes(): Promise<AutoLockMinutes> {
    return (await this.#needs.policyAutoLock?.()) ?? (await this.#record()).autoLockMinutes;
  }

  async isLocked(): Promise<boolean> {
    const { mode } = await this.#record();
    if (mode !== 'passphrase') return false;
    await this.#idleAt();
    return (await this.#unlocked.get()) === null;
  }

  /** @throws LensError `wrong-passphrase` */
  async unlock(passphrase: string): Promise<void> {
    const raw = await this.#unwrap(passphrase);
    if (raw) await this.#keep(raw);
  }

  async lock(): Promise<void> {
    await this.#unlocked.forget();
  }

  /** Where there is a passphrase, only who knows it may change how the keys are kept. */
  async expectPassphrase(passphrase: string): Promise<void> {
    (await this.#unwrap(passphrase))?.fill(0);
  }

  /** A person has used the extension: the time until it locks begins anew. */
  async used(): Promise<void> {
    if ((await this.mode()) !== 'passphrase' || (await this.isLocked())) return;
    await this.#needs.session.set(USED_AT, this.#needs.now());
  }

  /** Locks once the time is over, else asks to be woken then. */
  async lockIfIdle(): Promise<void> {
    const idleAt = await this.#idleAt();
    if (idleAt !== null) await this.#needs.lockAt(idleAt);
  }

  async setAutoLock(minutes: AutoLockMinutes): Promise<void> {
    const change = (await this.#needs.database).transaction(SETTINGS_STORES, 'readwrite');
    await this.setAutoLockIn(change, minutes);
    await change.done;
    await this.lockIfIdle();
  }

  async autoLockMinutesIn(change: SettingsChange): Promise<AutoLockMinutes> {
    return parse(await change.objectStore('secrets').get(PROTECTION)).autoLockMinutes;
  }

  /** Once the change is done, `lockIfIdle` follows. */
  async setAutoLockIn(change: SettingsChange, minutes: AutoLockMinutes): Promise<void> {
    this.#known = null;
    const store = change.objectStore('secrets');
    await store.put({ ...parse(await store.get(PROTECTION)), autoLockMinutes: minutes }, PROTECTION);
    void change.done.then(() => (this.#known = null)).catch(() => undefined);
  }

  async makeDataKey(mode: ProtectionMode, passphrase: string): Promise<NewDataKey> {
    this.#remembers = false; // until it is adopted, nobody knows whether it is the old one or the new one
    this.#known = null;
    const { autoLockMinutes: minutes } = await this.#record();
    if (mode !== 'passphrase') {
      const key = await newSealingKey();
      return {
        key,
        records: new Map<string, unknown>([
          [PROTECTION, { mode, autoLockMinutes: minutes }],
          [DEVICE_KEY, key],
        ]),
        raw: null,
      };
    }
    const raw = randomKeyBytes();
    const record: Record = { mode, wrapped: await wrapKey(raw, passphrase), autoLockMinutes: minutes };
    return { key: await importSealingKey(raw), records: new Map([[PROTECTION, record]]), raw };
  }

  /** The records are stored: whoever chose the new protection need not unlock it first. */
  async adopt({ raw }: NewDataKey): Promise<void> {
    this.#remembers = true;
    if (raw) await this.#keep(raw);
    else await this.lock();
  }

  async #keep(raw: Bytes): Promise<void> {
    await this.#needs.session.set(USED_AT, this.#needs.now());
    await this.#unlocked.keep(raw);
    raw.fill(0);
    await this.lockIfIdle();
  }

  /** When the keys lock themselves; null: never, or they are locked. Time is told by the clock: timers sleep. */
  async #idleAt(): Promise<number | null> {
    const minutes = await this.autoLockMinutes();
    if ((await this.mode()) !== 'passphrase' || minutes === 0) return null;
    if ((await this.#unlocked.get()) === null) return null;
    const usedAt = v.safeParse(v.number(), await this.#needs.session.get(USED_AT));
    const idleAt = (usedAt.success ? usedAt.output : 0) + minutes * MINUTE_MS;
    if (this.#needs.now() < idleAt) return idleAt;
    await this.lock();
    this.#needs.onIdle();
    return null;
  }

  /** null: there is no passphrase. */
  async #unwrap(passphrase: string): Promise<Bytes | null> {
    const record = await this.#record();
    if (record.mode !== 'passphrase') return null;
    const raw = await unwrapKey(record.wrapped, passphrase);
    if (!raw) throw new LensError({ code: 'wrong-passphrase' });
    return raw;
  }

  /** Asked for several times with every click, and changed by nobody else while this worker lives. */
  async #record(): Promise<Record> {
    const record = this.#known ?? (await this.#readRecord());
    if (this.#remembers) this.#known = record;
    return record;
  }

  async #readRecord(): Promise<Record> {
    return parse(await (await this.#needs.database).get('secrets', PROTECTION));
  }

  async #deviceKey(): Promise<CryptoKey> {
    const database = await this.#needs.database;
    const known: unknown = await database.get('secrets', DEVICE_KEY);
    if (known instanceof CryptoKey) return known;
    const made = await newSealingKey();
    const change = database.transaction('secrets', 'readwrite');
    const stored: unknown = await change.store.get(DEVICE_KEY);
    const isStored = stored instanceof CryptoKey;
    if (!isStored) await change.store.put(made, DEVICE_KEY); // in one transaction: two must not both make one
    await change.done;
    return isStored ? stored : made;
  }
}

function parse(stored: unknown): Record {
  const record = v.safeParse(RECORD, stored);
  return record.success ? record.output : { mode: 'device', autoLockMinutes: DEFAULT_MINUTES };
}
