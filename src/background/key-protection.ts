import type { AutoLockMinutes } from '../domain/choices.ts';
import type { Vendor } from '../domain/error-code.ts';
import type { ProtectionChange, ProtectionView } from '../messages/protection-view.ts';
import type { KeyLock } from './key-lock.ts';
import type { Vault } from './vault.ts';

export interface KeyProtectionNeeds {
  readonly vault: Vault;
  readonly lock: KeyLock;
  /** The keys can be used now, or can no longer. */
  onChange(): void;
}

/** What a person can do about the stored keys, but for pasting them. */
export class KeyProtection {
  readonly #needs: KeyProtectionNeeds;
  readonly #watchers = new Set<(view: ProtectionView) => void>();

  constructor(needs: KeyProtectionNeeds) {
    this.#needs = needs;
  }

  watch(tell: (view: ProtectionView) => void): () => void {
    this.#watchers.add(tell);
    void this.#view().then(tell);
    return () => this.#watchers.delete(tell);
  }

  isLocked(): Promise<boolean> {
    return this.#needs.lock.isLocked();
  }

  /** @throws LensError `wrong-passphrase` */
  unlock(passphrase: string): Promise<void> {
    return this.#change(() => this.#needs.lock.unlock(passphrase));
  }

  lockNow(): Promise<void> {
    return this.#change(() => this.#needs.lock.lock());
  }

  /** @throws LensError `locked`, `wrong-passphrase` */
  async protect(change: ProtectionChange): Promise<void> {
    await this.#needs.vault.protect(change);
    await this.#tell();
  }

  async setAutoLock(minutes: AutoLockMinutes): Promise<void> {
    await this.#needs.lock.setAutoLock(minutes);
    await this.#tell();
  }

  async autoLockChanged(): Promise<void> {
    await this.lockIfIdle();
    await this.#tell();
  }

  removeKey(connectionId: string, vendor: Vendor): Promise<void> {
    return this.#change(() => this.#needs.vault.remove(connectionId, vendor));
  }

  /** A person has used the extension. */
  used(): Promise<void> {
    return this.#needs.lock.used();
  }

  lockIfIdle(): Promise<void> {
    return this.#needs.lock.lockIfIdle();
  }

  async #change(run: () => Promise<void>): Promise<void> {
    await run();
    await this.changed();
  }

  /** The keys were locked, unlocked or removed. */
  async changed(): Promise<void> {
    this.#needs.onChange();
    await this.#tell();
  }

  async #tell(): Promise<void> {
    const view = await this.#view();
    for (const tell of this.#watchers) tell(view);
  }

  async #view(): Promise<ProtectionView> {
    const { lock } = this.#needs;
    const [mode, locked, autoLockMinutes] = await Promise.all([
      lock.mode(),
      lock.isLocked(),
      lock.autoLockMinutes(),
    ]);
    return { mode, locked, autoLockMinutes };
  }
}
