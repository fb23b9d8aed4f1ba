import type { LoyaltyLionAnswers } from '../../domain/account-check/judge-loyaltylion.ts';
import { idAt, listAt, partOf, textAt } from '../../domain/account-check/parts.ts';
import type { RawAnswer } from '../../domain/account-check/raw-answer.ts';
import { isJsonObject, type JsonObject } from '../../domain/json.ts';
import type { Asker, Question } from './asker.ts';
import { inOtherCase, NOBODY } from './known-people.ts';

const SAMPLE = 500;
/** Whose Headless record is read: enough for somebody without a year of birth, if the shop has them. */
const LIVE = 12;
/** Whose transactions are read. */
const SPENDERS = 3;

/** Everything that LoyaltyLion can be asked: the Admin API first, since it names whom to ask for. */
export async function askLoyaltyLion(asker: Asker): Promise<LoyaltyLionAnswers> {
  const [whoami, sites, customers] = await Promise.all([
    asker.ask({ as: 'GET /v2/identity/whoami', path: '/v2/identity/whoami' }),
    asker.ask({ as: 'GET /v2/sites', path: '/v2/sites' }),
    asker.ask({ as: 'GET /v2/customers', path: '/v2/customers', query: NEWEST }),
  ]);
  const people = listAt(customers, 'customers');
  const [otherCase, unknownCustomer, transactions, live] = await Promise.all([
    askOtherCase(asker, people),
    asker.ask(transactionsOf(NOBODY)),
    askAll(asker, spenders(people)),
    askLive(asker, people, siteIn(sites)),
  ]);
  return { whoami, sites, customers, otherCase, unknownCustomer, transactions, live };
}

const NEWEST = { limit: SAMPLE, sort_field: 'updated_at', sort_direction: 'desc' };

const siteIn = (sites: RawAnswer | null): string | null => idAt(listAt(sites, 'sites')[0], 'id');

async function askOtherCase(
  asker: Asker,
  people: readonly JsonObject[],
): Promise<LoyaltyLionAnswers['otherCase']> {
  const known = people.find((person) => inOtherCase(textAt(person, 'email')) !== null);
  const email = known && inOtherCase(textAt(known, 'email'));
  const id = known?.['id'];
  if (!email || id === undefined) return null;
  const question = { as: 'GET /v2/customers?email={other case}', path: '/v2/customers', query: { email } };
  return { id, answer: await asker.ask(question) };
}

const transactionsOf = (merchantId: string): Question => ({
  as: `GET /v2/customers/{${merchantId === NOBODY ? 'unknown' : 'merchant id'}}/transactions`,
  path: `/v2/customers/${encodeURIComponent(merchantId)}/transactions`,
  query: { limit: SAMPLE },
});

/** Those from whom points went away. */
const spenders = (people: readonly JsonObject[]): readonly Question[] =>
  people
    .filter((person) => Number(person['points_spent'] ?? 0) > 0)
    .flatMap((person) => idAt(person, 'merchant_id') ?? [])
    .slice(0, SPENDERS)
    .map(transactionsOf);

const askAll = async (asker: Asker, questions: readonly Question[]): Promise<readonly RawAnswer[]> =>
  (await Promise.all(questions.map(asker.ask))).filter((answer) => answer !== null);

/** One first: where Headless refuses, it refuses everybody. */
async function askLive(
  asker: Asker,
  people: readonly JsonObject[],
  siteId: string | null,
): Promise<LoyaltyLionAnswers['live']> {
  if (siteId === null) return [];
  const ask = async (admin: JsonObject): Promise<LoyaltyLionAnswers['live']> => {
    const merchantId = encodeURIComponent(idAt(admin, 'merchant_id') ?? '');
    const answer = await asker.ask({
      as: 'GET /headless/2025-06/{site}/customers/{merchant id}',
      path: `/headless/2025-06/${siteId}/customers/${merchantId}`,
      query: { channel: 'web' },
    });
    return answer ? [{ admin, answer }] : [];
  };
  const [first, ...more] = worthAsking(people);
  if (!first) return [];
  const answered = await ask(first);
  if (answered[0]?.answer.status !== 200) return answered;
  return [...answered, ...(await Promise.all(more.map(ask))).flat()];
}

/** Members; half of them are those of whom the Admin API has no birthday: Headless may have day and month. */
function worthAsking(people: readonly JsonObject[]): readonly JsonObject[] {
  const members = people.filter(
    (person) =>
      person['enrolled'] === true && person['blocked'] !== true && idAt(person, 'merchant_id') !== null,
  );
  const isInTier = (person: JsonObject): boolean => isJsonObject(partOf(person, 'loyalty_tier_membership'));
  const yearless = members.filter((person) => textAt(person, 'birthday') === null);
  const others = members.filter((person) => isInTier(person) && !yearless.includes(person));
  return [...others.slice(0, LIVE / 3), ...yearless.slice(0, LIVE)];
}
