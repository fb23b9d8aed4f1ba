import * as v from 'valibot';
import type { HistoryQuery } from '../domain/history/query.ts';
import type { ApiUseView } from '../messages/api-use-view.ts';
import type { ConnectionView } from '../messages/connection-view.ts';
import type { HistoryView } from '../messages/history-view.ts';
import type { LateEndView } from '../messages/late-end-view.ts';
import type { Subject } from '../messages/lens-view.ts';
import type { PolicyView } from '../messages/policy-view.ts';
import type { ProtectionView } from '../messages/protection-view.ts';
import type { WatchRequest, WatchUpdate } from '../messages/protocol.ts';
import { WATCH_SCHEMA } from '../messages/request-schemas.ts';
import type { AccountCheckView, HealthView } from '../messages/run-view.ts';
import type { SetupView } from '../messages/setup-view.ts';
import type { Runtime } from '../platform/browser.ts';
import { isOwnPage, isUse } from './router.ts';
import type { Following } from './subjects.ts';

export interface PortNeeds {
  follow(
    subject: Subject,
    withPlan: boolean,
    send: (update: WatchUpdate) => void,
    again?: boolean,
  ): Following;
  watchSetup(connectionId: string | null, tell: (view: SetupView) => void): () => void;
  watchConnections(tell: (connections: readonly ConnectionView[]) => void): () => void;
  watchHistory(query: HistoryQuery, limit: number, tell: (view: HistoryView) => void): () => void;
  watchProtection(tell: (view: ProtectionView) => void): () => void;
  watchApiUse(tell: (view: ApiUseView) => void): () => void;
  watchAccountCheck(connectionId: string, tell: (view: AccountCheckView) => void): () => void;
  watchHealth(connectionId: string, tell: (view: HealthView) => void): () => void;
  watchPolicy(tell: (view: PolicyView) => void): () => void;
  watchLateEnds(tell: (ends: readonly LateEndView[]) => void): () => void;
  /** A person has used the extension: the keys do not lock themselves yet. */
  used(): Promise<void>;
}

/** Serves one surface for as long as it is open: it says once what it watches, and may ask for fresh answers. */
export function serveWatchPort(port: Runtime.Port, needs: PortNeeds): void {
  let following: Following | null = null;
  const send = (update: WatchUpdate): void => port.postMessage(update);
  port.onMessage.addListener((message: unknown) => {
    const parsed = v.safeParse(WATCH_SCHEMA, message);
    if (!parsed.success) return;
    if (parsed.output.type === 'refresh') {
      following?.refresh();
    } else {
      following ??= start(parsed.output, port.sender, needs, send);
    }
    // A surface that connects again by itself, since the worker was ended, is not somebody using it.
    if (!('again' in parsed.output) && isUse(port.sender)) void needs.used();
  });
  port.onDisconnect.addListener(() => following?.stop());
}

function start(
  request: Exclude<WatchRequest, { type: 'refresh' }>,
  sender: Runtime.MessageSender | undefined,
  needs: PortNeeds,
  send: (update: WatchUpdate) => void,
): Following | null {
  const tabId = sender?.tab?.id;
  if (request.type === 'watch-own-tab') {
    return tabId === undefined ? null : needs.follow({ kind: 'tab', tabId }, false, send, request.again);
  }
  if (!sender || !isOwnPage(sender)) return null;
  if (request.type === 'watch') return needs.follow(request.subject, request.withPlan, send, request.again);
  return { refresh: () => undefined, stop: watchPage(request, needs, send) };
}

type PageRequest = Extract<
  WatchRequest,
  {
    type: `watch-${'setup' | 'connections' | 'history' | 'protection' | 'api-use' | 'health' | 'account-check' | 'policy' | 'late-ends'}`;
  }
>;

function watchPage(request: PageRequest, needs: PortNeeds, send: (update: WatchUpdate) => void): () => void {
  switch (request.type) {
    case 'watch-setup':
      return needs.watchSetup(request.connectionId, (view) => send({ type: 'setup', view }));
    case 'watch-connections':
      return needs.watchConnections((connections) => send({ type: 'connections', connections }));
    case 'watch-history':
      return needs.watchHistory(request.query, request.limit, (view) => send({ type: 'history', view }));
    case 'watch-protection':
      return needs.watchProtection((view) => send({ type: 'protection', view }));
    case 'watch-api-use':
      return needs.watchApiUse((view) => send({ type: 'api-use', view }));
    case 'watch-account-check':
      return needs.watchAccountCheck(request.connectionId, (view) => send({ type: 'account-check', view }));
    case 'watch-health':
      return needs.watchHealth(request.connectionId, (view) => send({ type: 'health', view }));
    case 'watch-policy':
      return needs.watchPolicy((view) => send({ type: 'policy', view }));
    case 'watch-late-ends':
      return needs.watchLateEnds((ends) => send({ type: 'late-ends', ends }));
  }
}
