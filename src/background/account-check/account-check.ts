import type { CallOptions } from '../../api/rate-budget.ts';
import { judgeLoyaltyLion } from '../../domain/account-check/judge-loyaltylion.ts';
import { judgeOmetria } from '../../domain/account-check/judge-ometria.ts';
import { type AccountReport, endpointShapes } from '../../domain/account-check/report.ts';
import { type Connection, type FieldMap, mappedFields } from '../../domain/connection.ts';
import { type RunNeeds, Runs } from '../runs.ts';
import { askLoyaltyLion } from './ask-loyaltylion.ts';
import { askOmetria } from './ask-ometria.ts';
import { Asker } from './asker.ts';

export type AccountCheck = Runs<AccountReport>;

/** Where LoyaltyLion's fields are, as far as a person has confirmed it. */
const mappedIds = (fieldMap: FieldMap): ReadonlySet<string> =>
  new Set(mappedFields(fieldMap).map(([, id]) => id));

/** LoyaltyLion's, where it is known: records of our own are none of its. */
const collectionOf = ({ listingRule }: Connection): string | null =>
  listingRule && listingRule.kind !== 'own' ? listingRule.collection : null;

/** About as many requests as it takes. */
const REQUESTS = 36;

/** Answers with reads alone what the vendors do not document, for the account of a connection's keys. */
export const createAccountCheck = ({ reach, now }: RunNeeds): AccountCheck =>
  new Runs(now, async (connectionId, { signal, progress }) => {
    const connected = await reach(connectionId);
    const { connection } = connected;
    const load: CallOptions = { priority: 'background', signal };
    let done = 0;
    const onAnswer = (): void => progress(++done, Math.max(done, REQUESTS));
    const loyaltylion = new Asker(connected.loyaltylion, load, onAnswer);
    const ometria = new Asker(connected.ometria, load, onAnswer);
    const [ofLoyaltyLion, ofOmetria] = await Promise.all([
      askLoyaltyLion(loyaltylion),
      askOmetria(ometria, collectionOf(connection)),
    ]);
    return {
      answers: {
        ...judgeLoyaltyLion(ofLoyaltyLion),
        ...judgeOmetria(ofOmetria, mappedIds(connection.fieldMap)),
      },
      endpoints: endpointShapes([...loyaltylion.exchanges, ...ometria.exchanges]),
    };
  });
