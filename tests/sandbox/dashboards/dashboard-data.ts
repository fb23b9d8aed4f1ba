import { fullName, type Member, memberState } from '../member.ts';
import type { CustomField } from '../ometria/custom-field.ts';
import type { Profile } from '../ometria/profile.ts';
import type { Programme } from '../programme.ts';
import { tierOutlook } from '../tier-outlook.ts';
import type { World } from '../world.ts';
import type { DashboardSwitches } from './markup.ts';
import type { CustomerTier, DashboardData, LoyaltyLionCustomer, OmetriaContact } from './view.ts';

const STATUS = { enrolled: 'Enrolled', guest: 'Guest', blocked: 'Blocked' } as const;

function tierView(member: Member, programme: Programme): CustomerTier | null {
  const outlook = tierOutlook(member.tier, programme);
  if (outlook === null || member.tier === null) return null;
  const { tierMode: unit } = programme;
  const { neededForUpgrade, neededForRenewal } = outlook;
  const isKnown = unit !== 'off' && memberState(member) === 'enrolled';
  const progress = isKnown ? { unit, now: member.tier.progress, neededForUpgrade, neededForRenewal } : null;
  return { name: outlook.tier.name, progress };
}

/** Other people's emails on a customer's page: none of them may be taken for the customer's own. */
function bystanders({ id }: Member): Pick<LoyaltyLionCustomer, 'referrerEmail' | 'referred' | 'note'> {
  return {
    referrerEmail: id % 2 === 0 ? `referrer${id}@friends.example` : null,
    referred: [{ name: 'Sky Sample', email: `sky${id}@friends.example` }],
    note: `Asked for parcels to go to a neighbour, reachable at kim.door${id}@neighbours.example.`,
  };
}

/** What LoyaltyLion's dashboard shows of a member. Orders and revenue are made up: no API of ours has them. */
function customerView(member: Member, programme: Programme): LoyaltyLionCustomer {
  const orders = member.id % 9;
  const current = member.pointsApproved + member.pointsPending;
  return {
    id: member.id,
    merchantId: member.merchantId,
    name: fullName(member) || null,
    email: member.email,
    status: STATUS[memberState(member)],
    enrolledAt: member.enrolledAt,
    approvedPoints: member.pointsApproved,
    pendingPoints: member.pointsPending,
    lifetimePoints: current + member.pointsSpent + member.pointsExpired,
    rewardsClaimed: member.rewardsClaimed,
    orders,
    revenue: orders * 37.5,
    currency: programme.currency,
    tier: tierView(member, programme),
    ...bystanders(member),
    history: [
      { at: member.updatedAt, what: 'Made a purchase', points: 20 },
      { at: member.createdAt, what: 'Created an account', points: 100 },
    ],
  };
}

/** What Ometria's console shows of a profile: every declared custom field, whether it has a value or not. */
function contactView(profile: Profile, customFields: readonly CustomField[]): OmetriaContact {
  const { firstName, lastName, customerId, email, properties } = profile;
  const name = [firstName, lastName].filter((part) => part !== null).join(' ');
  const text = (value: unknown): string | null => {
    if (value === undefined || value === null || value === '') return null;
    return typeof value === 'string' ? value : JSON.stringify(value);
  };
  return {
    profileId: profile.id,
    customerId,
    name: name || null,
    firstName,
    lastName,
    email,
    phone: customerId === null ? null : `+44 7700 900${customerId.slice(-3).padStart(3, '0')}`,
    dateOfBirth: null,
    country: 'United Kingdom',
    lifecycleStatus: 'Active',
    customFields: customFields.map(({ id, title }) => ({ title, value: text(properties[id]) })),
    milestones: [
      { what: 'First seen', at: new Date(profile.createdAt).toISOString() },
      { what: 'Last seen', at: new Date(profile.updatedAt).toISOString() },
      { what: 'First order', at: null },
    ],
    segments: ['Newsletter readers', 'Loyalty members'],
  };
}

/** The same people in an account that is not the key's: other ids, the same emails. */
function inOtherAccount(contact: OmetriaContact): OmetriaContact {
  const customerId = contact.customerId === null ? null : `88${contact.customerId}`;
  return { ...contact, profileId: `other-${contact.profileId}`, customerId };
}

/** Everything that the dashboards can show of a world as it is now. */
export function dashboardData(world: World, switches: DashboardSwitches): DashboardData {
  const { members, programme, ometria, sites } = world;
  const isOther = switches.ometriaSession === 'other-account';
  const contacts = ometria.profiles().map((profile) => contactView(profile, ometria.customFields));
  return {
    sites,
    accountName: isOther ? 'Meadow & Moss' : 'Harbour & Pine',
    customers: members.map((member) => customerView(member, programme)),
    contacts: isOther ? contacts.map(inOtherAccount) : contacts,
  };
}
