import { type AccountStyle, type AccountStyleOptions, createAccountStyle } from './account-style.ts';
import { listingIdOf, sentProperties } from './integration.ts';
import type { Member } from './member.ts';
import { type ListingWrite, OmetriaAccount } from './ometria/account.ts';
import { customFieldsOf } from './ometria/custom-field.ts';
import { type CastName, createCast } from './population/cast.ts';
import { createCrowdPerson } from './population/crowd.ts';
import type { Person } from './population/person.ts';
import { seedPerson, seedStrangers } from './population/seed-ometria.ts';
import { createProgramme, type Programme, SITES, type Site, type TierMode } from './programme.ts';
import { createRandom } from './random.ts';
import type { SwitchBoard } from './switches.ts';
import { SYNCED_FIELDS, type SyncedField, type SyncedValues } from './synced-field.ts';
import { syncedValues } from './synced-values.ts';
import { type Transaction, transactionsOf } from './transactions.ts';
import { keysOf, recordOf } from './typed-record.ts';

export interface WorldOptions {
  readonly seed: number;
  /** How many customers LoyaltyLion has, the cast included; never fewer than the cast. */
  readonly customers: number;
  readonly tierMode: TierMode;
  readonly account: AccountStyleOptions;
  /** Of the programme; those of the shop that has two unless said otherwise. */
  readonly sites?: readonly Site[];
  readonly switches: SwitchBoard;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** Both vendors' data. What it tells is the present; nothing has to be awaited. */
export class World {
  readonly seed: number;
  readonly clock: () => number;
  readonly sites: readonly Site[];
  readonly programme: Programme;
  readonly ometria: OmetriaAccount;
  /** Named members with one special case each; they follow `updateMember`. */
  readonly cast: Readonly<Record<CastName, Member>>;
  #style: AccountStyle;
  readonly #members: readonly Member[];
  readonly #byId: ReadonlyMap<number, Member>;
  readonly #byMerchantId: ReadonlyMap<string, Member>;
  readonly #switches: SwitchBoard;
  /** The listing ids under which LoyaltyLion knows its members in Ometria: they do not follow an email. */
  readonly #listingIds = new Map<number, string>();

  constructor({ seed, customers, tierMode, account, sites = SITES, switches, clock }: WorldOptions) {
    this.sites = sites;
    this.seed = seed;
    this.clock = clock;
    this.#switches = switches;
    this.programme = createProgramme(tierMode);
    this.#style = createAccountStyle(seed, account);
    const cast = createCast(this.programme);
    const names = keysOf(cast);
    const people = names.map((name) => cast[name]);
    people.push(...crowd(seed, customers - people.length, this.programme));
    this.cast = recordOf(names, (name) => cast[name].member);
    this.#members = people.map((person) => person.member).sort((a, b) => a.id - b.id);
    this.#byId = new Map(this.#members.map((member) => [member.id, member]));
    this.#byMerchantId = new Map(this.#members.map((member) => [member.merchantId, member]));
    this.ometria = this.#createOmetria(people);
  }

  /** As it is by now: a custom field can be created later. */
  get style(): AccountStyle {
    return this.#style;
  }

  /** All of LoyaltyLion's customers, by ascending id. */
  get members(): readonly Member[] {
    if (this.#switches.current.duplicateEmails === 'present') return this.#members;
    return this.#members.filter((member) => member !== this.cast.twinTwo);
  }

  /** Every write to a listing since the sandbox started, oldest first. */
  get writes(): readonly ListingWrite[] {
    return this.ometria.writes;
  }

  memberById(id: number): Member | undefined {
    return this.#byId.get(id);
  }

  memberByMerchantId(merchantId: string): Member | undefined {
    return this.#byMerchantId.get(merchantId);
  }

  /** Newest first. */
  transactions(member: Member): readonly Transaction[] {
    return transactionsOf(member);
  }

  /** The 21 values as LoyaltyLion has them now. */
  valuesOf(member: Member): SyncedValues {
    return syncedValues(member, this.programme);
  }

  /** Where LoyaltyLion's integration writes this member, whether it has yet or not. */
  listingOf(member: Member): { collection: string; id: string } | null {
    const id = this.#listingIds.get(member.id) ?? listingIdOf(member, member.email, this.style);
    return id === null ? null : { collection: this.style.collection, id };
  }

  /** What the member's listing holds for each of the 21 that the account has; undefined: no listing. */
  heldBy(member: Member): Record<string, unknown> | undefined {
    const address = this.listingOf(member);
    const listing = address && this.ometria.listing(address.collection, address.id);
    if (!listing) return undefined;
    const fields = SYNCED_FIELDS.filter(({ id }) => !this.style.missing.includes(id));
    return Object.fromEntries(
      fields.map(({ id }) => [id, listing.properties.get(this.style.fieldIds[id])?.value]),
    );
  }

  /** Changes LoyaltyLion's data, as an order, a claim or an agent would. Ometria learns of it by a sync. */
  updateMember(id: number, patch: Partial<Member>): void {
    const member = this.#expectMember(id);
    Object.assign(member, { updatedAt: new Date(this.clock()).toISOString(), ...patch });
  }

  /** Ometria's support creates a LoyaltyLion field that the account lacked. It is filled by LoyaltyLion's next syncs. */
  createCustomField(field: SyncedField): void {
    const missing = this.#style.missing.filter((id) => id !== field);
    this.#style = { ...this.#style, missing };
    this.ometria.declare(customFieldsOf(this.#style));
  }

  /** LoyaltyLion's own write of a member to Ometria, in effect at once. */
  loyaltyLionSync(id: number): void {
    const member = this.#expectMember(id);
    const address = this.listingOf(member);
    if (!address) return;
    const properties = sentProperties(this.valuesOf(member), this.style);
    const email = this.ometria.listing(address.collection, address.id)?.email ?? member.email;
    this.ometria.write({ ...address, level: this.style.level, email, properties });
  }

  /** Lets everything that waits in Ometria's queue take effect now. */
  settle(): void {
    this.ometria.settle(true);
  }

  #expectMember(id: number): Member {
    const member = this.#byId.get(id);
    if (!member) throw new RangeError(`No member ${id}`);
    return member;
  }

  #createOmetria(people: readonly Person[]): OmetriaAccount {
    const random = createRandom(this.seed, 'profile-ids');
    const newProfileId = (): string => `${random.hex(4)}-${random.hex(6)}-${random.hex(6)}`;
    const customFields = customFieldsOf(this.style);
    const account = new OmetriaAccount({
      clock: this.clock,
      switches: this.#switches,
      customFields,
      newProfileId,
    });
    const { seed, programme, style } = this;
    const context = { seed, programme, style, account, newProfileId };
    for (const person of people) {
      seedPerson(person, context);
      const { member, presence } = person;
      const id = listingIdOf(member, presence.email === undefined ? member.email : presence.email, style);
      if (id !== null) this.#listingIds.set(member.id, id);
    }
    seedStrangers(context);
    account.addError({ error_message: 'not a valid value', error_path: 'root > lastname' });
    account.writes.length = 0;
    return account;
  }
}

function crowd(seed: number, size: number, programme: Programme): Person[] {
  return Array.from({ length: Math.max(0, size) }, (_, index) => createCrowdPerson(seed, index, programme));
}
