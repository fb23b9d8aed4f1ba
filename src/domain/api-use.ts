/** The calls since the beginning of a minute, an hour or a day of the agent's time. */
interface Count {
  /** Epoch ms. */
  readonly since: number;
  readonly calls: number;
}

export type Period = 'minute' | 'hour' | 'day';

/** How often a vendor was called lately. */
export type ApiUse = Readonly<Record<Period, Count>>;

const NONE: Count = { since: 0, calls: 0 };
export const NOT_USED: ApiUse = { minute: NONE, hour: NONE, day: NONE };

function startOf(period: Period, at: number): number {
  const start = new Date(at);
  if (period === 'day') start.setHours(0, 0, 0, 0);
  else if (period === 'hour') start.setMinutes(0, 0, 0);
  else start.setSeconds(0, 0);
  return start.getTime();
}

/** Calls in the minute, the hour and the day that `at` (epoch ms) is in. */
export function callsAt(use: ApiUse, at: number): Record<Period, number> {
  const callsIn = (period: Period): number =>
    use[period].since === startOf(period, at) ? use[period].calls : 0;
  return { minute: callsIn('minute'), hour: callsIn('hour'), day: callsIn('day') };
}

/** One more call, at `at` (epoch ms). */
export function countCall(use: ApiUse, at: number): ApiUse {
  const calls = callsAt(use, at);
  const next = (period: Period): Count => ({ since: startOf(period, at), calls: calls[period] + 1 });
  return { minute: next('minute'), hour: next('hour'), day: next('day') };
}
