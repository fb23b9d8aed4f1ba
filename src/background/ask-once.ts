import type { Clock } from '../platform/clock.ts';
import type { Connected } from './vendors.ts';

/** An answer that has lain about for longer is no longer taken for what the vendor would say. */
export const FRESH_MS = 5_000;

/** What of one customer is read for a push. */
export interface CustomerReads {
  readonly loyaltylion: Pick<Connected['loyaltylion'], 'liveMember' | 'expiredPoints'>;
  readonly ometria: Pick<Connected['ometria'], 'listing' | 'listings' | 'profilesByEmail'>;
  readonly connection: Connected['connection'];
}

/**
 * The same reads, each asked once: what is asked for ahead, by what is expected, is on its way when it turns out to
 * be wanted, and what turns out otherwise is asked for then. So is what was answered long before it is wanted, since
 * another read was slow: somebody may have written in between.
 */
export function askOnce({ loyaltylion, ometria, connection }: CustomerReads, now: Clock): CustomerReads {
  return {
    connection,
    loyaltylion: {
      liveMember: once(now, (...of) => loyaltylion.liveMember(...of)),
      expiredPoints: once(now, (...of) => loyaltylion.expiredPoints(...of)),
    },
    ometria: {
      listing: once(now, (...of) => ometria.listing(...of)),
      listings: once(now, (...of) => ometria.listings(...of)),
      profilesByEmail: once(now, (...of) => ometria.profilesByEmail(...of)),
    },
  };
}

interface Asked<T> {
  readonly answer: Promise<T>;
  /** Epoch ms; infinite while it is awaited. */
  answeredAt: number;
}

function once<Of extends readonly unknown[], T>(
  now: Clock,
  ask: (...of: Of) => Promise<T>,
): (...of: Of) => Promise<T> {
  const asked = new Map<string, Asked<T>>();
  return (...of) => {
    const name = JSON.stringify(of);
    const known = asked.get(name);
    if (known && now() - known.answeredAt <= FRESH_MS) return known.answer;
    const fresh: Asked<T> = { answer: ask(...of), answeredAt: Number.POSITIVE_INFINITY };
    const answered = (): void => {
      fresh.answeredAt = now();
    };
    fresh.answer.then(answered, answered);
    asked.set(name, fresh);
    return fresh.answer;
  };
}
