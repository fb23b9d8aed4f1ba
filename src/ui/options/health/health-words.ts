import type { Example, Finding, HealthStep, StepId, StepState } from '../../../domain/health/health.ts';
import { language, type MessageKey, t } from '../../../platform/i18n.ts';
import type { Look } from '../../components/StateTag.tsx';
import { momentText } from '../../format/date.ts';
import { errorSentence, fieldTitle } from '../../words/coded.ts';
import { listWords } from '../../words/lists.ts';

export const STEP_TITLES: Readonly<Record<StepId, MessageKey>> = {
  'loyaltylion-key': 'health_step_loyaltylion_key',
  'ometria-key': 'check_ometria_key',
  'shop-live': 'health_step_shop_live',
  'custom-fields': 'health_step_custom_fields',
  'fields-filled': 'health_step_fields_filled',
  'recent-changes': 'health_step_recent_changes',
};

export const STEP_STATES: Readonly<Record<StepState | 'waiting', Look>> = {
  ok: ['check', 'tone-in-sync', 'check_state_ok'],
  warning: ['warning', 'tone-different', 'check_state_warning'],
  failed: ['failed', 'tone-no-custom-field', 'check_state_failed'],
  unknown: ['unknown', 'tone-not-comparable', 'health_state_unknown'],
  waiting: ['clock', 'tone-waiting', 'check_state_waiting'],
};

const FINDINGS: Readonly<Record<Exclude<Finding, 'key-failed'>, MessageKey>> = {
  'key-works': 'health_key_works',
  'key-may-write': 'health_key_may_write',
  'not-reached': 'health_not_reached',
  'shop-not-told': 'health_shop_not_told',
  'too-few-members': 'health_too_few_members',
  'all-created': 'health_all_created',
  'some-missing': 'health_some_missing',
  'some-unsure': 'health_some_unsure',
  'none-seen': 'health_none_seen',
  'nobody-in-both': 'health_nobody_in_both',
  'all-filled': 'health_all_filled',
  'some-filled': 'health_some_filled',
  'none-filled': 'health_none_filled',
  'nothing-changed': 'health_nothing_changed',
  'all-on-the-way': 'health_all_on_the_way',
  'all-same': 'health_all_same',
  'some-behind': 'health_some_behind',
  'none-same': 'health_none_same',
};

/** What to do next; where nothing is wrong, nothing. The sentence of a failure says it itself. */
const NEXT: Readonly<Partial<Record<Finding, MessageKey>>> = {
  'key-may-write': 'health_next_key_may_write',
  'not-reached': 'health_next_not_reached',
  'shop-not-told': 'health_next_shop_not_told',
  'too-few-members': 'health_next_too_few_members',
  'some-missing': 'health_next_some_missing',
  'some-unsure': 'health_next_some_unsure',
  'none-seen': 'health_next_none_seen',
  'nobody-in-both': 'health_next_nobody_in_both',
  'some-filled': 'health_next_some_filled',
  'none-filled': 'health_next_none_filled',
  'nothing-changed': 'health_next_nothing_changed',
  'all-on-the-way': 'health_next_all_on_the_way',
  'some-behind': 'health_next_some_behind',
  'none-same': 'health_next_none_same',
};

const FIELDS: Readonly<Partial<Record<StepId, MessageKey>>> = {
  'custom-fields': 'health_fields_missing',
  'fields-filled': 'health_fields_not_filled',
  'recent-changes': 'health_fields_behind',
};

export function findingSentence({ finding, failure, count, of }: HealthStep): string {
  if (finding === 'key-failed') return errorSentence(failure ?? { code: 'unexpected' });
  return t(FINDINGS[finding], number(count), number(of));
}

export function nextSentence({ finding }: HealthStep): string | null {
  const key = NEXT[finding];
  return key ? t(key) : null;
}

/** What the finding rests on, each in a line. */
export function evidenceLines(step: HealthStep): readonly string[] {
  const { id, fields, unsure, examples, scopes, newestUpdate } = step;
  const lines: string[] = [];
  const fieldsKey = FIELDS[id];
  if (scopes.length > 0) lines.push(t('health_scopes', listWords(scopes)));
  if (newestUpdate !== null) lines.push(t('health_newest_update', momentText(newestUpdate)));
  if (fieldsKey && fields.length > 0) lines.push(t(fieldsKey, listWords(fields.map(fieldTitle))));
  if (unsure.length > 0) lines.push(t('health_fields_unsure', listWords(unsure.map(fieldTitle))));
  return [...lines, ...examples.map(exampleLine)];
}

function exampleLine({ memberId, updatedAt, fields, isUnknown }: Example): string {
  const id = String(memberId);
  const member =
    updatedAt === null ? t('health_member_undated', id) : t('health_member', id, momentText(updatedAt));
  return `${member}: ${isUnknown ? t('health_member_unknown') : listWords(fields.map(fieldTitle))}`;
}

const number = (value: number): string => new Intl.NumberFormat(language()).format(value);
