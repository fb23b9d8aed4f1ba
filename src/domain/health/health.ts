import type { Failure } from '../error-code.ts';
import type { FieldId } from '../field.ts';

/** The steps of LoyaltyLion's integration manual, as far as they can be looked at, in its order. */
export const STEP_IDS = [
  'loyaltylion-key',
  'ometria-key',
  'shop-live',
  'custom-fields',
  'fields-filled',
  'recent-changes',
] as const;
export type StepId = (typeof STEP_IDS)[number];

/** `unknown`: nobody can tell from here. */
export type StepState = 'ok' | 'warning' | 'failed' | 'unknown';

/** What was found in a step: each has a sentence, and one that says what to do next. */
export type Finding =
  | 'key-works'
  | 'key-may-write'
  | 'key-failed'
  | 'not-reached'
  | 'shop-not-told'
  | 'too-few-members'
  | 'all-created'
  | 'some-missing'
  | 'some-unsure'
  | 'none-seen'
  | 'nobody-in-both'
  | 'all-filled'
  | 'some-filled'
  | 'none-filled'
  | 'nothing-changed'
  | 'all-on-the-way'
  | 'all-same'
  | 'some-behind'
  | 'none-same';

/** A member as evidence: by LoyaltyLion's id alone, so that a ticket names nobody. */
export interface Example {
  readonly memberId: number;
  /** Epoch ms: when LoyaltyLion last updated the member; null: not known. */
  readonly updatedAt: number | null;
  /** Empty in Ometria or out of step. */
  readonly fields: readonly FieldId[];
  /** Ometria has no profile of the member. */
  readonly isUnknown: boolean;
}

export interface HealthStep {
  readonly id: StepId;
  readonly state: StepState;
  readonly finding: Finding;
  readonly failure: Failure | null;
  /** The numbers of the finding: fields, values or members. */
  readonly count: number;
  readonly of: number;
  /** Fields that are missing, or not filled for everybody. */
  readonly fields: readonly FieldId[];
  /** Fields of which nobody knows whether the account has them. */
  readonly unsure: readonly FieldId[];
  readonly examples: readonly Example[];
  /** Scopes of the key. */
  readonly scopes: readonly string[];
  /** Epoch ms: when LoyaltyLion last updated any member; null: not asked, or there is none. */
  readonly newestUpdate: number | null;
}

const NOTHING = {
  failure: null,
  count: 0,
  of: 0,
  fields: [],
  unsure: [],
  examples: [],
  scopes: [],
  newestUpdate: null,
} as const;

/** A step with what was found; numbers and evidence that it has none of are empty. */
export const step = (
  id: StepId,
  state: StepState,
  finding: Finding,
  evidence: Partial<HealthStep> = {},
): HealthStep => ({ ...NOTHING, ...evidence, id, state, finding });

/** An earlier step has failed on which this one depends. */
export const notReached = (id: StepId): HealthStep => step(id, 'unknown', 'not-reached');

/** More say no more, and a ticket is read by people. */
export const MOST_EXAMPLES = 5;
