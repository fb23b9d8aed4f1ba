import type { Choices } from '../domain/choices.ts';
import type { Failure } from '../domain/error-code.ts';
import type { Policy } from '../domain/settings-file/policy.ts';

/** What the organisation has set, for people. */
export interface PolicyView extends Pick<Policy, 'readOnly' | 'keyProtection'> {
  /** Whether it sets anything at all. */
  readonly sets: boolean;
  /** Why what it sets now is not used; null: it is. */
  readonly failure: Failure | null;
  /** How many. */
  readonly connections: number;
  readonly choices: Partial<Choices>;
}
