import type { WantedMarks } from '../../ui/overlay/mark-texts.ts';
import { sharedScope } from '../shared-scope.ts';

/** From the overlay to the script that draws the marks, which comes once there is one. */
export function setWantedMarks(marks: WantedMarks): void {
  const scope = sharedScope();
  scope.wantedMarks = marks;
  scope.onMarks?.();
}

/** Told at once, then whenever the overlay wants others. */
export function followWantedMarks(onMarks: (marks: WantedMarks) => void, signal: AbortSignal): void {
  const scope = sharedScope();
  const tell = (): void => {
    if (!signal.aborted && scope.wantedMarks) onMarks(scope.wantedMarks);
  };
  scope.onMarks = tell;
  tell();
}
