import type { Page } from 'puppeteer';
import * as v from 'valibot';

const CATEGORIES = ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'];
const TASKS: ReadonlySet<string> = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);

const EVENT = v.looseObject({
  name: v.string(),
  pid: v.number(),
  tid: v.number(),
  tdur: v.optional(v.number()),
  args: v.looseObject({ name: v.optional(v.unknown()), labels: v.optional(v.unknown()) }),
});
const TRACE = v.object({ traceEvents: v.array(v.unknown()) });

const MICROSECONDS_PER_MS = 1_000;

/**
 * The longest task of the page's main thread while something is done, in milliseconds of that thread's own time:
 * whoever else is at work on the machine does not count.
 */
export async function longestTaskMs(page: Page, act: () => Promise<void>): Promise<number> {
  const mark = `longest-task-${Date.now()}`;
  await page.tracing.start({ categories: [...CATEGORIES, 'blink.user_timing'] });
  await page.evaluate((name) => performance.mark(name), mark);
  await act();
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('The browser has traced nothing.');
  const { traceEvents } = v.parse(TRACE, JSON.parse(new TextDecoder().decode(trace)));
  const events = traceEvents.flatMap((event) => {
    const parsed = v.safeParse(EVENT, event);
    return parsed.success ? [parsed.output] : [];
  });
  const marked = events.find(({ name }) => name === mark);
  if (!marked) throw new Error('The page is not in the trace.');
  const tasks = events.filter(
    ({ name, pid, tid }) => TASKS.has(name) && pid === marked.pid && tid === marked.tid,
  );
  if (tasks.length === 0) throw new Error('The trace has no task of the page.');
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / MICROSECONDS_PER_MS;
}
