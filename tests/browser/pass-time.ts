import type { LensBrowser } from './launch.ts';

/**
 * A worker that starts rests for as long as a killed one's requests may still count for the vendors (`call-ledger.ts`):
 * 2.5 seconds, by a clock that must not be moved meanwhile, since the vendors' are not.
 */
const RESTED_AFTER_MS = 3_000;

/**
 * Lets so many milliseconds pass for the running worker at once, as a sleep of the computer's does: its clock goes
 * on, and alarms that are due by then ring. The vendors' clocks and the worker's timers do not follow, and a worker
 * that starts later has the right time again.
 */
export async function passTime(lens: LensBrowser, ms: number): Promise<void> {
  const pass = async (passedMs: number, restedAfterMs: number): Promise<void> => {
    while (performance.now() < restedAfterMs) await new Promise((resolve) => setTimeout(resolve, 50));
    const before = Date.now.bind(Date);
    Date.now = () => before() + passedMs;
    const { timeOrigin } = performance;
    for (const { name, periodInMinutes, scheduledTime } of await chrome.alarms.getAll()) {
      if (scheduledTime > Date.now()) continue;
      const when = timeOrigin + performance.now();
      await chrome.alarms.create(name, { when, ...(periodInMinutes !== undefined && { periodInMinutes }) });
    }
  };
  await (await lens.worker()).evaluate(pass, ms, RESTED_AFTER_MS);
}
