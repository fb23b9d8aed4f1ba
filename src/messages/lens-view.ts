import type { ConnectionColour } from '../domain/connection.ts';
import type { Failure } from '../domain/error-code.ts';
import type { FieldId } from '../domain/field.ts';
import type { JobState } from '../domain/job-state.ts';
import type { Change, LeftAlone } from '../domain/plan.ts';
import type { Row } from '../domain/row.ts';
import type { ShownValue } from '../domain/shown/shown-value.ts';
import type { MissingField } from '../domain/suggest-field-id.ts';

/** What a surface looks at. */
export type Subject =
  | { readonly kind: 'tab'; readonly tabId: number }
  /** null: whichever connection knows the member. */
  | { readonly kind: 'member'; readonly connectionId: string | null; readonly memberId: number };

/** Everything the popup and the overlay show of one customer. Times are epoch milliseconds. */
export interface LensView {
  /** Names the sighting that this answers (`sightingKey`); null for a customer who was looked up. */
  readonly page: string | null;
  /**
   * `no-customer`: the tab shows none. `set-up`: keys or a confirmation are missing (`failure` says which).
   * `locked`: the keys wait for a passphrase. `question`: the agent must choose. `failed`: nothing can be shown. `reading`, `ready`: rows are shown.
   */
  readonly phase: 'no-customer' | 'set-up' | 'locked' | 'question' | 'reading' | 'ready' | 'failed';
  readonly person: PersonView | null;
  readonly rows: readonly Row[];
  /** The rows without a custom field, each with the Field ID to ask for. */
  readonly missing: readonly MissingField[];
  /** What the open page itself shows of the compared fields, for marks beside the values. */
  readonly shown: readonly ShownValueView[];
  /** Where nothing can be asked yet (`set-up`) the rows compare what the two dashboards' pages showed. */
  readonly pages: PagesView | null;
  readonly sources: readonly SourceView[];
  readonly question: QuestionView | null;
  /** What to tell the agent beside the rows: each a code with a sentence. */
  readonly notices: readonly Notice[];
  /** The failure that decides the phase. */
  readonly failure: Failure | null;
  /** Only where the surface asked for it (popup). */
  readonly plan: PlanView | null;
  readonly job: JobView | null;
  readonly connection: ConnectionTag | null;
}

/** How one connection is told from another. */
export interface ConnectionTag {
  readonly id: string;
  readonly name: string;
  readonly colour: ConnectionColour;
  /** Nothing can be written through it. */
  readonly readOnly: boolean;
}

export interface PersonView {
  readonly name: string | null;
  readonly email: string | null;
  readonly loyaltyLionId: number | null;
  readonly merchantId: string | null;
  readonly profileId: string | null;
  readonly state: 'enrolled' | 'guest' | 'blocked' | 'not-enrolled' | null;
  readonly tier: string | null;
  /** The same person's page in the dashboard that is not open, as other pages of it are addressed; null: unknown. */
  readonly otherDashboard: { readonly vendor: 'loyaltylion' | 'ometria'; readonly url: string } | null;
}

/** How fresh one of the APIs' answers is. */
export interface SourceView {
  readonly id: 'loyaltylion' | 'loyaltylion-live' | 'ometria';
  /** `stale`: an earlier answer, being refreshed. */
  readonly state: 'waiting' | 'fresh' | 'stale' | 'failed' | 'not-asked';
  readonly readAt: number | null;
  readonly failure: Failure | null;
}

export type Notice =
  | { readonly code: 'email-differs'; readonly loyaltyLion: string; readonly ometria: string }
  | { readonly code: 'other-profiles'; readonly count: number }
  /** The open page shows older values than its own system's API has: reload it. */
  | { readonly code: 'page-older'; readonly count: number }
  /** Custom fields that the account lacked; nothing is written to them before a person has confirmed them. */
  | { readonly code: 'fields-appeared'; readonly fields: readonly FieldId[] };

/** A value that the open page shows. */
export type ShownValueView = ShownValue;

/** When the page of each dashboard was read; null: none has shown this customer, or one that is not proven the same. */
export interface PagesView {
  readonly loyaltylion: number | null;
  readonly ometria: number | null;
  /** The other dashboard's page has the same email, and another of the shop's ids: the two are not compared. */
  readonly contradict: boolean;
}

export interface QuestionView {
  /** Several match. */
  readonly id: 'which-connection' | 'which-member' | 'which-profile';
  readonly choices: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly email: string | null;
    /** e.g. "LoyaltyLion 6932 · shop 5000001" */
    readonly detail: string;
    /** Of a connection. */
    readonly colour?: ConnectionColour;
  }[];
}

export interface PlanView {
  /** Names this very plan: a resync of another one is refused with `plan-moved`. */
  readonly token: string;
  readonly changes: readonly PlannedChange[];
  readonly leftAlone: readonly LeftAlone[];
  /** null while it is still looked for. */
  readonly listing: { readonly collection: string; readonly id: string } | null;
  /** Why nothing can be written, if so. */
  readonly failure: Failure | null;
  /** Characters of JSON that the listing's properties take before any change. */
  readonly baseCharacters: number;
  /** The agent must agree to this before the resync. */
  readonly mustConfirm: 'email-differs' | null;
}

export interface PlannedChange extends Change {
  /** Only written when ticked by hand (`only-in-ometria`). */
  readonly optional: boolean;
  /** By how many characters of JSON this change makes the listing's properties longer. */
  readonly addsCharacters: number;
}

export interface JobView {
  readonly id: string;
  readonly kind: 'resync' | 'undo';
  readonly state: JobState;
  readonly fields: readonly FieldId[];
  readonly times: readonly { readonly state: JobState; readonly at: number }[];
  readonly failure: Failure | null;
  /** When the profile is read next; null unless it is still being checked. */
  readonly nextCheckAt: number | null;
  readonly canUndo: boolean;
}

export interface RecentCustomer {
  readonly connection: ConnectionTag;
  readonly memberId: number;
  readonly name: string | null;
  readonly email: string | null;
  readonly seenAt: number;
  /** Fields out of step when last compared. */
  readonly outOfStep: number;
}
