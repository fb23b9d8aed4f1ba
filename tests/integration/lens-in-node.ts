import 'fake-indexeddb/auto';
import { ConnectionStore } from '../../src/background/connection-store.ts';
import { JobStore } from '../../src/background/job-store.ts';
import type { TabPage } from '../../src/background/tabs.ts';
import { composeUseCases, type Effects, type UseCases } from '../../src/background/use-cases.ts';
import type { Job } from '../../src/domain/job.ts';
import type { Sighting } from '../../src/messages/sighting.ts';
import { type Database, openDatabase } from '../../src/platform/database.ts';
import { ChromiumThrottle } from '../sandbox/http/chromium-throttle.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { Life, type Moment } from './life.ts';
import { MemorySession } from './memory-session.ts';
import type { VirtualClock } from './virtual-clock.ts';

interface Worker {
  readonly life: Life;
  readonly useCases: UseCases;
}

/** Chrome's. */
const SHORTEST_ALARM_MS = 30_000;

let databases = 0;

/**
 * The extension's worker with its use cases, in Node: requests go to the sandbox over HTTPS, the database is in
 * memory, the tab and the alarms are stood in for. A kill leaves the database, the tab and the alarms.
 */
export class LensInNode {
  readonly sandbox: Sandbox;
  readonly clock: VirtualClock;
  readonly connections: ConnectionStore;
  readonly jobs: JobStore;
  /** Whom the one tab shows. */
  sighting: Sighting | null = null;
  isOnline = true;
  /** What the organisation has set. */
  managed: unknown = {};
  /** Told of each effect just before and after it; may kill. */
  onMoment: (moment: Moment) => void = () => undefined;
  /** Told of what the toolbar's button shows. */
  onStanding: Effects['showOutOfStep'] = () => undefined;
  /** Told of what it shows where no customer is. */
  onLateEnds: (jobs: readonly Job[]) => void = () => undefined;
  readonly #database: Promise<Database>;
  readonly #session = new MemorySession();
  readonly #fetch: (request: Request) => Promise<Response>;
  readonly #underWay = new Set<Promise<Response>>();
  #belonging: TabPage['belonging'] = null;
  #answer: TabPage['answer'] = null;
  #worker: Worker | null = null;
  #alarmAt = Number.POSITIVE_INFINITY;

  constructor(sandbox: Sandbox, clock: VirtualClock) {
    this.sandbox = sandbox;
    this.clock = clock;
    this.#fetch = new ChromiumThrottle(clock.now).wrap((request) => this.#watched(sandbox.fetch(request)));
    databases += 1;
    this.#database = openDatabase(`lens-${databases}`);
    this.connections = new ConnectionStore(this.#database);
    this.jobs = new JobStore(this.#database);
  }

  /** The worker's; a killed one is started again, as the browser does on any event. */
  get useCases(): UseCases {
    this.#worker ??= this.#start();
    return this.#worker.useCases;
  }

  /** Takes over everything that another one stored: keys, connection, jobs. */
  async takeOver(other: LensInNode): Promise<void> {
    const [from, to] = await Promise.all([other.#database, this.#database]);
    for (const store of from.objectStoreNames) {
      const [keys, values] = await Promise.all([from.getAllKeys(store), from.getAll(store)]);
      await Promise.all(keys.map((key, index) => to.put(store, values[index], key)));
    }
  }

  kill(): void {
    this.#worker?.life.end();
    this.#worker = null;
  }

  /** Resolves once nothing is under way to the vendors: what a killed worker has sent still arrives. */
  async quiet(): Promise<void> {
    await Promise.allSettled(this.#underWay);
  }

  #watched(answer: Promise<Response>): Promise<Response> {
    this.#underWay.add(answer);
    const arrived = (): void => void this.#underWay.delete(answer);
    answer.then(arrived, arrived);
    return answer;
  }

  #start(): Worker {
    const life = new Life((moment) => this.onMoment(moment));
    const useCases = composeUseCases(this.#effects(life));
    void useCases.runner.resume();
    return { life, useCases };
  }

  #effects(life: Life): Effects {
    const { clock } = this;
    return {
      database: this.#database.then((database) => life.effects(database, ['transaction'])),
      now: clock.now,
      elapsed: clock.now,
      wait: (ms) => life.effect('wait', () => clock.wait(ms)),
      fetch: (input, init) => {
        const request = new Request(input, init);
        const { pathname } = new URL(request.url);
        return life.effect(`${request.method} ${pathname}`, () => this.#fetch(request));
      },
      isOnline: () => this.isOnline,
      newId: () => crypto.randomUUID(),
      wakeAt: async (time) => void this.#wakeAt(time),
      lockAt: async () => undefined,
      session: this.#session,
      managed: { get: async () => this.managed },
      pageOf: async () => this.#page,
      rememberAnswer: (answer) => {
        this.#answer = answer;
      },
      rememberConnection: (_key, belonging) => {
        this.#belonging = belonging;
      },
      showOutOfStep: (...standing) => this.onStanding(...standing),
      showLateEnds: async (jobs) => this.onLateEnds(jobs),
    };
  }

  get #page(): TabPage | null {
    const kept = { belonging: this.#belonging, answer: this.#answer };
    return this.sighting && { sighting: this.sighting, host: '', url: '', ...kept };
  }

  /** One alarm; an earlier one stays. */
  async #wakeAt(time: number): Promise<void> {
    const at = Math.max(time, this.clock.now() + SHORTEST_ALARM_MS);
    if (this.#alarmAt <= at) return;
    this.#alarmAt = at;
    await this.clock.wait(at - this.clock.now());
    if (this.#alarmAt !== at) return;
    this.#alarmAt = Number.POSITIVE_INFINITY;
    await this.useCases.runner.resume();
  }
}
