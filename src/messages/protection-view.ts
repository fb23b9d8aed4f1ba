import type { AutoLockMinutes } from '../domain/choices.ts';

/**
 * What keeps the stored keys from whoever takes the disk. `device`: a key that cannot be read out of this
 * browser's profile. `passphrase`: besides, a passphrase that is stored nowhere. `session`: they are never on
 * disk, and gone when the browser closes.
 */
export const PROTECTION_MODES = ['device', 'passphrase', 'session'] as const;
export type ProtectionMode = (typeof PROTECTION_MODES)[number];

/** Shorter passphrases are not accepted. */
export const SHORTEST_PASSPHRASE = 10;

export interface ProtectionView {
  readonly mode: ProtectionMode;
  readonly locked: boolean;
  readonly autoLockMinutes: AutoLockMinutes;
}

/** A change of how the keys are kept. `current`: the passphrase until now, empty where there was none. */
export interface ProtectionChange {
  readonly mode: ProtectionMode;
  /** The new one; empty where the mode needs none. */
  readonly passphrase: string;
  readonly current: string;
}
