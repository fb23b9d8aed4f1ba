import { LoyaltyLionClient } from '../../../src/api/loyaltylion/client.ts';
import {
  OmetriaClient,
  type PageRange,
  type PushError,
  type PushReceipt,
} from '../../../src/api/ometria/client.ts';
import { type PushRecord, toPushBody } from '../../../src/api/ometria/push.ts';
import { RateBudget } from '../../../src/api/rate-budget.ts';
import type { Vendors } from '../../../src/background/vendors.ts';
import type { Member } from '../../../src/domain/member.ts';
import type { Listing, Profile } from '../../../src/domain/ometria.ts';
import { isJsonObject } from '../../sandbox/json.ts';
import type { OmetriaAccount } from '../../sandbox/ometria/account.ts';
import type { MachineWorld } from './machine-world.ts';
import type { Network } from './network.ts';
import type { Witness } from './witness.ts';
import type { WorkerLife } from './worker-life.ts';

/** No request of the real clients ever leaves: every method that a job calls is answered from the model. */
const UNUSED = new RateBudget({ cap: 1 });

export interface Reach {
  readonly world: MachineWorld;
  readonly network: Network;
  readonly life: WorkerLife;
  readonly witness: Witness;
}

class ModelLoyaltyLion extends LoyaltyLionClient {
  readonly #reach: Reach;

  constructor(reach: Reach) {
    super({ key: 'key', budget: UNUSED });
    this.#reach = reach;
  }

  override async memberById(id: number): Promise<Member | null> {
    const { world, network, life, witness } = this.#reach;
    const member = await network.send(life, 'loyaltylion', false, () => world.member(id));
    witness.read({ member });
    return member;
  }
}

class ModelOmetria extends OmetriaClient {
  readonly #reach: Reach;

  constructor(reach: Reach) {
    super({ key: 'key', budgets: { reads: UNUSED, pushes: UNUSED } });
    this.#reach = reach;
  }

  override async profileById(id: string): Promise<Profile | null> {
    const profile = await this.#read((world) => world.profile(id));
    this.#reach.witness.read({ profile });
    return profile;
  }

  override listings(collection: string, { offset, limit }: PageRange): Promise<readonly Listing[]> {
    return this.#read((world) => world.listings(collection, offset, limit));
  }

  override async listing(collection: string, id: string): Promise<Listing | null> {
    const listing = await this.#read((world) => world.listing(collection, id));
    this.#reach.witness.read({ listing });
    return listing;
  }

  override pushErrors(): Promise<readonly PushError[]> {
    return this.#read(({ account }) =>
      account.errors.map((error) => ({ message: error.error_message, path: error.error_path })),
    );
  }

  override async push(record: PushRecord): Promise<PushReceipt> {
    const { world, network, life, witness } = this.#reach;
    const requestId = witness.pushLeaves(record);
    const carryOut = (): PushReceipt => {
      enqueue(world.account, record, requestId);
      witness.pushIsCarriedOut(requestId);
      return { requestId, accepted: 1, rejected: 0 };
    };
    try {
      return await network.send(life, 'ometria', true, carryOut);
    } catch (error) {
      witness.pushFails(requestId, error);
      throw error;
    }
  }

  #read<T>(read: (world: MachineWorld) => T): Promise<T> {
    const { world, network, life } = this.#reach;
    return network.send(life, 'ometria', false, () => read(world));
  }
}

function enqueue(account: OmetriaAccount, record: PushRecord, requestId: string): void {
  const body = toPushBody(record);
  account.enqueue(Array.isArray(body) ? body.filter((item) => isJsonObject(item)) : [], requestId);
}

export const modelClients = (reach: Reach): Vendors => ({
  loyaltylion: new ModelLoyaltyLion(reach),
  ometria: new ModelOmetria(reach),
});
