import type { Wait } from '../api/wait.ts';
import type { Connection } from '../domain/connection.ts';
import { chooseProfile, sameEmail } from '../domain/identity.ts';
import type { Member } from '../domain/member.ts';
import type { Profile } from '../domain/ometria.ts';
import type { Found } from '../domain/page-account.ts';
import { failed, NOTHING_READ, read, refreshing, type Snapshot } from '../domain/snapshot.ts';
import type { Sighting } from '../messages/sighting.ts';
import type { Clock } from '../platform/clock.ts';
import { findListing } from './find-listing.ts';
import {
  allProfiles,
  expectSameAccount,
  identifyMember,
  memberOfProfile,
  NONE_FOUND,
  profilesOfPage,
  siteOf,
} from './identify.ts';
import { needsExpired } from './needs-expired.ts';
import { type Connected, failureOf, LensError } from './vendors.ts';

/** Whom to read: what a page shows, or a member that was looked up; and what the agent has answered. */
export interface Who {
  readonly sighting: Sighting | null;
  readonly memberId: number | null;
  readonly profileId: string | null;
  /** Of a member who was looked up, or as the agent answered; null: whichever knows the customer. */
  readonly connectionId: string | null;
  /** The host of the page; null: there is no page. */
  readonly host: string | null;
  /** The connection that was proven last in the same tab: it is asked first. */
  readonly likelyConnectionId: string | null;
}

export type Question =
  | { readonly id: 'which-connection'; readonly connections: readonly Connection[] }
  | { readonly id: 'which-member'; readonly members: readonly Member[] }
  | { readonly id: 'which-profile'; readonly profiles: readonly Profile[] };

/** A page may know whose it is by its address before it has drawn them: until then it is not asked who is meant. */
const DRAWN_AFTER_MS = 1_500;

/** The worker's clock. */
export interface Time {
  readonly now: Clock;
  readonly wait: Wait;
}

export interface Progress {
  readonly snapshot: Snapshot;
  readonly question: Question | null;
}

/**
 * Reads one customer from both systems, as much as possible at once, and tells every step as it arrives:
 *
 *     page's email ──┬─ LoyaltyLion: member ──┬─ Headless: live member
 *                    │                        └─ transactions, if lifetime points need them
 *                    └─ Ometria: profiles ─── the one whose customer id is the member's merchant id
 */
export async function readCustomer(
  connected: Connected,
  who: Who,
  earlier: Snapshot,
  time: Time,
  tell: (progress: Progress) => void,
  onPage: Promise<Found> | null = null,
): Promise<void> {
  const reading = new CustomerReading(connected, who, refreshing(earlier), time, tell);
  await reading.run(onPage ?? readPageProfiles(connected, who.sighting));
}

const readPageProfiles = async (connected: Connected, sighting: Sighting | null): Promise<Found> =>
  sighting ? profilesOfPage(connected, sighting) : NONE_FOUND;

class CustomerReading {
  readonly #connected: Connected;
  readonly #who: Who;
  readonly #now: () => number;
  readonly #tell: (progress: Progress) => void;
  #snapshot: Snapshot;
  #question: Question | null = null;
  /** Nothing is shown on an Ometria page before it is known not to be of another account. */
  #mayTell: boolean;
  readonly #isDrawn: Promise<void>;

  constructor(
    connected: Connected,
    who: Who,
    snapshot: Snapshot,
    { now, wait }: Time,
    tell: (progress: Progress) => void,
  ) {
    this.#connected = connected;
    this.#who = who;
    this.#snapshot = snapshot;
    this.#now = now;
    this.#tell = tell;
    this.#mayTell = who.sighting?.vendor !== 'ometria';
    this.#isDrawn = who.sighting && showsNobody(who.sighting) ? wait(DRAWN_AFTER_MS) : Promise.resolve();
  }

  /** @throws LensError `other-account`; every other failure is told */
  async run(onPage: Promise<Found>): Promise<void> {
    await Promise.all([this.#readAll(onPage), this.#proveAccount(onPage)]);
  }

  async #proveAccount(onPage: Promise<Found>): Promise<void> {
    const found = await onPage.catch(() => null); // told by #readProfile
    if (found) expectSameAccount(this.#who.sighting, found);
    if (this.#mayTell) return;
    this.#mayTell = true;
    this.#update({});
  }

  async #readAll(onPage: Promise<Found>): Promise<void> {
    const profilesOnPage = onPage.then(allProfiles);
    profilesOnPage.then(
      (profiles) => this.#showFirstProfile(profiles),
      () => undefined, // told by #readProfile, which awaits the same promise
    );
    const member = await this.#readMember(onPage);
    if (this.#question) return;
    await Promise.all([
      this.#readProfile(profilesOnPage, member).then(() => this.#readExpired(member)),
      this.#readLive(member),
    ]);
  }

  #update(change: Partial<Snapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    if (this.#mayTell) this.#tell({ snapshot: this.#snapshot, question: this.#question });
  }

  #ask(question: Question): void {
    this.#question = question;
    this.#update({});
  }

  /** Before LoyaltyLion has answered, a single profile is already worth showing. */
  #showFirstProfile(profiles: readonly Profile[]): void {
    const choice = chooseProfile(profiles, null);
    if (choice.kind !== 'profile' || this.#snapshot.profile.state !== 'waiting') return;
    this.#update({ profile: { ...read<Profile | null>(choice.profile, this.#now()), state: 'waiting' } });
  }

  async #readMember(onPage: Promise<Found>): Promise<Member | null> {
    try {
      const member = await this.#findMember(onPage);
      if (!this.#question) this.#update({ member: read(member, this.#now()), ...this.#withoutOther(member) });
      return member;
    } catch (error) {
      this.#update({ member: failed(this.#snapshot.member, failureOf(error)) });
      return null;
    }
  }

  /** The profile that was shown first turns out to be somebody else's: no value of theirs is compared with this member's. */
  #withoutOther(member: Member | null): Partial<Snapshot> {
    const { state, value } = this.#snapshot.profile;
    const isOther = value && member && value.customerId !== null && value.customerId !== member.merchantId;
    return state === 'waiting' && isOther ? { profile: NOTHING_READ.profile } : {};
  }

  async #findMember(onPage: Promise<Found>): Promise<Member | null> {
    const { sighting, memberId } = this.#who;
    if (memberId !== null) return this.#connected.loyaltylion.memberById(memberId);
    if (!sighting) throw new LensError({ code: 'nobody-found' });
    const choice = await identifyMember(this.#connected, sighting, onPage);
    if (choice.kind === 'member') return choice.member;
    if (choice.kind === 'question') {
      await this.#isDrawn;
      this.#ask({ id: 'which-member', members: choice.members });
      return null;
    }
    if (sighting.vendor !== 'ometria') return null;
    const [profile, ...more] = allProfiles(await onPage);
    return profile && more.length === 0 ? memberOfProfile(this.#connected, profile) : null;
  }

  async #readLive(member: Member | null): Promise<void> {
    if (!member) {
      this.#update({ live: { ...this.#snapshot.live, state: 'not-asked' } });
      return;
    }
    if (member.guest || member.blocked) {
      // Headless tells identity only of them: nothing is asked, and no field depends on it.
      this.#update({ live: { ...read({ state: 'unavailable' as const }, this.#now()), state: 'not-asked' } });
      return;
    }
    try {
      const siteId = siteOf(this.#connected, this.#who.sighting);
      const live =
        siteId === null
          ? ({ state: 'unavailable' } as const)
          : await this.#connected.loyaltylion.liveMember(siteId, member.merchantId);
      this.#update({ live: read(live === 'not-found' ? { state: 'unavailable' } : live, this.#now()) });
    } catch (error) {
      this.#update({
        live: {
          state: 'failed',
          value: { state: 'unavailable' },
          at: this.#now(),
          failure: failureOf(error),
        },
      });
    }
  }

  async #readProfile(profilesOnPage: Promise<readonly Profile[]>, member: Member | null): Promise<void> {
    try {
      const onPage = await profilesOnPage;
      const profiles = await this.#candidates(onPage, member);
      const answered = profiles.filter((profile) => profile.id === this.#who.profileId);
      const choice = chooseProfile(answered.length > 0 ? answered : profiles, member?.merchantId ?? null);
      if (choice.kind === 'question') {
        this.#ask({ id: 'which-profile', profiles: choice.profiles });
        return;
      }
      const profile = choice.kind === 'nobody' ? null : choice.profile;
      this.#update({
        profile: read(profile, this.#now()),
        otherProfiles: Math.max(0, profiles.length - 1),
        contradiction: choice.kind === 'contradiction' || this.#contradictsPage(profile, onPage),
      });
    } catch (error) {
      this.#update({ profile: failed(this.#snapshot.profile, failureOf(error)) });
    }
  }

  /** The page's own profiles; else those with the member's email; else the one of LoyaltyLion's listing. */
  async #candidates(onPage: readonly Profile[], member: Member | null): Promise<readonly Profile[]> {
    if (!member || onPage.some((profile) => profile.customerId === member.merchantId)) return onPage;
    const { ometria, connection } = this.#connected;
    const asked = this.#who.sighting?.emails.length === 1 ? this.#who.sighting.emails[0] : undefined;
    const byEmail =
      member.email === null || sameEmail(member.email, asked ?? null)
        ? []
        : await ometria.profilesByEmail(member.email);
    const profiles = [
      ...onPage,
      ...byEmail.filter((found) => onPage.every((known) => known.id !== found.id)),
    ];
    if (profiles.length > 0 || connection.listingRule?.kind !== 'template') return profiles;
    const listing = await findListing(ometria, connection.listingRule, member);
    if (!listing?.email || sameEmail(listing.email, member.email)) return [];
    const byListing = await ometria.profilesByEmail(listing.email);
    return byListing.filter((profile) => profile.customerId === member.merchantId);
  }

  /** An Ometria page's address and labelled customer id must agree with the profile that is compared. */
  #contradictsPage(profile: Profile | null, onPage: readonly Profile[]): boolean {
    const { sighting } = this.#who;
    if (sighting?.vendor !== 'ometria' || profile === null) return false;
    const named = onPage.find(({ id }) => id === sighting.profileIds[0]);
    if (named && !isSamePerson(named, profile)) return true;
    const [labelled] = sighting.customerIds;
    return labelled !== undefined && profile.customerId !== null && profile.customerId !== labelled;
  }

  /** Every transaction is read only where the verdict or the value to be written depends on them. */
  async #readExpired(member: Member | null): Promise<void> {
    const profile = this.#snapshot.profile.value;
    if (!member || !profile) return;
    const { connection, loyaltylion } = this.#connected;
    if (!needsExpired(this.#snapshot, connection, this.#now())) return;
    this.#update({ expired: { state: 'waiting' } });
    try {
      const points = await loyaltylion.expiredPoints(member.merchantId);
      this.#update({ expired: { state: 'read', points } });
    } catch {
      this.#update({ expired: { state: 'unavailable' } });
    }
  }
}

/** Its address alone names somebody. */
const showsNobody = ({ emails, name }: Sighting): boolean => emails.length === 0 && name === null;

/** Two profiles of one person: by the customer id, where the named one has it; else by the email. */
const isSamePerson = (named: Profile, other: Profile): boolean =>
  named.customerId === null
    ? named.id === other.id || sameEmail(named.email, other.email)
    : named.customerId === other.customerId;
