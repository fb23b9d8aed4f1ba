import type { AccountReport } from '../domain/account-check/report.ts';
import type { Failure } from '../domain/error-code.ts';
import type { HealthStep } from '../domain/health/health.ts';

/** What can be run. */
export const RUN_KINDS = ['health', 'account-check'] as const;
export type RunKind = (typeof RUN_KINDS)[number];

/** A long piece of reading that a person started, as far as it has come. */
export interface RunView<Result> {
  readonly phase: 'idle' | 'running' | 'done' | 'stopped' | 'failed';
  /** Reads done so far; null: not known yet. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** What is known so far; null: nothing. */
  readonly result: Result | null;
  /** Why nothing more is known. */
  readonly failure: Failure | null;
  /** Epoch ms. */
  readonly endedAt: number | null;
}

/** The steps that are judged so far, and whom they are about. */
export interface HealthReport {
  readonly connectionName: string;
  readonly siteIds: readonly number[];
  readonly steps: readonly HealthStep[];
}

export type HealthView = RunView<HealthReport>;
export type AccountCheckView = RunView<AccountReport>;
