import type { Answer, Ask, Reply, RequestName, WatchRequest, WatchUpdate } from '../messages/protocol.ts';

/** How the surfaces reach the worker; `src/messages/client.ts` is one, tests bring their own. */
export interface Client {
  ask<N extends RequestName>(name: N, ask: Ask<N>): Promise<Reply<Answer<N>>>;
  watch(
    request: WatchRequest,
    onUpdate: (update: WatchUpdate) => void,
    signal: AbortSignal,
  ): { refresh(): void };
}
