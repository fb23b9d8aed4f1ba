import type { LiveAnswer } from '../api/loyaltylion/client.ts';
import type { PushRecord } from '../api/ometria/push.ts';
import type { Failure } from '../domain/error-code.ts';
import type { FieldId } from '../domain/field.ts';
import { sameEmail } from '../domain/identity.ts';
import type { Job } from '../domain/job.ts';
import { listingProof } from '../domain/listing-proof.ts';
import {
  basePropertiesOf,
  countCharacters,
  propertiesAfter,
  sentAlong,
} from '../domain/listing-properties.ts';
import type { Member } from '../domain/member.ts';
import type { Listing, Profile } from '../domain/ometria.ts';
import { isOwnCollection } from '../domain/own-listing.ts';
import { MAX_PROPERTIES_CHARACTERS } from '../domain/plan.ts';
import { isSame } from '../domain/read-back.ts';
import { NOTHING_READ, read, type Snapshot } from '../domain/snapshot.ts';
import { areToldLive, needLive } from '../domain/source-sides.ts';
import type { Clock } from '../platform/clock.ts';
import { askOnce, type CustomerReads, FRESH_MS } from './ask-once.ts';
import { findListing, type ListedMember } from './find-listing.ts';
import { needsExpired } from './needs-expired.ts';
import { ownListing } from './own-listing.ts';
import { planOf } from './plan-view.ts';
import { readErrors } from './read-errors.ts';
import { rowsOf } from './rows.ts';
import { type Connected, LensError } from './vendors.ts';

export interface PreparedPush {
  readonly record: PushRecord;
  readonly errorsBefore: readonly string[] | null;
}

const refuse = (code: Failure['code'], vendor?: Failure['vendor']): never => {
  throw new LensError(vendor ? { code, vendor } : { code });
};

/**
 * Reads both sides again just before a write and builds the one record that is pushed. Throws where the
 * write must not happen: somebody has moved a value, the identities do not agree, or it would be too large.
 */
export async function preparePush(connected: Connected, job: Job, now: Clock): Promise<PreparedPush> {
  const { loyaltylion, ometria, connection } = connected;
  if (connection.readOnly) refuse('read-only');
  const startedAt = now();
  const reads = askOnce(connected, now);
  askAhead(reads, job);
  const [member, profile, errorsBefore] = await Promise.all([
    loyaltylion.memberById(job.memberId),
    ometria.profileById(job.profileId),
    readErrors(ometria).catch(() => null), // only a hint: its absence stops nothing
  ]);
  if (!member || !profile) throw new LensError({ code: member ? 'no-profile' : 'no-member' });
  expectSamePerson(job, member, profile);
  await expectUnmoved(reads, job, member, profile, now());
  // Last, since all that it holds is sent along. It was asked for ahead, and is again if that was long ago.
  const listing = await provenListing(reads, member, profile);
  if (now() - startedAt > FRESH_MS) await expectHeld(connected, job);
  const base = basePropertiesOf(listing, profile, connection.fieldMap);
  if (countCharacters(propertiesAfter(base, job.changes)) >= MAX_PROPERTIES_CHARACTERS)
    refuse('too-large', 'ometria');
  const properties = propertiesAfter(sentAlong(base), job.changes);
  const { collection, id } = listing;
  return { record: { collection, id, ...identityOf(listing, profile), properties }, errorsBefore };
}

/**
 * What the answers of member and profile will lead to, as far as the job tells it already: so a push waits for its
 * reads once, not twice.
 */
function askAhead(reads: CustomerReads, { kind, memberId, merchantId, customer, changes }: Job): void {
  const { ometria, connection } = reads;
  const member: ListedMember = { id: memberId, merchantId, email: customer.email };
  const fields = changes.map(({ field }) => field);
  const isResync = kind === 'resync';
  const asked = [
    connection.listingRule && findListing(ometria, connection.listingRule, member),
    isResync && areToldLive(fields) && readLive(reads, merchantId),
    isResync && fields.includes('lifetime_points') && reads.loyaltylion.expiredPoints(merchantId),
  ];
  for (const answer of asked) if (answer) answer.catch(() => undefined); // told to whoever wants it
}

/** What a record says of whose it is. */
function identityOf(listing: Listing, profile: Profile): Pick<PushRecord, 'email' | 'customerId'> {
  const { collection, customerId } = listing;
  const isOwn = isOwnCollection(collection);
  // A listing that does not show its email is proven by its customer id: the profile has the same person's.
  const email = isOwn ? profile.email : (listing.email ?? profile.email);
  if (email === null) throw new LensError({ code: 'listing-not-proven', vendor: 'ometria' });
  // LoyaltyLion's listing has its own; ours would else join whichever profile has the email.
  return isOwn && customerId !== null ? { email, customerId } : { email };
}

function expectSamePerson(job: Job, member: Member, profile: Profile): void {
  if (member.merchantId !== job.merchantId) refuse('identity-contradiction');
  if (profile.customerId !== null && profile.customerId !== member.merchantId)
    refuse('identity-contradiction');
  const agree = sameEmail(member.email, profile.email);
  if (!agree && profile.customerId === null) refuse('identity-contradiction');
  if (!agree && !job.emailsMayDiffer) refuse('emails-differ');
}

/** The listing of this member that is written to, proven to be this person's; throws what is wrong with it. */
export async function provenListing(
  { ometria, connection: { listingRule } }: CustomerReads,
  member: Member,
  profile: Profile,
): Promise<Listing> {
  if (!listingRule) throw new LensError({ code: 'collection-not-found', vendor: 'ometria' });
  const listing = await findListing(ometria, listingRule, member);
  const isOwn = listingRule.kind === 'own';
  if (!listing && !isOwn) throw new LensError({ code: 'listing-not-found', vendor: 'ometria' });
  if (listing) {
    const proof = listingProof(listing, listingRule, member, profile);
    const isTheirs = proof === 'email-alone' ? isNobodyElses(ometria, listing, profile) : proof === 'proven';
    if (!(await isTheirs)) throw new LensError({ code: 'listing-not-proven', vendor: 'ometria' });
  }
  return isOwn || !listing ? ownListing(ometria, listing, member, profile) : listing;
}

/** Whether nobody but the profile has the listing's email in Ometria. */
async function isNobodyElses(
  ometria: CustomerReads['ometria'],
  { email }: Listing,
  profile: Profile,
): Promise<boolean> {
  const owners = email === null ? [] : await ometria.profilesByEmail(email);
  return owners.every(({ id }) => id === profile.id);
}

/** The job's values must still be what the plan showed: the same new value from the source, the same old one. */
async function expectUnmoved(
  reads: CustomerReads,
  job: Job,
  member: Member,
  profile: Profile,
  now: number,
): Promise<void> {
  if (job.kind === 'undo') {
    if (!isHeld(job, profile)) refuse('undo-moved');
    return;
  }
  const fields = job.changes.map(({ field }) => field);
  const snapshot = await freshSnapshot(reads, member, profile, fields, now);
  const { changes } = planOf(rowsOf(snapshot, reads.connection, now), reads.connection);
  const unmoved = job.changes.every((change) =>
    changes.some(
      ({ field, before, after }) =>
        field === change.field &&
        isSame(change, before, change.before) &&
        isSame(change, after, change.after),
    ),
  );
  if (!unmoved) refuse('plan-moved');
}

/** A read was slow: LoyaltyLion's own sync may have landed since the profile was read. */
async function expectHeld({ ometria }: Connected, job: Job): Promise<void> {
  const profile = await ometria.profileById(job.profileId);
  if (!profile || !isHeld(job, profile)) refuse(job.kind === 'undo' ? 'undo-moved' : 'plan-moved');
}

const isHeld = ({ changes }: Job, { properties }: Profile): boolean =>
  changes.every((change) => isSame(change, properties[change.ometriaField], change.before));

/** Both sides of a customer, read this moment, as far as these fields need it. */
export async function freshSnapshot(
  reads: CustomerReads,
  member: Member,
  profile: Profile,
  fields: readonly FieldId[],
  now: number,
): Promise<Snapshot> {
  const { loyaltylion, connection } = reads;
  const asksLive = needLive(fields, member) && !member.guest && !member.blocked;
  const snapshot: Snapshot = {
    ...NOTHING_READ,
    member: read<Member | null>(member, now),
    profile: read<Profile | null>(profile, now),
  };
  const asksExpired = fields.includes('lifetime_points') && needsExpired(snapshot, connection, now);
  const [live, points] = await Promise.all([
    asksLive ? readLive(reads, member.merchantId) : null,
    asksExpired ? loyaltylion.expiredPoints(member.merchantId) : null,
  ]);
  return {
    ...snapshot,
    live: read(live === null || live === 'not-found' ? { state: 'unavailable' } : live, now),
    expired: points === null ? { state: 'not-asked' } : { state: 'read', points },
  };
}

/** null: no site of the connection is known to ask about. */
async function readLive(
  { loyaltylion, connection }: CustomerReads,
  merchantId: string,
): Promise<LiveAnswer | null> {
  const [siteId] = connection.siteIds;
  return siteId === undefined ? null : loyaltylion.liveMember(siteId, merchantId);
}
