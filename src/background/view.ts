import { appearedFields, type Connection } from '../domain/connection.ts';
import type { Failure } from '../domain/error-code.ts';
import { hasEnded, type Job } from '../domain/job.ts';
import type { Member } from '../domain/member.ts';
import type { Row } from '../domain/row.ts';
import type { PageComparison } from '../domain/shown/compare-page.ts';
import type { ShownValue } from '../domain/shown/shown-value.ts';
import type { Reading, Snapshot } from '../domain/snapshot.ts';
import { knownFieldIds, suggestFieldIds } from '../domain/suggest-field-id.ts';
import { type TwoEmails, twoEmails } from '../domain/two-emails.ts';
import type {
  ConnectionTag,
  JobView,
  LensView,
  Notice,
  PersonView,
  QuestionView,
  SourceView,
} from '../messages/lens-view.ts';
import { sightingKey } from '../messages/sighting.ts';
import type { Customer } from './customer.ts';
import type { Question } from './read-customer.ts';

const EMPTY_VIEW: LensView = {
  page: null,
  phase: 'no-customer',
  person: null,
  rows: [],
  missing: [],
  shown: [],
  pages: null,
  sources: [],
  question: null,
  notices: [],
  failure: null,
  plan: null,
  job: null,
  connection: null,
};

export const noCustomerView = (): LensView => EMPTY_VIEW;

/** The keys wait for a passphrase, and no customer is open. */
export const lockedView = (): LensView => ({ ...EMPTY_VIEW, phase: 'locked', failure: { code: 'locked' } });

/** What the surfaces show of a customer. Pure: everything is in the arguments. */
export function viewOf(customer: Customer, { rows, shown }: PageComparison): LensView {
  const { connection, snapshot, question, who } = customer;
  const view: LensView = {
    ...EMPTY_VIEW,
    page: who.sighting ? sightingKey(who.sighting) : null,
    failure: customer.failure,
    connection: connection && connectionTag(connection),
  };
  if (customer.failure) return { ...view, phase: phaseOf(customer.failure) };
  if (question) return { ...view, phase: 'question', question: questionView(question) };
  const failure = failureOf(snapshot);
  const isNobodyKnown = snapshot.member.value === null && snapshot.profile.value === null;
  const isNobodys = isNobodyKnown || snapshot.contradiction;
  const hasNothing = failure !== null && isNobodys && !customer.isReading;
  return {
    ...view,
    phase: hasNothing ? 'failed' : customer.isReading ? 'reading' : 'ready',
    failure,
    person: personOf(snapshot),
    rows: hasNothing ? [] : rows,
    missing: hasNothing ? [] : missingOf(rows, connection),
    shown: hasNothing ? [] : shown,
    sources: sourcesOf(snapshot),
    notices: [...noticesOf(customer, shown), ...appearedNotice(connection)],
    job: customer.job && jobView(customer.job, connection?.readOnly ?? true),
  };
}

/** How surfaces tell one connection from another. */
export const connectionTag = ({ id, name, colour, readOnly }: Connection): ConnectionTag => ({
  id,
  name,
  colour,
  readOnly,
});

function phaseOf({ code }: Failure): LensView['phase'] {
  if (code === 'locked') return 'locked';
  return code === 'no-keys' || code === 'not-confirmed' ? 'set-up' : 'failed';
}

function failureOf({ member, profile, contradiction }: Snapshot): LensView['failure'] {
  const broken = member.failure ?? profile.failure;
  if (broken) return broken;
  if (contradiction) return { code: 'identity-contradiction' };
  const nobodyInLoyaltyLion = member.state === 'read' && member.value === null;
  const nobodyInOmetria = profile.state === 'read' && profile.value === null;
  if (nobodyInLoyaltyLion && nobodyInOmetria) return { code: 'nobody-found' };
  if (nobodyInLoyaltyLion) return { code: 'no-member', vendor: 'loyaltylion' };
  return nobodyInOmetria ? { code: 'no-profile', vendor: 'ometria' } : null;
}

const stateOf = (member: Member): PersonView['state'] => {
  if (member.blocked) return 'blocked';
  if (member.guest) return 'guest';
  return member.enrolled ? 'enrolled' : 'not-enrolled';
};

function personOf({ member, profile }: Snapshot): PersonView {
  return {
    name: member.value?.name ?? profile.value?.name ?? null,
    email: member.value?.email ?? profile.value?.email ?? null,
    loyaltyLionId: member.value?.id ?? null,
    merchantId: member.value?.merchantId ?? profile.value?.customerId ?? null,
    profileId: profile.value?.id ?? null,
    state: member.value ? stateOf(member.value) : null,
    tier: member.value?.tier?.name ?? null,
    otherDashboard: null,
  };
}

function sourceView(id: SourceView['id'], reading: Reading<unknown>): SourceView {
  const isStale = reading.state === 'waiting' && reading.at !== null;
  const states = { read: 'fresh', failed: 'failed', 'not-asked': 'not-asked', waiting: 'waiting' } as const;
  return {
    id,
    state: isStale ? 'stale' : states[reading.state],
    readAt: reading.at,
    failure: reading.failure,
  };
}

const sourcesOf = (snapshot: Snapshot): SourceView[] => [
  sourceView('loyaltylion', snapshot.member),
  sourceView('loyaltylion-live', snapshot.live),
  sourceView('ometria', snapshot.profile),
];

type Seen = Pick<Customer, 'snapshot' | 'who'>;

const emailsOf = ({ snapshot, who: { sighting } }: Seen): TwoEmails | null =>
  twoEmails(snapshot, sighting?.vendor === 'ometria' ? sighting.emails : []);

/** The same person under two emails: said plainly, and a resync needs the agent's word. */
export const emailsDiffer = (customer: Seen): boolean => emailsOf(customer) !== null;

function noticesOf(customer: Seen, shown: readonly ShownValue[]): Notice[] {
  const { snapshot } = customer;
  const notices: Notice[] = [];
  const emails = snapshot.contradiction ? null : emailsOf(customer); // the notice says that the ids agree
  if (emails) notices.push({ code: 'email-differs', ...emails });
  if (snapshot.otherProfiles > 0) notices.push({ code: 'other-profiles', count: snapshot.otherProfiles });
  const older = shown.filter(({ state }) => state === 'page-older').length;
  if (older > 0) notices.push({ code: 'page-older', count: older });
  return notices;
}

function missingOf(rows: readonly Row[], connection: Connection | null): LensView['missing'] {
  const missing = rows.filter(({ verdict }) => verdict === 'no-custom-field').map(({ field }) => field);
  return connection ? suggestFieldIds(missing, knownFieldIds(connection.fieldMap)) : [];
}

function appearedNotice(connection: Connection | null): Notice[] {
  const fields = connection ? appearedFields(connection.fieldMap) : [];
  return fields.length === 0 ? [] : [{ code: 'fields-appeared', fields }];
}

function questionView(question: Question): QuestionView {
  if (question.id === 'which-connection') {
    return {
      id: question.id,
      choices: question.connections.map((connection) => ({
        id: connection.id,
        name: connection.name,
        email: null,
        detail: `LoyaltyLion ${connection.siteIds.join(', ')}`,
        colour: connection.colour,
      })),
    };
  }
  if (question.id === 'which-member') {
    return {
      id: question.id,
      choices: question.members.map(({ id, name, email, merchantId }) => ({
        id: String(id),
        name,
        email,
        detail: `LoyaltyLion ${id} · ${merchantId}`,
      })),
    };
  }
  return {
    id: question.id,
    choices: question.profiles.map(({ id, name, email, customerId }) => ({
      id,
      name,
      email,
      detail: customerId === null ? `Ometria ${id}` : `Ometria ${id} · ${customerId}`,
    })),
  };
}

const jobView = (job: Job, readOnly: boolean): JobView => ({
  id: job.id,
  kind: job.kind,
  state: job.state,
  fields: job.changes.map((change) => change.field),
  times: job.times,
  failure: job.failure,
  nextCheckAt: hasEnded(job) ? null : job.nextAt,
  canUndo: !readOnly && job.kind === 'resync' && job.state === 'verified',
});
