/** Every failure an agent can meet, by its stable code. Each has one sentence in the UI (`error_<code>`). */
export type ErrorCode =
  | 'no-keys'
  | 'not-confirmed'
  | 'locked'
  | 'wrong-passphrase'
  | 'bad-loyaltylion-key'
  | 'bad-ometria-key'
  | 'ometria-key-too-new'
  | 'missing-scope'
  | 'rate-limited'
  | 'offline'
  | 'vendor-down'
  | 'held-back'
  | 'timed-out'
  | 'answer-not-understood'
  | 'nobody-found'
  | 'no-member'
  | 'no-profile'
  | 'identity-contradiction'
  | 'other-account'
  | 'read-only'
  | 'emails-differ'
  | 'listing-not-found'
  | 'listing-not-reached'
  | 'listing-not-proven'
  | 'collection-not-found'
  | 'collection-not-proven'
  | 'collection-not-shown'
  | 'own-listing-unreadable'
  | 'too-large'
  | 'plan-moved'
  | 'nothing-to-do'
  | 'job-running'
  | 'test-running'
  | 'undo-moved'
  | 'undo-nothing'
  | 'undo-done'
  | 'push-rejected'
  | 'push-lost'
  | 'push-doubted'
  | 'record-outranked'
  | 'value-overwritten'
  | 'still-not-visible'
  | 'settings-damaged'
  | 'settings-foreign'
  | 'settings-newer'
  | 'settings-invalid'
  | 'settings-too-large'
  | 'settings-hold-key'
  | 'import-moved'
  | 'set-by-organisation'
  | 'protection-required'
  | 'storage-failed'
  | 'erase-incomplete'
  | 'not-allowed'
  | 'unexpected';

export type Vendor = 'loyaltylion' | 'ometria';

/** A failure as it crosses messages and storage: never a credential, never a vendor's raw body. */
export interface Failure {
  readonly code: ErrorCode;
  readonly vendor?: Vendor;
  /** The vendor's own words, shortened, for the agent's ticket. */
  readonly vendorWords?: string;
  /** Seconds to wait, where the vendor said so. */
  readonly retryAfterS?: number;
  /** Where in a settings file it is, as names and places joined by dots; never what stands there. */
  readonly at?: string;
}
