import type { FieldId } from '../../src/domain/field.ts';
import { hasEnded, type Job } from '../../src/domain/job.ts';
import type { LensView, Subject } from '../../src/messages/lens-view.ts';
import type { SetupView } from '../../src/messages/setup-view.ts';
import type { Keys } from '../sandbox/http/exchange.ts';
import type { LensInNode } from './lens-in-node.ts';

/** What a person does with the extension, each waited for to its end. */

/** The first of the views told that is `enough`. */
export function until<V>(
  watch: (tell: (view: V) => void) => () => void,
  enough: (view: V) => boolean,
): Promise<V> {
  const { promise, resolve } = Promise.withResolvers<V>();
  const stop = watch((view) => {
    if (enough(view)) resolve(view);
  });
  return promise.finally(stop);
}

/** Pastes both keys and presses **Save and test**. */
export async function saveAndTest(lens: LensInNode, keys: Keys = lens.sandbox.keys): Promise<SetupView> {
  const { setup } = lens.useCases;
  const known = (await lens.connections.list())[0]?.id ?? null;
  const connectionId = await setup.saveAndTest(known, keys);
  return until<SetupView>(
    (tell) => setup.watch(connectionId, tell),
    ({ phase }) => phase !== 'testing',
  );
}

/** Sets everything up, as far as it can be; what was learned is confirmed as it is. */
export async function connect(lens: LensInNode, keys?: Keys): Promise<SetupView> {
  const view = await saveAndTest(lens, keys);
  if (view.phase === 'learned') await lens.useCases.setup.confirm(view.connectionId ?? '', {});
  return view;
}

const isComplete = ({ phase, plan }: LensView): boolean =>
  phase !== 'reading' && (phase !== 'ready' || !plan || plan.listing !== null || plan.failure !== null);

/** Opens the popup on a customer, everything read anew. */
export function compare(lens: LensInNode, subject: Subject): Promise<LensView> {
  let isAsked = false;
  return until<LensView>((tell) => {
    const following = lens.useCases.subjects.follow(subject, true, (update) => {
      if (update.type !== 'view') return;
      // What was read before is not the answer, nor what is being read since a job ended.
      const isAnswer = isAsked || (update.view.phase === 'reading' && !update.view.job);
      isAsked = true;
      if (isAnswer) tell(update.view);
      else following.refresh();
    });
    return () => following.stop();
  }, isComplete);
}

export const member = (memberId: number): Subject => ({ kind: 'member', connectionId: null, memberId });
/** Whoever the one tab shows. */
export const TAB: Subject = { kind: 'tab', tabId: 1 };

interface Choice {
  /** Those of the plan that are written; what it would write without a tick unless said otherwise. */
  readonly fields?: readonly FieldId[];
  readonly confirmed?: boolean;
}

/** Presses **Resync n fields** under the plan of a view. @returns the job's id */
export async function pressResync(
  lens: LensInNode,
  subject: Subject,
  { plan }: LensView,
  { fields, confirmed = false }: Choice = {},
): Promise<string> {
  const { resync, subjects } = lens.useCases;
  const customer = await subjects.shown(subject);
  if (!customer || !plan) throw new RangeError('There is nothing to resync');
  const planned = plan.changes.filter(({ optional }) => !optional).map(({ field }) => field);
  return resync.start(customer, { token: plan.token, fields: fields ?? planned, confirmed });
}

/** Longer pauses of a job are passed over. */
const LONG_PAUSE_MS = 1_000;

/** The job once it has ended, however long it takes on the clock. */
export async function endOf({ clock, jobs }: LensInNode, jobId: string): Promise<Job> {
  for (;;) {
    const job = await jobs.get(jobId);
    if (!job) throw new RangeError(`No job ${jobId}`);
    if (hasEnded(job)) return job;
    const pauseMs = (job.nextAt ?? 0) - clock.now();
    if (pauseMs > LONG_PAUSE_MS) clock.pass(pauseMs);
    await clock.wait(100);
  }
}
