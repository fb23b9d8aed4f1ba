import { NOBODY, type PageReading } from './page-reading.ts';
import { sharedScope } from './shared-scope.ts';

/**
 * What the page shows at this moment, from the detection script to the overlay: so that the overlay drops a
 * customer the moment the page does, without waiting for the worker.
 */
export function setOpenPage(reading: PageReading): void {
  const scope = sharedScope();
  scope.reading = reading;
  scope.onReading?.();
}

export function followOpenPage(onChange: (reading: PageReading) => void, signal: AbortSignal): void {
  const scope = sharedScope();
  const tell = (): void => {
    if (!signal.aborted) onChange(scope.reading ?? NOBODY);
  };
  scope.onReading = tell;
  tell();
}
