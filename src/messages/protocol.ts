import type { AutoLockMinutes, BackgroundShare, RetentionDays } from '../domain/choices.ts';
import type { Failure, Vendor } from '../domain/error-code.ts';
import type { FieldId } from '../domain/field.ts';
import type { ExportFormat } from '../domain/history/export.ts';
import type { HistoryQuery } from '../domain/history/query.ts';
import type { ListingChoice } from '../domain/listing-choice.ts';
import type { RequestPreview } from '../domain/request-preview.ts';
import type { ShownText } from '../domain/shown/shown-page.ts';
import type { ApiUseView } from './api-use-view.ts';
import type { ConnectionChange, ConnectionView } from './connection-view.ts';
import type { HistoryView } from './history-view.ts';
import type { ImportView } from './import-view.ts';
import type { LateEndView } from './late-end-view.ts';
import type { LensView, RecentCustomer, Subject } from './lens-view.ts';
import type { PolicyView } from './policy-view.ts';
import type { ProtectionChange, ProtectionView } from './protection-view.ts';
import type { AccountCheckView, HealthView, RunKind } from './run-view.ts';
import type { SetupView } from './setup-view.ts';
import type { Sighting } from './sighting.ts';

/** Some requests say it all by their name. */
type Nothing = Record<string, never>;

/** Requests, each with its argument and answer. Which of them a page may send: `FROM_PAGES` of the worker's router. */
export interface Requests {
  /** The page shows this customer, or none. */
  sighting: { ask: { sighting: Sighting | null }; answer: null };
  /** What the page shows of the customer whom the sender's tab was last told to show (`sightingKey`). */
  shown: { ask: { page: string; language: string; texts: readonly ShownText[] }; answer: null };
  /** Starts the script that reads the sender's document fully. */
  'start-reader': { ask: Nothing; answer: null };
  /** Lays the overlay over the sender's document. */
  'show-overlay': { ask: Nothing; answer: null };
  /** Starts what draws marks beside the values in the sender's document. */
  'show-marks': { ask: Nothing; answer: null };
  /** Opens the popup over the sender's tab, where the click counts. */
  'open-popup': { ask: Nothing; answer: null };
  /** Opens the options page. */
  'open-options': { ask: Nothing; answer: null };
  /** Whether the tab's page is a dashboard's, so that the agent can point at its email. */
  'can-point': { ask: { tabId: number }; answer: { possible: boolean } };
  /** Has the agent point at the email that the tab's page shows. */
  'point-at-email': { ask: { tabId: number }; answer: null };
  /** The hosts on whose pages the agent has pointed at the email. */
  'pointed-hosts': { ask: Nothing; answer: { hosts: readonly string[] } };
  'forget-pointed': { ask: { host: string }; answer: null };
  resync: {
    ask: { subject: Subject; token: string; fields: readonly FieldId[]; confirmed: boolean };
    answer: { jobId: string };
  };
  undo: { ask: { jobId: string }; answer: { jobId: string } };
  /** The request that the same `resync` would send; fails where it would be refused. Nothing is written. */
  'preview-resync': { ask: Requests['resync']['ask']; answer: RequestPreview };
  'preview-undo': { ask: { jobId: string }; answer: RequestPreview };
  'export-history': { ask: { format: ExportFormat; query: HistoryQuery }; answer: { text: string } };
  'set-retention': { ask: { days: RetentionDays }; answer: null };
  /** Forgets every job but those under way. */
  'erase-history': { ask: Nothing; answer: null };
  answer: { ask: { subject: Subject; question: string; choice: string }; answer: null };
  /** By email, LoyaltyLion id or merchant id; exact matches only. */
  'look-up': { ask: { query: string }; answer: { members: readonly RecentCustomer[] } };
  'recent-customers': { ask: Nothing; answer: { members: readonly RecentCustomer[] } };
  /**
   * An empty key keeps the stored one; without a connection's id one is added. Answers once both keys are stored;
   * the test's progress is watched.
   */
  'save-and-test': {
    ask: { connectionId: string | null; loyaltylionKey: string; ometriaKey: string };
    answer: { connectionId: string };
  };
  /** Accepts what was learned; `changes` are the agent's own choices (null: no custom field). */
  confirm: {
    ask: { connectionId: string; changes: Partial<Record<FieldId, string | null>> };
    answer: null;
  };
  /** Where a resync shall write; waits for **Confirm** like everything that is learned. */
  'choose-listing': { ask: { connectionId: string; choice: ListingChoice }; answer: null };
  'edit-connection': { ask: { connectionId: string; change: ConnectionChange }; answer: null };
  /** With its keys. */
  'remove-connection': { ask: { connectionId: string }; answer: null };
  /** Which vendor's dashboard the sender's page is, where its host does not tell; null: none. */
  'which-dashboard': { ask: Nothing; answer: { vendor: Vendor | null } };
  /** Fails with `wrong-passphrase`. */
  unlock: { ask: { passphrase: string }; answer: null };
  lock: { ask: Nothing; answer: null };
  protect: { ask: ProtectionChange; answer: null };
  'set-auto-lock': { ask: { minutes: AutoLockMinutes }; answer: null };
  'remove-key': { ask: { connectionId: string; vendor: Vendor }; answer: null };
  /** Answers with the names of what could not be removed: none, unless the browser refused. */
  'erase-everything': { ask: Nothing; answer: { left: readonly string[] } };
  /** Reads alone; what it finds is watched. */
  'start-run': { ask: { connectionId: string; kind: RunKind }; answer: null };
  'stop-run': { ask: { connectionId: string; kind: RunKind }; answer: null };
  'set-background-share': { ask: { share: BackgroundShare }; answer: null };
  /** Everything that a colleague's browser can take over: no key, nothing of a customer. */
  'export-settings': { ask: Nothing; answer: { text: string } };
  /** Fails with `settings-…` where the file is not understood. Nothing is changed. */
  'preview-import': { ask: { text: string }; answer: ImportView };
  /**
   * All of it or nothing; `import-moved` where it would no longer do what the preview said. Answers with the
   * connections that the file stands for.
   */
  'import-settings': { ask: { text: string; token: string }; answer: { connectionIds: readonly string[] } };
}

export type RequestName = keyof Requests;
export type Ask<N extends RequestName> = Requests[N]['ask'];
export type Answer<N extends RequestName> = Requests[N]['answer'];
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

/**
 * Over the port (`PORT_NAME`): a surface says what it watches; the worker sends each new view. `again`: it has
 * watched all the while, only the worker was ended, so nobody waits for fresh values.
 */
export type WatchRequest =
  | {
      readonly type: 'watch';
      readonly subject: Subject;
      readonly withPlan: boolean;
      readonly again?: boolean;
    }
  | { readonly type: 'watch-own-tab'; readonly again?: boolean } // content scripts: their own tab, whatever they claim
  | { readonly type: 'watch-setup'; readonly connectionId: string | null; readonly again?: boolean }
  | { readonly type: 'watch-connections'; readonly again?: boolean }
  | {
      readonly type: 'watch-history';
      readonly query: HistoryQuery;
      readonly limit: number;
      readonly again?: boolean;
    }
  | { readonly type: 'watch-protection'; readonly again?: boolean }
  | { readonly type: 'watch-api-use'; readonly again?: boolean }
  | { readonly type: 'watch-health'; readonly connectionId: string; readonly again?: boolean }
  | { readonly type: 'watch-account-check'; readonly connectionId: string; readonly again?: boolean }
  | { readonly type: 'watch-policy'; readonly again?: boolean }
  | { readonly type: 'watch-late-ends'; readonly again?: boolean }
  | { readonly type: 'refresh' };

export type WatchUpdate =
  | { readonly type: 'view'; readonly view: LensView }
  | { readonly type: 'setup'; readonly view: SetupView }
  | { readonly type: 'connections'; readonly connections: readonly ConnectionView[] }
  | { readonly type: 'history'; readonly view: HistoryView }
  | { readonly type: 'protection'; readonly view: ProtectionView }
  | { readonly type: 'api-use'; readonly view: ApiUseView }
  | { readonly type: 'health'; readonly view: HealthView }
  | { readonly type: 'account-check'; readonly view: AccountCheckView }
  | { readonly type: 'policy'; readonly view: PolicyView }
  | { readonly type: 'late-ends'; readonly ends: readonly LateEndView[] };
