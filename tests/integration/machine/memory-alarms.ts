import type { Alarms } from '../../../src/platform/alarms.ts';
import type { Simulation } from './simulation.ts';
import type { WorkerLife } from './worker-life.ts';

interface Alarm {
  readonly scheduledTime: number;
  readonly periodMs: number | null;
}

const MINUTE_MS = 60_000;
const SHORTEST_MS = 30_000;

/** The browser's alarms: they outlive the worker, and one that is due while the browser is closed fires later. */
export class MemoryAlarms {
  readonly #simulation: Simulation;
  readonly #onAlarm: () => void;
  readonly #set = new Map<string, Alarm>();

  constructor(simulation: Simulation, onAlarm: () => void) {
    this.#simulation = simulation;
    this.#onAlarm = onAlarm;
  }

  /** As one life of the worker reaches them. */
  of(life: WorkerLife): Alarms {
    return {
      get: (name) => life.quick(() => this.#set.get(name)),
      create: (name, { when, periodInMinutes }) =>
        life.quick(() => {
          const scheduledTime = Math.max(when, this.#simulation.now + SHORTEST_MS);
          this.#schedule(name, {
            scheduledTime,
            periodMs: periodInMinutes === undefined ? null : periodInMinutes * MINUTE_MS,
          });
        }),
      clear: (name) => life.quick(() => this.#set.delete(name)),
    };
  }

  #schedule(name: string, alarm: Alarm): void {
    this.#set.set(name, alarm);
    this.#simulation.after(Math.max(0, alarm.scheduledTime - this.#simulation.now), () =>
      this.#fire(name, alarm),
    );
  }

  #fire(name: string, alarm: Alarm): void {
    if (this.#set.get(name) !== alarm) return;
    if (alarm.periodMs === null) this.#set.delete(name);
    else this.#schedule(name, { ...alarm, scheduledTime: this.#simulation.now + alarm.periodMs });
    this.#onAlarm();
  }
}
