import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Where the control that was used is gone, or can be used no more, the focus goes to the surface's content instead of
 * nowhere: what follows it is one step away. Focus that lies elsewhere is never taken.
 */
export function useKeptFocus(): RefObject<HTMLDivElement | null> {
  const rootRef = useRef<HTMLDivElement>(null);
  const used = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const root = rootRef.current;
    const note = ({ target }: Event) => (used.current = target instanceof Element ? target : null);
    root?.addEventListener('focusin', note);
    return () => root?.removeEventListener('focusin', note);
  }, []);
  useLayoutEffect(() => {
    if (!used.current || isUsable(used.current)) return;
    used.current = null;
    const { activeElement } = document;
    if (activeElement && activeElement !== document.body && isUsable(activeElement)) return;
    rootRef.current?.querySelector('main')?.focus({ preventScroll: true });
  });
  return rootRef;
}

const isUsable = (element: Element): boolean => element.isConnected && !element.matches(':disabled');
