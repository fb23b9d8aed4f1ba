import { sharedScope } from './shared-scope.ts';

/**
 * Whom the page shows at this moment, from the detection script to the overlay: so that the overlay drops a
 * customer the moment the page does, without waiting for the worker.
 */
export function setOpenPage(key: string | null): void {
  const scope = sharedScope();
  scope.key = key;
  scope.onKey?.();
}

export function followOpenPage(onChange: (key: string | null) => void, signal: AbortSignal): void {
  const scope = sharedScope();
  const tell = (): void => {
    if (!signal.aborted) onChange(scope.key ?? null);
  };
  scope.onKey = tell;
  tell();
}
