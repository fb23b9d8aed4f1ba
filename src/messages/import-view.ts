import type { Choices } from '../domain/choices.ts';
import type { Connection } from '../domain/connection.ts';
import type { ImportOutcome } from '../domain/settings-file/plan-import.ts';

/** What an import would do to one connection. */
export interface ImportedConnectionView
  extends Pick<Connection, 'name' | 'colour' | 'siteIds' | 'hosts' | 'readOnly'> {
  readonly outcome: ImportOutcome;
  /** How it is called until now, where that changes. */
  readonly nameBefore: string | null;
  /** It was read only until now, and will be no more. */
  readonly opens: boolean;
  /** Whether a field map comes along, which counts once this browser's keys have borne it out. */
  readonly hasMap: boolean;
}

/** What an import would do, before anything is done. */
export interface ImportView {
  /** Goes back with the press: what was shown and agreed to. */
  readonly token: string;
  readonly connections: readonly ImportedConnectionView[];
  /** Those that change. */
  readonly choices: Partial<Choices>;
}
