import * as v from 'valibot';
import { BrowserBackoff, LONGEST_BROWSER_HOLD_MS, type Troubles } from '../api/browser-backoff.ts';
import type { Clock } from '../platform/clock.ts';
import type { SessionArea } from '../platform/session-area.ts';

/** In session storage, which ends when the browser's own memory of these addresses does. Times are epoch ms. */
const ITEM = 'held-back';
const TROUBLES = v.record(v.string(), v.object({ failures: v.number(), heldUntil: v.number() }));

export interface KeptBackoffNeeds {
  readonly session: SessionArea;
  readonly now: Clock;
  /** Milliseconds on a clock that never goes back. */
  readonly elapsed: () => number;
}

/** The backoff, which goes on from what the last worker knew once `loaded` has resolved. */
export function keptBackoff({ session, now, elapsed }: KeptBackoffNeeds): {
  readonly backoff: BrowserBackoff;
  readonly loaded: Promise<void>;
} {
  const moved = (troubles: Troubles, move: (heldUntil: number) => number): Troubles =>
    Object.fromEntries(
      Object.entries(troubles).map(([address, { failures, heldUntil }]) => [
        address,
        { failures, heldUntil: move(heldUntil) },
      ]),
    );
  const backoff = new BrowserBackoff(elapsed, (troubles) => {
    const kept = moved(troubles, (heldUntil) => heldUntil - elapsed() + now());
    session.set(ITEM, kept).catch(() => undefined); // then the next worker runs into it once more
  });
  const load = async (): Promise<void> => {
    const kept = v.safeParse(TROUBLES, await session.get(ITEM));
    if (!kept.success) return;
    // A clock that was set back makes none longer than the browser's longest.
    const left = (heldUntil: number): number => Math.min(heldUntil - now(), LONGEST_BROWSER_HOLD_MS);
    backoff.restore(moved(kept.output, (heldUntil) => elapsed() + left(heldUntil)));
  };
  return { backoff, loaded: load().catch(() => undefined) };
}
