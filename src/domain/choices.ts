/** How much of a vendor's limit requests may take for which nobody waits. */
export const BACKGROUND_SHARES = [0.25, 0.5, 0.75, 1] as const;
export type BackgroundShare = (typeof BACKGROUND_SHARES)[number];

/** Days for which ended jobs are kept; 0: forever. */
export const RETENTION_DAYS = [30, 90, 365, 0] as const;
export type RetentionDays = (typeof RETENTION_DAYS)[number];

/** Minutes without use after which the keys lock themselves; 0: never. */
export const AUTO_LOCK_MINUTES = [5, 15, 60, 0] as const;
export type AutoLockMinutes = (typeof AUTO_LOCK_MINUTES)[number];

/** What a person chooses once for all connections. */
export interface Choices {
  readonly backgroundShare: BackgroundShare;
  readonly historyDays: RetentionDays;
  readonly autoLockMinutes: AutoLockMinutes;
}
