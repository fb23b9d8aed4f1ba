import type { Failure } from '../domain/error-code.ts';
import type { RequestPreview } from '../domain/request-preview.ts';
import type { Reply } from '../messages/protocol.ts';

/** A request that somebody may look at before it is sent. */
export type Preview =
  | { readonly state: 'closed' }
  | { readonly state: 'asking' }
  | { readonly state: 'shown'; readonly request: RequestPreview }
  | { readonly state: 'failed'; readonly failure: Failure };

export const CLOSED: Preview = { state: 'closed' };

export const previewOf = (reply: Reply<RequestPreview>): Preview =>
  reply.ok ? { state: 'shown', request: reply.value } : { state: 'failed', failure: reply.failure };
