import type { FieldId } from '../field.ts';
import { fieldOf } from '../field-record.ts';
import type { Job } from '../job.ts';

/** What of the history is looked for; every word of `text` must be found. */
export interface HistoryQuery {
  readonly text: string;
  /** Only jobs that changed this field. */
  readonly field: FieldId | null;
}

export const EVERYTHING: HistoryQuery = { text: '', field: null };

/** Whether a job matches: by the customer's name, email and ids, the fields' titles, and the ids of the job. */
export function jobMatcher({ text, field }: HistoryQuery): (job: Job) => boolean {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return (job) => {
    if (field !== null && !job.changes.some((change) => change.field === field)) return false;
    if (words.length === 0) return true;
    const found = plain(searchableText(job));
    return words.every((word) => found.includes(word));
  };
}

/** As people type it: without case and accents. */
const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

function searchableText(job: Job): string {
  const { customer, memberId, merchantId, profileId, listing, requestId, id, changes } = job;
  const titles = changes.map((change) => fieldOf(change.field).title);
  const ids = [memberId, merchantId, profileId, listing?.id, requestId, id];
  return [customer.name, customer.email, ...ids, ...titles]
    .filter((part) => part !== null && part !== undefined)
    .join('\n');
}
