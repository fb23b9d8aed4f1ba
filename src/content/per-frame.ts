/** Puts work off to the next frame, however often it is asked for, until the signal aborts. */
export function perFrame(work: () => void, signal: AbortSignal): () => void {
  let frame: number | undefined;
  signal.addEventListener('abort', () => frame !== undefined && cancelAnimationFrame(frame));
  return () => {
    if (signal.aborted) return;
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      work();
    });
  };
}
