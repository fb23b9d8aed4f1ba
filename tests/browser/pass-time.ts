import type { LensBrowser } from './launch.ts';

/**
 * Lets so many milliseconds pass for the running worker at once, as a sleep of the computer's does: its clock goes
 * on, and alarms that are due by then ring. The vendors' clocks and the worker's timers do not follow, and a worker
 * that starts later has the right time again.
 */
export async function passTime(lens: LensBrowser, ms: number): Promise<void> {
  await (await lens.worker()).evaluate(async (passedMs) => {
    const before = Date.now.bind(Date);
    Date.now = () => before() + passedMs;
    const { timeOrigin } = performance;
    for (const { name, periodInMinutes, scheduledTime } of await chrome.alarms.getAll()) {
      if (scheduledTime > Date.now()) continue;
      const when = timeOrigin + performance.now();
      await chrome.alarms.create(name, { when, ...(periodInMinutes !== undefined && { periodInMinutes }) });
    }
  }, ms);
}
