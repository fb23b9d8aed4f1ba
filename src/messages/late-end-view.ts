import type { Job } from '../domain/job.ts';

/** A job that ended while nobody was looking, for surfaces that show somebody else. */
export type LateEndView = Pick<Job, 'id' | 'kind' | 'state' | 'connectionId' | 'memberId' | 'customer'>;
