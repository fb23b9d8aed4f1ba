import type { CallOptions } from '../../api/rate-budget.ts';
import { judgeLoyaltyLion } from '../../domain/account-check/judge-loyaltylion.ts';
import { judgeOmetria } from '../../domain/account-check/judge-ometria.ts';
import { type AccountReport, endpointShapes } from '../../domain/account-check/report.ts';
import type { Connection, FieldMap } from '../../domain/connection.ts';
import type { AccountCheckView } from '../../messages/run-view.ts';
import type { Clock } from '../../platform/clock.ts';
import type { ConnectionStore } from '../connection-store.ts';
import { Runs, type RunTools } from '../runs.ts';
import { LensError, type Vendors } from '../vendors.ts';
import { askLoyaltyLion } from './ask-loyaltylion.ts';
import { askOmetria } from './ask-ometria.ts';
import { Asker } from './asker.ts';

export interface AccountCheckNeeds {
  readonly connections: ConnectionStore;
  vendors(connectionId: string): Promise<Vendors>;
  readonly now: Clock;
}

/** Where LoyaltyLion's fields are, as far as a person has confirmed it. */
const mappedIds = (fieldMap: FieldMap): ReadonlySet<string> =>
  new Set(
    Object.values(fieldMap).flatMap((mapping) => (mapping.state === 'mapped' ? mapping.ometriaField : [])),
  );

/** LoyaltyLion's, where it is known: records of our own are none of its. */
const collectionOf = ({ listingRule }: Connection): string | null =>
  listingRule && listingRule.kind !== 'own' ? listingRule.collection : null;

/** About as many requests as it takes. */
const REQUESTS = 36;

/** Answers with reads alone what the vendors do not document, for the account of a connection's keys. */
export class AccountCheck {
  readonly #needs: AccountCheckNeeds;
  readonly #runs: Runs<AccountReport>;

  constructor(needs: AccountCheckNeeds) {
    this.#needs = needs;
    this.#runs = new Runs(needs.now);
  }

  watch = (connectionId: string, tell: (view: AccountCheckView) => void): (() => void) =>
    this.#runs.watch(connectionId, tell);

  /** @throws LensError `test-running` */
  start(connectionId: string): void {
    this.#runs.start(connectionId, (tools) => this.#check(connectionId, tools));
  }

  stop(connectionId: string): void {
    this.#runs.stop(connectionId);
  }

  forget(connectionId: string): void {
    this.#runs.forget(connectionId);
  }

  async #check(connectionId: string, { signal, progress }: RunTools<AccountReport>): Promise<AccountReport> {
    const [connection, vendors] = await Promise.all([
      this.#needs.connections.get(connectionId),
      this.#needs.vendors(connectionId),
    ]);
    if (!connection) throw new LensError({ code: 'no-keys' });
    const load: CallOptions = { priority: 'background', signal };
    let done = 0;
    const onAnswer = (): void => progress(++done, Math.max(done, REQUESTS));
    const loyaltylion = new Asker(vendors.loyaltylion, load, onAnswer);
    const ometria = new Asker(vendors.ometria, load, onAnswer);
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
  }
}
