import type { Failure } from './error-code.ts';
import type { ExpiredReading, LiveReading, Member } from './member.ts';
import type { Profile } from './ometria.ts';

/** How far one answer has come. Times are epoch ms. `value` may be an earlier answer while `waiting`. */
export interface Reading<T> {
  readonly state: 'not-asked' | 'waiting' | 'read' | 'failed';
  readonly value: T;
  readonly at: number | null;
  readonly failure: Failure | null;
}

/** All that is known of one customer at one moment, from both systems. */
export interface Snapshot {
  /** null: nobody, once read. */
  readonly member: Reading<Member | null>;
  readonly live: Reading<LiveReading>;
  readonly expired: ExpiredReading;
  /** null: nobody, once read. */
  readonly profile: Reading<Profile | null>;
  /** Other profiles with the same email: reported, never written. */
  readonly otherProfiles: number;
  /** The profile's customer id, or the page's, names somebody else. */
  readonly contradiction: boolean;
}

const asked = <T>(value: T): Reading<T> => ({ state: 'waiting', value, at: null, failure: null });

export const NOTHING_READ: Snapshot = {
  member: asked<Member | null>(null),
  live: asked<LiveReading>({ state: 'waiting' }),
  expired: { state: 'not-asked' },
  profile: asked<Profile | null>(null),
  otherProfiles: 0,
  contradiction: false,
};

export const read = <T>(value: T, at: number): Reading<T> => ({ state: 'read', value, at, failure: null });

/** An earlier value stays, with its time, beside the failure. */
export const failed = <T>(earlier: Reading<T>, failure: Failure): Reading<T> => ({
  ...earlier,
  state: 'failed',
  failure,
});

/** Every answer is being asked for anew; earlier values stay to be shown with their age. */
export const refreshing = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  member: { ...snapshot.member, state: 'waiting', failure: null },
  live: { ...snapshot.live, state: 'waiting', failure: null },
  profile: { ...snapshot.profile, state: 'waiting', failure: null },
});
