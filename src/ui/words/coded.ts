import type { ConnectionColour } from '../../domain/connection.ts';
import type { ErrorCode, Failure, Vendor } from '../../domain/error-code.ts';
import type { FieldId, Group, Kind } from '../../domain/field.ts';
import type { JobState } from '../../domain/job-state.ts';
import type { Hint, Rule, Verdict } from '../../domain/row.ts';
import type { UnreadReason } from '../../domain/side.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';

type Snake<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}_${Snake<Tail>}` : S;

/** Message keys are in snake case; codes are in kebab case. A code without a message does not compile. */
function key<P extends string, C extends string>(prefix: P, code: C): `${P}_${Snake<C>}`;
function key(prefix: string, code: string): string {
  return `${prefix}_${code.replaceAll('-', '_')}`;
}

const word = (k: MessageKey): string => t(k);

export const fieldTitle = (id: FieldId): string => word(key('field', id));
export const groupTitle = (group: Group): string => word(key('group', group));
export const kindWord = (kind: Kind): string => word(key('kind', kind));
export const verdictWord = (verdict: Verdict | null): string => word(key('verdict', verdict ?? 'waiting'));
export const verdictCount = (verdict: Verdict | null): string => word(key('count', verdict ?? 'waiting'));
export const hintWord = (hint: Hint): string => word(key('hint', hint));
export const hintSentence = (hint: Hint): string => word(key('hint_long', hint));
export const ruleSentence = (rule: Rule): string => word(key('rule', rule));
export const unreadSentence = (reason: UnreadReason): string => word(key('unread', reason));
export const unreadWord = (reason: UnreadReason): string => word(key('reason', reason));
export const jobSentence = (state: JobState): string => word(key('job', state));
export const vendorName = (vendor: Vendor | undefined): string => word(key('vendor', vendor ?? 'unknown'));

export const colourWord = (colour: ConnectionColour): string => word(key('connection_colour', colour));

const errorKey = (code: ErrorCode): MessageKey => key('error', code);

/** What happened and what to do next, in one sentence. */
export const errorSentence = (failure: Failure): string =>
  t(errorKey(failure.code), vendorName(failure.vendor));
