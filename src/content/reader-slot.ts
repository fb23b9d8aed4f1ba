import type { PageReader } from './page-reading.ts';
import { sharedScope } from './shared-scope.ts';

/** The reader offers itself to the detection script, for as long as it lives. */
export function offerReader(reader: PageReader, signal: AbortSignal): void {
  const scope = sharedScope();
  scope.pageReader = reader;
  signal.addEventListener('abort', () => {
    if (scope.pageReader === reader) delete scope.pageReader;
  });
  scope.onReader?.();
}

export const offeredReader = (): PageReader | undefined => sharedScope().pageReader;

export function followReader(onReader: () => void): void {
  sharedScope().onReader = onReader;
}

/** Has the detection script look at the page now: more can be said of it than before. */
export const lookAgain = (): void => sharedScope().onReader?.();
