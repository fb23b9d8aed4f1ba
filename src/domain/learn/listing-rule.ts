import type { ListingRule } from '../connection.ts';
import type { LearnedListing } from '../learned.ts';
import type { Listing } from '../ometria.ts';
import { identifyListing } from './identify-listing.ts';

/** Everything of a member that a listing id may be made of. Hashes in lower-case hex, of the email in lower case. */
export interface MemberKeys {
  readonly merchantId: string;
  readonly loyaltyLionId: number;
  readonly email: string | null;
  readonly emailSha1: string | null;
  readonly emailSha256: string | null;
}

type Template = Extract<ListingRule, { kind: 'template' }>;
type Ingredient = Template['from'];

const INGREDIENTS: Readonly<Record<Ingredient, (keys: MemberKeys) => string | null>> = {
  merchant_id: ({ merchantId }) => merchantId,
  loyaltylion_id: ({ loyaltyLionId }) => String(loyaltyLionId),
  email_sha256: ({ emailSha256 }) => emailSha256,
  email_sha1: ({ emailSha1 }) => emailSha1,
  email_lower: ({ email }) => email?.toLowerCase() ?? null,
  email: ({ email }) => email,
};

/** In this order where several hold: where no email has a capital, both forms of it do. */
const ORDER: readonly Ingredient[] = [
  'merchant_id',
  'loyaltylion_id',
  'email_sha256',
  'email_sha1',
  'email_lower',
  'email',
];

/** Members on whom a rule must hold. Two numbers may share a part by accident, three with the same rest do not. */
const LEAST_MEMBERS = 3;
/** Listings that somebody made by hand, or of members whose key has changed since, by the listings that hold. */
const EXCEPTIONS = 0.1;

/** The id of the member's listing by the rule; null: the rule gives none, and the collection must be searched. */
export function listingIdOf(rule: ListingRule, keys: MemberKeys): string | null {
  if (rule.kind === 'search') return null;
  if (rule.kind === 'own') return keys.merchantId;
  const ingredient = INGREDIENTS[rule.from](keys);
  return ingredient === null || ingredient === '' ? null : rule.prefix + ingredient + rule.suffix;
}

/** A listing and a member whose it may be. */
interface Pair {
  readonly listing: Listing;
  readonly keys: MemberKeys;
}

/**
 * How the ids of a collection's listings follow from the members they belong to: the template that holds on most of
 * them and on three members at least, with hardly an exception, else `search`. Listings that show neither email nor
 * customer id count for a template when their id is made of a member's key. `rule` null: no listing of the
 * collection is known to be any of these members'.
 *
 * `tried` counts the members whose listing is known; `held` those of them whose listing's id the rule gives.
 */
export function learnListingRule(
  collection: string,
  listings: readonly Listing[],
  members: readonly MemberKeys[],
): Pick<LearnedListing, 'rule' | 'held' | 'tried'> {
  const known = pairUp(listings, members, 'same');
  const possible = [...known, ...pairUp(listings, members, 'unproven')];
  const templates = possible.flatMap((pair) => templatesOf(collection, pair));
  const [best] = distinct(templates)
    .map((rule) => ({ rule, held: countMembers(possible, rule) }))
    .filter(({ rule, held }) => held >= LEAST_MEMBERS && exceptions(rule, known) <= held * EXCEPTIONS)
    .toSorted((a, b) => b.held - a.held || ORDER.indexOf(a.rule.from) - ORDER.indexOf(b.rule.from));
  const tried = new Set(known.map(({ keys }) => keys)).size;
  if (best) return { rule: best.rule, held: best.held, tried: Math.max(tried, best.held) };
  return { rule: tried > 0 ? { kind: 'search', collection } : null, held: 0, tried };
}

function pairUp(
  listings: readonly Listing[],
  members: readonly MemberKeys[],
  identity: ReturnType<typeof identifyListing>,
): readonly Pair[] {
  return listings.flatMap((listing) =>
    members.filter((keys) => identifyListing(listing, keys) === identity).map((keys) => ({ listing, keys })),
  );
}

/** Every way in which the listing's id may be made of one of the member's keys. */
function templatesOf(collection: string, { listing, keys }: Pair): readonly Template[] {
  return ORDER.flatMap((from) => {
    const ingredient = INGREDIENTS[from](keys);
    const at = ingredient ? listing.id.indexOf(ingredient) : -1;
    if (!ingredient || at === -1) return [];
    const rest = { prefix: listing.id.slice(0, at), suffix: listing.id.slice(at + ingredient.length) };
    return [{ kind: 'template', collection, from, ...rest }];
  });
}

const distinct = (templates: readonly Template[]): readonly Template[] => [
  ...new Map(templates.map((template) => [JSON.stringify(template), template])).values(),
];

const gives = (rule: Template, { listing, keys }: Pair): boolean => listingIdOf(rule, keys) === listing.id;

/** A member without the key (no email) speaks neither for the rule nor against it. */
const exceptions = (rule: Template, known: readonly Pair[]): number =>
  known.filter((pair) => !gives(rule, pair) && listingIdOf(rule, pair.keys) !== null).length;

const countMembers = (pairs: readonly Pair[], rule: Template): number =>
  new Set(pairs.filter((pair) => gives(rule, pair)).map(({ keys }) => keys)).size;
