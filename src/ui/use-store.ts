import { useEffect, useState } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';

/** Renders again whenever the store changes. zustand's own hook would bring react's compatibility layer. */
export function useStore<T extends object>(store: StoreApi<T>): T {
  const [state, setState] = useState(store.getState);
  useEffect(() => {
    setState(store.getState()); // it may have changed between rendering and now
    return store.subscribe((next) => setState(next));
  }, [store]);
  return state;
}
