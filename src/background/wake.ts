import type { Alarms } from '../platform/alarms.ts';
import type { Clock } from '../platform/clock.ts';
import { inTurn } from './in-turn.ts';

const NAME = 'jobs';
/** Chrome fires alarms at most every 30 seconds; shorter pauses are waited for in the worker. */
const SHORTEST_MS = 30_000;
const AGAIN_AFTER_MINUTES = 1;

/**
 * One alarm for everything that must go on although the worker is killed. It rings again every minute until
 * nobody needs it: a worker that is killed between its ringing and the next asking is woken all the same.
 */
export class Wake {
  readonly #alarms: Alarms;
  readonly #now: Clock;
  #asked = 0;
  /** When it rings next, as far as this worker knows; null: it does not know. */
  #next: number | null = null;
  readonly #inTurn = inTurn();

  constructor(alarms: Alarms, now: Clock) {
    this.#alarms = alarms;
    this.#now = now;
  }

  /** Resolves once it is certain that the worker is woken at about `time`, or earlier. */
  at(time: number): Promise<void> {
    this.#asked += 1;
    return this.#inTurn(async () => {
      const now = this.#now();
      const when = Math.max(time, now + SHORTEST_MS);
      if (this.#next !== null && now < this.#next && this.#next <= when) return;
      const alarm = await this.#alarms.get(NAME);
      const isSet = alarm !== undefined && alarm.scheduledTime <= when;
      if (!isSet) await this.#alarms.create(NAME, { when, periodInMinutes: AGAIN_AFTER_MINUTES });
      this.#next = isSet ? alarm.scheduledTime : when;
    });
  }

  /** Runs what the alarm is for; where nobody asks for another one meanwhile, it is over. */
  async answer(run: () => Promise<void>): Promise<void> {
    const before = this.#asked;
    await run();
    await this.#inTurn(async () => {
      if (this.#asked !== before) return;
      await this.#alarms.clear(NAME);
      this.#next = null;
    });
  }
}
