import { browser } from '../platform/browser.ts';
import { systemClock } from '../platform/clock.ts';

const ALARM = 'jobs';
/** Chrome fires alarms at most every 30 seconds; shorter pauses are waited for in the worker. */
const SHORTEST_MS = 30_000;

/** Wakes the worker for a job even if it is killed meanwhile. An earlier alarm stays. */
export function wakeAt(time: number): void {
  const when = Math.max(time, systemClock() + SHORTEST_MS);
  void browser.alarms.get(ALARM).then(async (alarm) => {
    const isEarlier = !alarm || alarm.scheduledTime > when || alarm.scheduledTime < systemClock();
    if (isEarlier) await browser.alarms.create(ALARM, { when });
  });
}
