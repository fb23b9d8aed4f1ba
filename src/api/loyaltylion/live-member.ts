import * as v from 'valibot';
import type { Json } from '../../domain/json.ts';
import type { LiveMember } from '../../domain/member.ts';
import { omitUndefined } from '../omit-undefined.ts';
import { Email, MerchantId, parseAs, spare } from './schemas.ts';
import { type TierNames, toTierProgress } from './tier-progress.ts';

const Birthday = v.pipe(
  v.object({
    month: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
    day: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31)),
    year: spare(v.pipe(v.number(), v.integer())),
  }),
  v.transform(({ month, day, year }) => omitUndefined({ month, day, year: year ?? undefined })),
);

const Customer = v.object({
  state: v.picklist(['enrolled', 'guest', 'blocked']),
  merchant_id: MerchantId,
  email: Email,
  birthday: spare(Birthday),
  receipt_upload_url: spare(v.string()),
  tier_membership: spare(v.object({ progress: v.unknown() })),
});

const Tiers = v.array(v.object({ id: v.number(), name: v.string() }));
const Answer = v.object({
  currency: spare(v.string()),
  customer: Customer,
  configuration: spare(v.object({ tier_configuration: spare(v.object({ tiers: Tiers })) })),
});

type Answer = v.InferOutput<typeof Answer>;

/**
 * The body of `GET /headless/2025-06/{site}/customers/{merchant_id}`; null if it is none. Guests and blocked
 * customers carry identity only, whatever else an answer might hold.
 */
export function parseLiveMember(body: Json): LiveMember | null {
  const answer = parseAs(Answer, body);
  if (answer === null) return null;
  const {
    state,
    merchant_id: merchantId,
    email,
    birthday,
    receipt_upload_url: receiptUploadUrl,
  } = answer.customer;
  if (state !== 'enrolled') return { merchantId, email, state };
  return omitUndefined({
    merchantId,
    email,
    state,
    birthday,
    receiptUploadUrl,
    progress: progressOf(answer),
  });
}

function progressOf({ customer, configuration, currency }: Answer) {
  const membership = customer.tier_membership;
  return membership && toTierProgress(membership.progress, tierNames(configuration), currency ?? undefined);
}

function tierNames(configuration: Answer['configuration']): TierNames {
  const tiers = configuration?.tier_configuration?.tiers ?? [];
  return new Map(tiers.map(({ id, name }) => [id, name]));
}
