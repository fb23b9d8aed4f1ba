import type { Connection } from '../domain/connection.ts';

/** A connection as the options list it. */
export interface ConnectionView
  extends Pick<
    Connection,
    'id' | 'name' | 'colour' | 'siteIds' | 'hosts' | 'readOnly' | 'confirmedAt' | 'managed'
  > {
  /** `no-keys`: keys are missing or have not passed their test; `learned`: waits for a person's confirmation. */
  readonly state: 'no-keys' | 'learned' | 'confirmed';
}

/** What a person can change of a connection; what is absent stays. */
export type ConnectionChange = Partial<Pick<Connection, 'name' | 'colour' | 'hosts' | 'readOnly'>>;
