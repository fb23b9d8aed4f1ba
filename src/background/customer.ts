import type { Connection } from '../domain/connection.ts';
import type { Failure } from '../domain/error-code.ts';
import type { Job } from '../domain/job.ts';
import { NOTHING_READ, type Snapshot } from '../domain/snapshot.ts';
import type { Question, Who } from './read-customer.ts';

/** One customer as the worker holds it while somebody looks: a cache, everything in it can be read again. */
export interface Customer {
  readonly who: Who;
  /** null: not known yet, or no connection can be it. */
  readonly connection: Connection | null;
  readonly snapshot: Snapshot;
  readonly question: Question | null;
  /** Why nothing could be read at all (no keys, another account's page). */
  readonly failure: Failure | null;
  readonly job: Job | null;
  readonly isReading: boolean;
}

export const newCustomer = (who: Who): Customer => ({
  who,
  connection: null,
  snapshot: NOTHING_READ,
  question: null,
  failure: null,
  job: null,
  isReading: false,
});

/** Whom to read once the agent has chosen among several. */
export function answered(who: Who, question: Question['id'], choice: string): Who {
  switch (question) {
    case 'which-connection':
      return { ...who, connectionId: choice };
    case 'which-member':
      return { ...who, memberId: Number(choice) };
    case 'which-profile':
      return { ...who, profileId: choice };
  }
}

/** Whether the agent was offered this choice. */
export function isOffered(question: Question, choice: string): boolean {
  switch (question.id) {
    case 'which-connection':
      return question.connections.some(({ id }) => id === choice);
    case 'which-member':
      return question.members.some(({ id }) => String(id) === choice);
    case 'which-profile':
      return question.profiles.some(({ id }) => id === choice);
  }
}

/** What has failed is worth another try whenever somebody looks. */
export const hasFailed = ({ failure, snapshot: { member, profile } }: Customer): boolean =>
  failure !== null || member.state === 'failed' || profile.state === 'failed';
