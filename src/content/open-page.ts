import type { Sighting } from '../messages/sighting.ts';
import { sharedScope } from './shared-scope.ts';

/**
 * Whom the page shows at this moment, from the detection script to the overlay: so that the overlay drops a
 * customer the moment the page does, without waiting for the worker.
 */
export function setOpenPage(sighting: Sighting | null): void {
  const scope = sharedScope();
  scope.sighting = sighting;
  scope.onSighting?.();
}

export function followOpenPage(onChange: (sighting: Sighting | null) => void, signal: AbortSignal): void {
  const scope = sharedScope();
  const tell = (): void => {
    if (!signal.aborted) onChange(scope.sighting ?? null);
  };
  scope.onSighting = tell;
  tell();
}
