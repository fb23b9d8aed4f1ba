import type { Connected } from './vendors.ts';

/** What of one customer is read for a push. */
export interface CustomerReads {
  readonly loyaltylion: Pick<Connected['loyaltylion'], 'liveMember' | 'expiredPoints'>;
  readonly ometria: Pick<Connected['ometria'], 'listing' | 'listings' | 'profilesByEmail'>;
  readonly connection: Connected['connection'];
}

/**
 * The same reads, each asked at most once: what is asked for ahead, by what is expected, is on its way when it turns
 * out to be wanted, and what turns out otherwise is asked for then. For work that takes a moment.
 */
export function askOnce({ loyaltylion, ometria, connection }: CustomerReads): CustomerReads {
  return {
    connection,
    loyaltylion: {
      liveMember: once((...of) => loyaltylion.liveMember(...of)),
      expiredPoints: once((...of) => loyaltylion.expiredPoints(...of)),
    },
    ometria: {
      listing: once((...of) => ometria.listing(...of)),
      listings: once((...of) => ometria.listings(...of)),
      profilesByEmail: once((...of) => ometria.profilesByEmail(...of)),
    },
  };
}

function once<Of extends readonly unknown[], T>(ask: (...of: Of) => Promise<T>): (...of: Of) => Promise<T> {
  const asked = new Map<string, Promise<T>>();
  return (...of) => {
    const name = JSON.stringify(of);
    const answer = asked.get(name) ?? ask(...of);
    asked.set(name, answer);
    return answer;
  };
}
