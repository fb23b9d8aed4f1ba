import type { ReadPage } from './page-reading.ts';
import { sharedScope } from './shared-scope.ts';

/** The reader offers itself to the detection script, for as long as it lives. */
export function offerReader(read: ReadPage, signal: AbortSignal): void {
  const scope = sharedScope();
  scope.read = read;
  signal.addEventListener('abort', () => {
    if (scope.read === read) delete scope.read;
  });
  scope.onReader?.();
}

export const offeredReader = (): ReadPage | undefined => sharedScope().read;

export function followReader(onReader: () => void, signal: AbortSignal): void {
  sharedScope().onReader = () => {
    if (!signal.aborted) onReader();
  };
}
