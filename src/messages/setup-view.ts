import type { Failure } from '../domain/error-code.ts';
import type { Learned } from '../domain/learned.ts';
import type { ImportVerdict } from '../domain/settings-file/prove-map.ts';

export type CheckId =
  | 'loyaltylion-key'
  | 'loyaltylion-scope'
  | 'loyaltylion-sites'
  | 'loyaltylion-live'
  | 'ometria-key'
  | 'listing'
  | 'field-map';

/** One line of the test that **Save and test** runs. */
export interface CheckView {
  readonly id: CheckId;
  readonly state: 'waiting' | 'running' | 'ok' | 'warning' | 'failed';
  readonly failure: Failure | null;
  /** What was found, e.g. the scopes or the sites' names; shown as it is. */
  readonly found: readonly string[];
}

export interface SetupView {
  /** null: a connection that is not added yet. */
  readonly connectionId: string | null;
  /** Whether each key is stored. What it is never leaves the background. */
  readonly keys: { readonly loyaltylion: boolean; readonly ometria: boolean };
  readonly phase: 'no-keys' | 'testing' | 'failed' | 'learned' | 'confirmed';
  readonly checks: readonly CheckView[];
  /** Members read so far while learning. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly learned: Learned | null;
  readonly connectionName: string | null;
  /** A field map that came from another browser, `waits`: for a test of the keys; null: there is none. */
  readonly imported: 'waits' | ImportVerdict | null;
}
