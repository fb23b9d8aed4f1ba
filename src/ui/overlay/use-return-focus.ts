import { type RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface ReturnFocus {
  readonly rootRef: RefObject<HTMLDivElement | null>;
  /** To be called when the agent folds or unfolds the panel, which removes the button just pressed. */
  readonly remember: () => void;
}

/** Keeps a keyboard user's place when panel and pill swap; never takes the focus from the page. */
export function useReturnFocus(collapsed: boolean): ReturnFocus {
  const rootRef = useRef<HTMLDivElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (!asked.current) return;
    asked.current = false;
    rootRef.current?.querySelector<HTMLElement>('[data-toggle]')?.focus({ preventScroll: true });
  }, [collapsed]);
  return { rootRef, remember: () => (asked.current = true) };
}
