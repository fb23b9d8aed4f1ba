import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AutoLockMinutes } from '../../../domain/choices.ts';
import type { Failure } from '../../../domain/error-code.ts';
import type { ProtectionChange, ProtectionView } from '../../../messages/protection-view.ts';
import type { Ask, RequestName } from '../../../messages/protocol.ts';
import type { Client } from '../../client.ts';

export interface ProtectionState {
  /** null: nothing has arrived yet. */
  readonly view: ProtectionView | null;
  readonly busy: boolean;
  /** What kept everything from being erased; null: it was, or was not asked for. */
  readonly eraseFailure: Failure | null;
  readonly erased: boolean;
}

export interface ProtectionActions {
  /** Each answers with what kept it from being done; null: done. */
  readonly unlock: (passphrase: string) => Promise<Failure | null>;
  readonly lock: () => Promise<Failure | null>;
  readonly protect: (change: ProtectionChange) => Promise<Failure | null>;
  readonly setAutoLock: (minutes: AutoLockMinutes) => Promise<Failure | null>;
  readonly erase: () => Promise<void>;
}

export interface ProtectionStore extends ProtectionActions {
  readonly store: StoreApi<ProtectionState>;
}

/** How the keys are kept, and what the buttons there do. A passphrase passes through and stays nowhere. */
export function createProtectionStore(client: Client, signal: AbortSignal): ProtectionStore {
  const store = createStore<ProtectionState>(() => ({
    view: null,
    busy: false,
    eraseFailure: null,
    erased: false,
  }));
  client.watch(
    { type: 'watch-protection' },
    (update) => {
      if (update.type === 'protection') store.setState({ view: update.view });
    },
    signal,
  );
  const send = async <N extends RequestName>(name: N, ask: Ask<N>): Promise<Failure | null> => {
    store.setState({ busy: true });
    const reply = await client.ask(name, ask);
    store.setState({ busy: false });
    return reply.ok ? null : reply.failure;
  };
  return {
    store,
    unlock: (passphrase) => send('unlock', { passphrase }),
    lock: () => send('lock', {}),
    protect: (change) => send('protect', change),
    setAutoLock: (minutes) => send('set-auto-lock', { minutes }),
    async erase() {
      store.setState({ busy: true, erased: false, eraseFailure: null });
      const reply = await client.ask('erase-everything', {});
      const incomplete: Failure = { code: 'erase-incomplete' };
      const eraseFailure = reply.ok ? (reply.value.left.length > 0 ? incomplete : null) : reply.failure;
      store.setState({ busy: false, erased: eraseFailure === null, eraseFailure });
    },
  };
}
