import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json.ts';
import { listAt, partOf, textAt } from './parts.ts';
import { type Answers, NOT_ANSWERED, NOT_ASKED, NOT_SEEN, type OmetriaQuestion } from './questions.ts';
import type { RawAnswer } from './raw-answer.ts';
import { textForm } from './text-form.ts';

/** What LoyaltyLion answered; null: the request failed, or was not made. */
export interface LoyaltyLionAnswers {
  readonly whoami: RawAnswer | null;
  readonly sites: RawAnswer | null;
  /** The customers updated last. */
  readonly customers: RawAnswer | null;
  /** The customers of a known email that was asked for in another case; and whose it is. */
  readonly otherCase: { readonly id: Json; readonly answer: RawAnswer | null } | null;
  /** The transactions of nobody. */
  readonly unknownCustomer: RawAnswer | null;
  readonly transactions: readonly RawAnswer[];
  /** Headless, customer by customer: the Admin API's record beside it. */
  readonly live: readonly { readonly admin: JsonObject; readonly answer: RawAnswer }[];
}

export function judgeLoyaltyLion(answers: LoyaltyLionAnswers): Omit<Answers, OmetriaQuestion> {
  const { whoami, otherCase, unknownCustomer } = answers;
  const customers = listAt(answers.customers, 'customers');
  const ofSample = (judge: () => string): string => {
    if (answers.customers?.status !== 200) return answers.customers ? NOT_ANSWERED : NOT_ASKED;
    return customers.length === 0 ? NOT_SEEN : judge();
  };
  return {
    'loyaltylion-key': whoami ? accepted(whoami) : NOT_ANSWERED,
    'loyaltylion-scopes': whoami ? scopes(whoami) : NOT_ANSWERED,
    'loyaltylion-email-case': emailCase(otherCase),
    'loyaltylion-duplicate-emails': ofSample(() => duplicates(customers)),
    'loyaltylion-errors': unknownCustomer ? errorForm(unknownCustomer) : NOT_ASKED,
    'loyaltylion-times': ofSample(() => times(customers)),
    'rewards-used': ofSample(() => presence(customers, 'rewards_used')),
    'tier-eligibility': ofSample(() => (hasKey(customers, 'tier_eligibility') ? 'present' : 'missing')),
    'birthday-without-year': ofSample(() => birthdayWithoutYear(customers, answers.live)),
    'removed-points-sign': removedPoints(answers.transactions),
    ...judgeHeadless(answers.live),
    'loyaltylion-cors': whoami ? cors(whoami) : NOT_ANSWERED,
  };
}

export const accepted = ({ status }: RawAnswer): string =>
  status === 200 ? 'accepted' : `refused-${status}`;

/** Words like `read_customers`, and nothing else. */
function scopes({ body }: RawAnswer): string {
  const list = partOf(body, 'identity', 'scopes');
  const words = isJsonArray(list) ? list.filter((scope) => typeof scope === 'string') : [];
  return words.filter((scope) => /^[a-z_]{3,40}$/.test(scope)).join(' ') || 'none';
}

export const cors = ({ headerNames }: RawAnswer): string =>
  headerNames.includes('access-control-allow-origin') ? 'any' : 'none';

function emailCase(asked: LoyaltyLionAnswers['otherCase']): string {
  if (!asked) return NOT_ASKED;
  if (asked.answer?.status !== 200) return NOT_ANSWERED;
  const found = listAt(asked.answer, 'customers').some(({ id }) => id === asked.id);
  return found ? 'insensitive' : 'sensitive';
}

function duplicates(customers: readonly JsonObject[]): string {
  const emails = customers.flatMap((customer) => textAt(customer, 'email')?.toLowerCase() ?? []);
  return new Set(emails).size < emails.length ? 'present' : 'absent';
}

function errorForm({ status, body }: RawAnswer): string {
  const error = partOf(body, 'error');
  if (status < 400) return 'no-error';
  return typeof error === 'string' ? 'string' : isJsonObject(error) ? 'object' : 'other';
}

function times(customers: readonly JsonObject[]): string {
  const texts = customers.flatMap((customer) => textAt(customer, 'updated_at') ?? []);
  const spaced = texts.filter((text) => textForm(text) === 'date-time with a space').length;
  if (texts.length === 0) return NOT_SEEN;
  return spaced === 0 ? 'iso' : spaced === texts.length ? 'space' : 'sometimes-space';
}

const hasKey = (records: readonly JsonObject[], key: string): boolean =>
  records.some((record) => Object.hasOwn(record, key));

function presence(records: readonly JsonObject[], key: string): string {
  if (!hasKey(records, key)) return 'missing';
  return records.every((record) => (record[key] ?? null) === null) ? 'null' : 'present';
}

const YEARLESS: Readonly<Record<string, string>> = {
  'date as --MM-DD': '--MM-DD',
  'date as MM-DD': 'MM-DD',
  'date of year 4 or 0': '0004-MM-DD',
};

/** By the form of a birthday; else by the record of somebody of whom Headless knows day and month alone. */
function birthdayWithoutYear(customers: readonly JsonObject[], live: LoyaltyLionAnswers['live']): string {
  const forms = customers.flatMap((customer) => {
    const text = textAt(customer, 'birthday');
    return text === null ? [] : (YEARLESS[textForm(text)] ?? []);
  });
  if (forms[0] !== undefined) return forms[0];
  const yearless = live.find(({ answer }) => {
    const birthday = partOf(answer.body, 'customer', 'birthday');
    return isJsonObject(birthday) && (birthday['year'] ?? null) === null;
  });
  if (!yearless) return NOT_SEEN;
  if (!Object.hasOwn(yearless.admin, 'birthday')) return 'missing';
  return yearless.admin['birthday'] === null ? 'null' : 'other';
}

const REMOVED = new Set<Json | undefined>(['expiry', 'claimed_reward']);

function removedPoints(answers: readonly RawAnswer[]): string {
  if (answers.length === 0) return NOT_ASKED;
  const points = answers
    .flatMap((answer) => listAt(answer, 'transactions'))
    .filter(({ resource }) => REMOVED.has(resource))
    .map((transaction) => Number(transaction['points_approved'] ?? 0));
  if (points.some((value) => value < 0)) return 'negative';
  return points.some((value) => value > 0) ? 'positive' : NOT_SEEN;
}

type HeadlessQuestion = Extract<keyof Answers, 'headless' | `headless-${string}`>;

function judgeHeadless(live: LoyaltyLionAnswers['live']): Pick<Answers, HeadlessQuestion> {
  const [first] = live;
  const read = live.filter(({ answer }) => answer.status === 200);
  const ifRead = (judge: () => string): string => (read.length === 0 ? NOT_ASKED : judge());
  return {
    headless: !first ? NOT_ASKED : read.length > 0 ? 'on' : refusal(first.answer),
    'headless-forecasted-tier': ifRead(() => forecastedTier(read.map(({ answer }) => answer))),
    'headless-referral-url': ifRead(() => referralUrl(read)),
    'headless-times': ifRead(() => headlessTimes(read.map(({ answer }) => answer))),
  };
}

/** With the error's own code where it has one: a word like `missing_scope`, and nothing else. */
function refusal({ status, body }: RawAnswer): string {
  const code = textAt(body, 'error', 'code');
  return code !== null && /^[a-z_]{3,40}$/.test(code) ? `refused-${status}-${code}` : `refused-${status}`;
}

function forecastedTier(answers: readonly RawAnswer[]): string {
  const progress = answers
    .map(({ body }) => partOf(body, 'customer', 'tier_membership', 'progress'))
    .filter(isJsonObject);
  if (progress.length === 0) return NOT_SEEN;
  return hasKey(progress, 'forecasted_tier_id') ? 'present' : 'missing';
}

function referralUrl(live: LoyaltyLionAnswers['live']): string {
  const pairs = live.flatMap(({ admin, answer }) => {
    const own = textAt(admin, 'referral_url');
    const shown = partOf(answer.body, 'customer', 'referral_urls');
    const urls = isJsonObject(shown) ? Object.values(shown).filter((url) => typeof url === 'string') : [];
    return own === null || urls.length === 0 ? [] : [urls.includes(own)];
  });
  if (pairs.length === 0) return NOT_SEEN;
  return pairs.every(Boolean) ? 'same' : 'tagged';
}

function headlessTimes(answers: readonly RawAnswer[]): string {
  const texts = answers.flatMap(({ body }) => textAt(body, 'customer', 'enrolled_at') ?? []);
  if (texts.length === 0) return NOT_SEEN;
  const fine = texts.some((text) => textForm(text) === 'date-time with fractions of a second');
  return fine ? 'milliseconds' : 'seconds';
}
