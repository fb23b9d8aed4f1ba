import type { RunView } from '../messages/run-view.ts';
import type { Clock } from '../platform/clock.ts';
import { type Connected, failureOf, LensError } from './vendors.ts';

/** What a run tells while it goes on. */
export interface RunTools<Result> {
  /** Aborted when a person stops it. */
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
  readonly show: (result: Result) => void;
}

export interface RunNeeds {
  /** Throws `no-keys` where there is no such connection, or not both of its keys. */
  readonly reach: (connectionId: string) => Promise<Connected>;
  readonly now: Clock;
}

type Run<Result> = (connectionId: string, tools: RunTools<Result>) => Promise<Result>;
type Tell<Result> = (view: RunView<Result>) => void;

interface Standing<Result> {
  readonly view: RunView<Result>;
  readonly controller: AbortController;
}

/**
 * Long pieces of reading, one per connection at a time: started by a person, watched, and stopped. They change
 * nothing, so that one which a killed worker leaves is simply gone.
 */
export class Runs<Result> {
  readonly #now: Clock;
  readonly #run: Run<Result>;
  readonly #runs = new Map<string, Standing<Result>>();
  readonly #watchers = new Map<Tell<Result>, string>();

  constructor(now: Clock, run: Run<Result>) {
    this.#now = now;
    this.#run = run;
  }

  watch(connectionId: string, tell: Tell<Result>): () => void {
    this.#watchers.set(tell, connectionId);
    tell(this.#runs.get(connectionId)?.view ?? IDLE);
    return () => this.#watchers.delete(tell);
  }

  /** @throws LensError `test-running` */
  start(connectionId: string): void {
    if (this.#runs.get(connectionId)?.view.phase === 'running') throw new LensError({ code: 'test-running' });
    const standing = { view: { ...IDLE, phase: 'running' } as const, controller: new AbortController() };
    this.#runs.set(connectionId, standing);
    this.#tell(connectionId);
    void this.#carryOut(connectionId, standing.controller);
  }

  stop(connectionId: string): void {
    const standing = this.#runs.get(connectionId);
    if (standing?.view.phase !== 'running') return;
    standing.controller.abort();
    this.#end(connectionId, standing.controller, { phase: 'stopped' });
  }

  /** Of a removed connection. */
  forget(connectionId: string): void {
    this.stop(connectionId);
    this.#runs.delete(connectionId);
  }

  async #carryOut(connectionId: string, controller: AbortController): Promise<void> {
    const change = (view: Partial<RunView<Result>>): void => this.#change(connectionId, controller, view);
    try {
      const result = await this.#run(connectionId, {
        signal: controller.signal,
        progress: (done, total) => change({ progress: { done, total } }),
        show: (known) => change({ result: known }),
      });
      this.#end(connectionId, controller, { phase: 'done', result });
    } catch (error) {
      this.#end(connectionId, controller, { phase: 'failed', failure: failureOf(error) });
    }
  }

  #end(connectionId: string, controller: AbortController, view: Partial<RunView<Result>>): void {
    this.#change(connectionId, controller, { ...view, progress: null, endedAt: this.#now() });
  }

  /** A run that was stopped says nothing more. */
  #change(connectionId: string, controller: AbortController, change: Partial<RunView<Result>>): void {
    const standing = this.#runs.get(connectionId);
    if (standing?.controller !== controller || standing.view.phase !== 'running') return;
    this.#runs.set(connectionId, { controller, view: { ...standing.view, ...change } });
    this.#tell(connectionId);
  }

  #tell(connectionId: string): void {
    const view = this.#runs.get(connectionId)?.view ?? IDLE;
    for (const [tell, watched] of this.#watchers) if (watched === connectionId) tell(view);
  }
}

const IDLE = { phase: 'idle', progress: null, result: null, failure: null, endedAt: null } as const;
