import type { FieldId } from '../domain/field.ts';
import { hasEnded, type Job } from '../domain/job.ts';
import { planToken } from '../domain/make-plan.ts';
import type { Change } from '../domain/plan.ts';
import type { Customer } from './customer.ts';
import type { JobRunner } from './job-runner.ts';
import type { JobStore } from './job-store.ts';
import { planOf } from './plan-view.ts';
import { rowsOf } from './rows.ts';
import { type Connected, LensError } from './vendors.ts';
import { emailsDiffer } from './view.ts';

export interface ResyncNeeds {
  connect(): Promise<Connected>;
  readonly jobs: JobStore;
  readonly runner: JobRunner;
  readonly now: () => number;
  newId(): string;
}

export interface ResyncAsk {
  readonly token: string;
  readonly fields: readonly FieldId[];
  readonly confirmed: boolean;
}

/** The one way in for writes: turns a click into a stored job. One job per customer at a time. */
export class Resync {
  readonly #needs: ResyncNeeds;
  #last: Promise<unknown> = Promise.resolve();

  constructor(needs: ResyncNeeds) {
    this.#needs = needs;
  }

  /** @throws LensError where the plan is no longer the one that was shown, or must not be written */
  start(customer: Customer, ask: ResyncAsk): Promise<string> {
    return this.#inTurn(() => this.#resync(customer, ask));
  }

  /** Puts back what was there before a verified resync. */
  undo(jobId: string): Promise<string> {
    return this.#inTurn(() => this.#undo(jobId));
  }

  /** Two clicks in the same moment must not both find that no job is running. */
  #inTurn(run: () => Promise<string>): Promise<string> {
    const turn = this.#last.then(run);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #resync(customer: Customer, { token, fields, confirmed }: ResyncAsk): Promise<string> {
    const { connection } = await this.#needs.connect();
    const { snapshot } = customer;
    const member = snapshot.member.value;
    const profile = snapshot.profile.value;
    if (!member || !profile || customer.question || customer.failure)
      throw new LensError({ code: 'plan-moved' });
    if (snapshot.contradiction) throw new LensError({ code: 'identity-contradiction' });
    if (emailsDiffer(snapshot) && !confirmed) throw new LensError({ code: 'emails-differ' });
    const running = await this.#running(member.id);
    if (running) return running.id;
    const plan = planOf(rowsOf(snapshot, connection, this.#needs.now()), connection);
    if (planToken(plan) !== token) throw new LensError({ code: 'plan-moved' });
    const chosen = new Set(fields);
    const changes = plan.changes.filter((change) => chosen.has(change.field));
    if (changes.length === 0) throw new LensError({ code: 'nothing-to-do' });
    const person = { memberId: member.id, merchantId: member.merchantId, profileId: profile.id };
    return this.#start({
      ...person,
      kind: 'resync',
      connectionId: connection.id,
      emailsMayDiffer: confirmed,
      changes,
    });
  }

  async #undo(jobId: string): Promise<string> {
    const done = await this.#needs.jobs.get(jobId);
    if (done?.kind !== 'resync' || done.state !== 'verified') throw new LensError({ code: 'undo-nothing' });
    const running = await this.#running(done.memberId);
    if (running) return running.id;
    const changes = done.changes.map(
      (change): Change => ({ ...change, before: change.after, after: change.before }),
    );
    const { memberId, merchantId, profileId, connectionId, emailsMayDiffer } = done;
    return this.#start({
      kind: 'undo',
      memberId,
      merchantId,
      profileId,
      connectionId,
      emailsMayDiffer,
      changes,
    });
  }

  async #running(memberId: number): Promise<Job | undefined> {
    return (await this.#needs.jobs.ofMember(memberId)).find((job) => !hasEnded(job));
  }

  async #start(
    given: Pick<
      Job,
      'kind' | 'memberId' | 'merchantId' | 'profileId' | 'connectionId' | 'emailsMayDiffer' | 'changes'
    >,
  ): Promise<string> {
    const now = this.#needs.now();
    const job: Job = {
      ...given,
      version: 1,
      id: this.#needs.newId(),
      listing: null,
      state: 'queued',
      times: [{ state: 'queued', at: now }],
      nextAt: now,
      checks: 0,
      errorsBefore: null,
      listingShownAt: null,
      requestId: null,
      failure: null,
    };
    await this.#needs.runner.start(job);
    return job.id;
  }
}
