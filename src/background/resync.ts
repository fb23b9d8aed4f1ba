import { shareSite } from '../domain/connection.ts';
import type { FieldId } from '../domain/field.ts';
import { type Job, type JobOrder, newJob, type Surface } from '../domain/job.ts';
import { planToken } from '../domain/make-plan.ts';
import type { Change, Plan } from '../domain/plan.ts';
import type { RequestPreview } from '../domain/request-preview.ts';
import { undoChanges, undoStanding } from '../domain/undo.ts';
import type { ConnectionStore } from './connection-store.ts';
import type { Customer } from './customer.ts';
import { inTurn } from './in-turn.ts';
import type { JobRunner } from './job-runner.ts';
import type { JobStore } from './job-store.ts';
import { planOf } from './plan-view.ts';
import { preparePush } from './prepare-push.ts';
import { rowsOf } from './rows.ts';
import { type Connected, LensError } from './vendors.ts';
import { emailsDiffer } from './view.ts';

export interface ResyncNeeds {
  connect(connectionId: string): Promise<Connected>;
  readonly connections: Pick<ConnectionStore, 'get'>;
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

/**
 * The one way in for writes: turns a click into a stored job. One job per customer at a time, through whichever
 * connection of the account.
 */
export class Resync {
  readonly #needs: ResyncNeeds;
  /** Two clicks in the same moment must not both find that no job is running. */
  readonly #inTurn = inTurn();

  constructor(needs: ResyncNeeds) {
    this.#needs = needs;
  }

  /** @throws LensError where the plan is no longer the one that was shown, or must not be written */
  start(customer: Customer, ask: ResyncAsk, surface: Surface | null = null): Promise<string> {
    return this.#inTurn(async () => {
      const order = this.#resyncOrder(customer, ask, surface);
      order.catch(() => undefined); // it matters only where no job is running
      const person = personOf(customer);
      const running = person && (await this.#join(person, ({ kind }) => kind === 'resync'));
      return running ?? this.#start(await order);
    });
  }

  /** Puts back what was there before a verified resync. */
  undo(jobId: string, surface: Surface | null = null): Promise<string> {
    return this.#inTurn(async () => {
      const undo = await this.#undoOrder(jobId, surface);
      const running = await this.#join(undo.order, ({ undoOf }) => undoOf === jobId);
      return running ?? this.#start(undo);
    });
  }

  /** The request that `start` would lead to, made as it is made there. Nothing is stored or written. */
  async preview(customer: Customer, ask: ResyncAsk): Promise<RequestPreview> {
    return this.#preview(await this.#resyncOrder(customer, ask, null));
  }

  async previewUndo(jobId: string): Promise<RequestPreview> {
    return this.#preview(await this.#undoOrder(jobId, null));
  }

  async #preview({ order, connected }: Order): Promise<RequestPreview> {
    const { now } = this.#needs;
    const { record } = await preparePush(connected, newJob(order, 'preview', now()), now);
    return connected.ometria.previewPush(record);
  }

  async #resyncOrder(customer: Customer, ask: ResyncAsk, surface: Surface | null): Promise<Order> {
    const { snapshot, failure, question } = customer;
    if (failure) throw new LensError(failure);
    const member = snapshot.member.value;
    const profile = snapshot.profile.value;
    if (!member || !profile || !customer.connection || question) throw new LensError({ code: 'plan-moved' });
    const connected = await this.#needs.connect(customer.connection.id);
    const { connection } = connected;
    if (connection.readOnly) throw new LensError({ code: 'read-only' });
    if (snapshot.contradiction) throw new LensError({ code: 'identity-contradiction' });
    if (emailsDiffer(customer) && !ask.confirmed) throw new LensError({ code: 'emails-differ' });
    const order: JobOrder = {
      kind: 'resync',
      undoOf: null,
      surface,
      connectionId: connection.id,
      connectionName: connection.name,
      memberId: member.id,
      merchantId: member.merchantId,
      profileId: profile.id,
      customer: { name: member.name, email: member.email },
      emailsMayDiffer: ask.confirmed,
      changes: chosenChanges(planOf(rowsOf(snapshot, connection, this.#needs.now()), connection), ask),
    };
    return { order, connected };
  }

  async #undoOrder(jobId: string, surface: Surface | null): Promise<Order> {
    const [done, undos] = await Promise.all([this.#needs.jobs.get(jobId), this.#needs.jobs.undos(jobId)]);
    const standing = done ? undoStanding(done, undos) : 'none';
    if (!done || standing === 'none') throw new LensError({ code: 'undo-nothing' });
    if (standing === 'undone') throw new LensError({ code: 'undo-done' });
    const { connectionId, connectionName, memberId, merchantId, profileId, customer, emailsMayDiffer } = done;
    const connected = await this.#needs.connect(connectionId);
    if (connected.connection.readOnly) throw new LensError({ code: 'read-only' });
    const person = { memberId, merchantId, profileId, customer, emailsMayDiffer };
    const changes = undoChanges(done.changes);
    const connection = { connectionId, connectionName };
    return { order: { kind: 'undo', undoOf: jobId, surface, ...connection, ...person, changes }, connected };
  }

  /**
   * The customer's running job if it is the same one, through the same connection, where it is followed; null: none
   * is running.
   */
  async #join(person: PersonOfJob, isSame: (job: Job) => boolean): Promise<string | null> {
    for (const job of await this.#needs.jobs.open()) {
      if (job.memberId !== person.memberId) continue;
      if (job.connectionId === person.connectionId && isSame(job)) return job.id;
      if (await this.#isOf(job, person)) throw new LensError({ code: 'job-running' });
    }
    return null;
  }

  /** Two connections may be of one account: then it is one customer if both sides are the same. */
  async #isOf(job: Job, { connectionId, profileId }: PersonOfJob): Promise<boolean> {
    if (job.connectionId === connectionId) return true;
    if (job.profileId !== profileId) return false;
    const { connections } = this.#needs;
    const [one, other] = await Promise.all([
      connections.get(job.connectionId),
      connections.get(connectionId),
    ]);
    return one !== null && other !== null && shareSite(one, other);
  }

  async #start({ order, connected }: Order): Promise<string> {
    const job = newJob(order, this.#needs.newId(), this.#needs.now());
    await this.#needs.runner.start(job, connected);
    return job.id;
  }
}

/** What a click asks for, and the way to whom it asks it of. */
interface Order {
  readonly order: JobOrder;
  readonly connected: Connected;
}

/** Whom a job is about. */
interface PersonOfJob {
  readonly connectionId: string;
  readonly memberId: number;
  /** null: nobody's in Ometria is known. */
  readonly profileId: string | null;
}

function personOf({ connection, snapshot }: Customer): PersonOfJob | null {
  const memberId = snapshot.member.value?.id;
  if (!connection || memberId === undefined) return null;
  return { connectionId: connection.id, memberId, profileId: snapshot.profile.value?.id ?? null };
}

/** The ticked changes of the very plan that the agent saw. */
function chosenChanges(plan: Plan, { token, fields }: ResyncAsk): readonly Change[] {
  if (planToken(plan) !== token) throw new LensError({ code: 'plan-moved' });
  const changes = plan.changes.filter((change) => fields.includes(change.field));
  if (changes.length === 0) throw new LensError({ code: 'nothing-to-do' });
  return changes;
}
