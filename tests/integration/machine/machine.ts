import { newCustomer } from '../../../src/background/customer.ts';
import { JobRunner } from '../../../src/background/job-runner.ts';
import { planOf } from '../../../src/background/plan-view.ts';
import { freshSnapshot } from '../../../src/background/prepare-push.ts';
import { Resync } from '../../../src/background/resync.ts';
import { rowsOf } from '../../../src/background/rows.ts';
import type { Connected } from '../../../src/background/vendors.ts';
import { Wake } from '../../../src/background/wake.ts';
import { FIELD_IDS } from '../../../src/domain/field.ts';
import { hasEnded } from '../../../src/domain/job.ts';
import { planToken } from '../../../src/domain/make-plan.ts';
import { createRandom, type Random } from '../../sandbox/random.ts';
import { modelClients } from './machine-clients.ts';
import { MachineWorld } from './machine-world.ts';
import { MemoryAlarms } from './memory-alarms.ts';
import { Disk, MemoryJobs } from './memory-jobs.ts';
import { Network } from './network.ts';
import { Simulation } from './simulation.ts';
import { Witness } from './witness.ts';
import { WorkerLife } from './worker-life.ts';

interface Worker {
  readonly life: WorkerLife;
  readonly resync: Resync;
  readonly connected: Connected;
  /** What the worker does when it starts, and when the alarm rings. */
  resume(): Promise<void>;
}

const START = Date.parse('2026-11-15T12:00:00Z');

/** The browser with the worker's job machine in it, both vendors, and the time that all of them live in. */
export class Machine {
  readonly simulation = new Simulation(START);
  readonly random: Random;
  readonly world: MachineWorld;
  readonly network: Network;
  readonly witness: Witness;
  readonly disk = new Disk();
  readonly #alarms: MemoryAlarms;
  #worker: Worker | null = null;
  #isBrowserOpen = true;
  #killsAfter: number | null = null;
  #jobs = 0;

  constructor(seed: number) {
    this.random = createRandom(seed, 'machine');
    this.world = new MachineWorld(this.simulation, this.random);
    this.network = new Network(this.simulation, this.random);
    this.witness = new Witness(this.world, this.disk, () => this.simulation.now);
    this.#alarms = new MemoryAlarms(this.simulation, () => this.resume());
  }

  get hasOpenJobs(): boolean {
    return [...this.disk.jobs.values()].some((job) => !hasEnded(job));
  }

  kill(): void {
    this.#worker?.life.kill();
    this.#worker = null;
  }

  /** The worker dies at the beginning or end of an effect, so many of these from now. */
  killAfter(moments: number): void {
    if (this.#worker) this.#worker.life.killAfter(moments);
    else this.#killsAfter = moments;
  }

  closeBrowser(): void {
    this.kill();
    this.#isBrowserOpen = false;
  }

  /** Starts with `onStartup`, as the browser does; alarms that were due meanwhile ring. */
  openBrowser(): void {
    if (this.#isBrowserOpen) return;
    this.#isBrowserOpen = true;
    this.resume();
  }

  /** An agent looks at a member, thinks, and presses Resync; `clicks` times at once, as from so many tabs. */
  resync(memberId: number, thinkMs: number, clicks: number): void {
    void this.#lookAndPress(memberId, thinkMs, clicks);
  }

  /** Presses Undo beside the member's last verified resync. */
  undo(memberId: number): void {
    const done = [...this.disk.jobs.values()].filter(
      (job) => job.memberId === memberId && job.kind === 'resync' && job.state === 'verified',
    );
    const [last] = done.sort((a, b) => b.createdAt - a.createdAt);
    if (last && this.#isBrowserOpen) this.#press((worker) => worker.resync.undo(last.id, 'history'));
  }

  async #lookAndPress(memberId: number, thinkMs: number, clicks: number): Promise<void> {
    const press = await this.#look(memberId);
    this.simulation.after(thinkMs, () => {
      for (let click = 0; click < clicks; click++) press?.();
    });
  }

  async #look(memberId: number): Promise<(() => void) | null> {
    const { connected } = this.#alive();
    const [member, profile] = [this.world.member(memberId), this.world.profileOf(memberId)];
    if (!member || !profile) return null;
    const { connection } = this.world;
    const { now } = this.simulation;
    const snapshot = await freshSnapshot(connected, member, profile, FIELD_IDS, now);
    const plan = planOf(rowsOf(snapshot, connection, now), connection);
    const fields = plan.changes.map((change) => change.field).filter(() => this.random.chance(0.8));
    const who = { sighting: null, memberId, profileId: null, connectionId: connection.id, host: null };
    const customer = { ...newCustomer({ ...who, likelyConnectionId: null }), connection, snapshot };
    const ask = { token: planToken(plan), fields, confirmed: false };
    return () => this.#press((worker) => worker.resync.start(customer, ask, 'popup'));
  }

  /** What is refused is told to the agent; what is taken on must be on disk by the time it is told. */
  #press(click: (worker: Worker) => Promise<string>): void {
    if (!this.#isBrowserOpen) return;
    click(this.#alive()).then(
      (jobId) => this.witness.isTakenOn(jobId),
      (error: unknown) => this.witness.isRefused(error),
    );
  }

  /** Anything that has the worker go on with its jobs: its alarm, the browser's start, an unlocked key. */
  resume(): void {
    if (this.#isBrowserOpen) void this.#alive().resume();
  }

  /** The living worker; any event starts one where there is none. */
  #alive(): Worker {
    if (!this.#worker || this.#worker.life.isOver) {
      this.#worker = this.#start();
      void this.#worker.resume();
    }
    return this.#worker;
  }

  #start(): Worker {
    this.witness.forget();
    const life = new WorkerLife(this.simulation, this.random);
    if (this.#killsAfter !== null) life.killAfter(this.#killsAfter);
    this.#killsAfter = null;
    const { world, network, witness, disk, simulation } = this;
    const connected = { ...modelClients({ world, network, life, witness }), connection: world.connection };
    const connect = (): Promise<Connected> => Promise.resolve(connected);
    const now = (): number => simulation.now;
    const wake = new Wake(this.#alarms.of(life), now);
    const jobs = new MemoryJobs(disk, life);
    const runner = new JobRunner({
      connect,
      jobs,
      now,
      wait: (ms) => life.effect(ms, () => undefined),
      isOnline: () => network.isOnline,
      isLocked: () => Promise.resolve(false),
      wakeAt: (time) => wake.at(time),
      onChange: () => undefined,
    });
    const newId = (): string => `job-${(this.#jobs += 1)}`;
    const connections = { get: () => Promise.resolve(world.connection) };
    const resync = new Resync({ connect, connections, jobs, runner, now, newId });
    return { life, resync, connected, resume: () => wake.answer(() => runner.resume()) };
  }
}
