import type { ApiUseView } from '../../../src/messages/api-use-view.ts';
import type { ConnectionView } from '../../../src/messages/connection-view.ts';
import type { HistoryView } from '../../../src/messages/history-view.ts';
import type { LateEndView } from '../../../src/messages/late-end-view.ts';
import type { LensView } from '../../../src/messages/lens-view.ts';
import type { PolicyView } from '../../../src/messages/policy-view.ts';
import type { ProtectionView } from '../../../src/messages/protection-view.ts';
import type {
  Answer,
  Ask,
  Reply,
  RequestName,
  WatchRequest,
  WatchUpdate,
} from '../../../src/messages/protocol.ts';
import type { AccountCheckView, HealthView } from '../../../src/messages/run-view.ts';
import type { SetupView } from '../../../src/messages/setup-view.ts';
import type { Client } from '../../../src/ui/client.ts';

type Replies = { readonly [N in RequestName]?: Reply<Answer<N>> };

export interface FakeClient extends Client {
  readonly asked: readonly { readonly name: RequestName; readonly ask: unknown }[];
  readonly watched: readonly WatchRequest[];
  refreshed: number;
  tell(view: LensView): void;
  tellConnections(connections: readonly ConnectionView[]): void;
  tellSetup(view: SetupView): void;
  tellHistory(view: HistoryView): void;
  tellProtection(view: ProtectionView): void;
  tellPolicy(view: PolicyView): void;
  tellApiUse(view: ApiUseView): void;
  tellLateEnds(ends: readonly LateEndView[]): void;
  tellHealth(view: HealthView): void;
  tellAccountCheck(view: AccountCheckView): void;
}

/** A worker that answers as told; a request without an answer stays open. */
export function fakeClient(replies: Replies = {}): FakeClient {
  const asked: { name: RequestName; ask: unknown }[] = [];
  const watched: WatchRequest[] = [];
  const listeners: ((update: WatchUpdate) => void)[] = [];
  const tellAll = (update: WatchUpdate): void => {
    for (const listener of listeners) listener(update);
  };
  return {
    asked,
    watched,
    refreshed: 0,
    ask<N extends RequestName>(name: N, ask: Ask<N>): Promise<Reply<Answer<N>>> {
      asked.push({ name, ask });
      const reply: Reply<Answer<N>> | undefined = replies[name];
      return reply ? Promise.resolve(reply) : new Promise(() => undefined);
    },
    watch(request, onUpdate, signal) {
      watched.push(request);
      listeners.push((update) => {
        if (!signal.aborted) onUpdate(update);
      });
      return { refresh: () => void (this.refreshed += 1) };
    },
    tell: (view) => tellAll({ type: 'view', view }),
    tellConnections: (connections) => tellAll({ type: 'connections', connections }),
    tellSetup: (view) => tellAll({ type: 'setup', view }),
    tellHistory: (view) => tellAll({ type: 'history', view }),
    tellProtection: (view) => tellAll({ type: 'protection', view }),
    tellPolicy: (view) => tellAll({ type: 'policy', view }),
    tellApiUse: (view) => tellAll({ type: 'api-use', view }),
    tellLateEnds: (ends) => tellAll({ type: 'late-ends', ends }),
    tellHealth: (view) => tellAll({ type: 'health', view }),
    tellAccountCheck: (view) => tellAll({ type: 'account-check', view }),
  };
}
