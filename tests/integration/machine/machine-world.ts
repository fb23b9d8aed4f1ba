import { type Connection, type FieldMap, newConnection } from '../../../src/domain/connection.ts';
import type { FieldId } from '../../../src/domain/field.ts';
import { fieldRecord } from '../../../src/domain/field-record.ts';
import type { Json } from '../../../src/domain/json.ts';
import type { Member } from '../../../src/domain/member.ts';
import type { Listing, Profile } from '../../../src/domain/ometria.ts';
import { OmetriaAccount } from '../../sandbox/ometria/account.ts';
import type { CustomField } from '../../sandbox/ometria/custom-field.ts';
import { heldValues, type Level } from '../../sandbox/ometria/listing.ts';
import type { Random } from '../../sandbox/random.ts';
import { createSwitchBoard, type SwitchBoard } from '../../sandbox/switches.ts';
import { NEW_MEMBER } from '../../unit/domain/new-member.ts';
import type { Simulation } from './simulation.ts';

/** The fields that the account has; the other 18 it lacks. */
const MAPPED: Partial<Record<FieldId, CustomField>> = {
  approved_points: { id: 'll_approved', title: 'Approved points', type: 'number', category: 'LoyaltyLion' },
  rewards_claimed: { id: 'll_claimed', title: 'Rewards claimed', type: 'number', category: 'LoyaltyLion' },
  loyalty_tier: { id: 'll_tier', title: 'Loyalty Tier', type: 'text', category: 'LoyaltyLion' },
};
const OTHER_APPS: CustomField = { id: 'tags', title: 'Tags', type: 'text', category: 'Shop' };
const TIERS = ['Bronze', 'Silver', 'Gold', null];
type Tier = NonNullable<Member['tier']> | null;
export const MEMBERS = [1, 2] as const;
const COLLECTION = 'loyaltylion';

const merchantIdOf = (memberId: number): string => `5000${memberId}`;
const emailOf = (memberId: number): string => `member${memberId}@example.com`;

/** Both vendors' data, after the sandbox's rules: an account of two members, and everybody who writes to it. */
export class MachineWorld {
  readonly account: OmetriaAccount;
  readonly connection: Connection;
  readonly #random: Random;
  readonly #members = new Map<number, Member>();
  readonly #level: Level;
  /** Whether a listing's answer does. */
  readonly showsProperties: boolean;

  constructor(simulation: Simulation, random: Random) {
    this.#random = random;
    this.#level = random.pick<Level>(['api', 'api', 'third-party-sync']);
    this.showsProperties = random.chance(0.8);
    this.account = new OmetriaAccount({
      clock: () => simulation.now,
      switches: switchesOf(random),
      customFields: [...Object.values(MAPPED), OTHER_APPS],
      newProfileId: () => random.hex(12),
    });
    this.connection = connectionOf();
    for (const id of MEMBERS) this.#seed(id);
  }

  member(id: number): Member | null {
    return this.#members.get(id) ?? null;
  }

  profile(id: string): Profile | null {
    const profile = this.account.profile(id);
    if (!profile) return null;
    const { email, customerId, properties } = profile;
    return { id, email, customerId, name: null, properties };
  }

  profileOf(memberId: number): Profile | null {
    const profile = this.account.profileOf(COLLECTION, `m${memberId}`);
    return profile ? this.profile(profile.id) : null;
  }

  listing(collection: string, id: string): Listing | null {
    const listing = this.account.listing(collection, id);
    if (!listing) return null;
    const { email, customerId, properties } = listing;
    return {
      collection,
      id,
      email,
      customerId,
      properties: this.showsProperties ? heldValues(properties) : null,
    };
  }

  listings(collection: string, offset: number, limit: number): Listing[] {
    const page = this.account.listings(collection, offset, limit) ?? [];
    return page.flatMap(({ id }) => this.listing(collection, id) ?? []);
  }

  /** An order, a claim or an agent changes LoyaltyLion's data. */
  changeMember(id: number): void {
    const member = this.#members.get(id);
    if (!member) return;
    const { pointsApproved, tier } = member;
    this.#members.set(id, {
      ...member,
      pointsApproved: pointsApproved + this.#random.pick([0, 5, 50]),
      rewardsClaimed: this.#random.integer(0, 3),
      tier: this.#random.chance(0.5) ? (tier ?? null) : this.#tier(),
    });
  }

  /** LoyaltyLion's own write of a member. */
  sync(id: number): void {
    const properties = Object.fromEntries(
      Object.entries(this.valuesOf(id)).filter(([, value]) => value !== null),
    );
    this.account.write({
      collection: COLLECTION,
      id: `m${id}`,
      level: this.#level,
      email: emailOf(id),
      properties,
    });
  }

  /** Somebody else writes one of our fields, or one of theirs, into a listing of the member. */
  writeByHand(id: number): void {
    const random = this.#random;
    const [key, value] = random.pick<[string, Json]>([
      ['ll_approved', random.integer(0, 3) * 100],
      ['ll_tier', random.pick(['Gold', 'Platinum'])],
      ['tags', random.pick(['vip', 'new'])],
    ]);
    const [collection, listing] = random.pick([
      [COLLECTION, `m${id}`],
      ['shop', `s${id}`],
    ] as const);
    const level = random.pick<Level>(['preference-centre', 'api', 'form']);
    this.account.write(
      { collection, id: listing, level, email: emailOf(id), properties: { [key]: value } },
      'hand',
    );
  }

  /** Another integration's push, or LoyaltyLion's for another customer, is found invalid. */
  addForeignError(): void {
    const path = this.#random.pick(['root > lastname', 'root > properties > ll_approved']);
    this.account.addError({ error_message: 'not a valid value', error_path: path });
  }

  /** By Field ID, as LoyaltyLion has them now. */
  valuesOf(id: number): Record<string, Json> {
    const member = this.#members.get(id);
    return {
      ll_approved: member?.pointsApproved ?? null,
      ll_claimed: member?.rewardsClaimed ?? null,
      ll_tier: member?.tier?.name ?? null,
    };
  }

  #tier(): Tier {
    const name = this.#random.pick(TIERS);
    return name === null ? null : { name };
  }

  #seed(id: number): void {
    const email = emailOf(id);
    this.#members.set(id, {
      ...NEW_MEMBER,
      id,
      merchantId: merchantIdOf(id),
      email,
      pointsApproved: 100,
      rewardsClaimed: 1,
      tier: this.#tier(),
    });
    const shop = {
      collection: 'shop',
      id: `s${id}`,
      level: 'api' as const,
      email,
      customerId: merchantIdOf(id),
    };
    this.account.write({ ...shop, properties: { tags: 'new' } });
    this.sync(id);
    if (this.#random.chance(0.8)) this.changeMember(id);
  }
}

function switchesOf(random: Random): SwitchBoard {
  return createSwitchBoard({
    merge: random.pick(['merge', 'replace']),
    pushDelayMs: random.pick([0, 300, 3_000, 30_000, Number.POSITIVE_INFINITY]),
    profileLagMs: random.pick([0, 500, 5_000, 15 * 60_000]),
    nullClears: random.pick(['clears', 'ignored', 'error']),
  });
}

function connectionOf(): Connection {
  const fieldMap: FieldMap = fieldRecord((id) => {
    const field = MAPPED[id];
    return field ? { state: 'mapped', ometriaField: field.id, format: null } : { state: 'missing' };
  });
  return {
    ...newConnection('shop', '2026-01-01T00:00:00Z', []),
    fieldMap,
    listingRule: { kind: 'search', collection: COLLECTION },
    confirmedAt: '2026-01-01T00:00:00Z',
  };
}
