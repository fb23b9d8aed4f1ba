import * as v from 'valibot';
import type { Vendor } from '../domain/error-code.ts';
import { learnPageAddress, PAGE_ID_NAMES, type PageIds, pageAddressOf } from '../domain/page-address.ts';
import type { LensView, PersonView } from '../messages/lens-view.ts';
import type { Database } from '../platform/database.ts';
import type { TabPage } from './tabs.ts';

const address = v.nullable(
  v.object({ before: v.string(), id: v.picklist(PAGE_ID_NAMES), after: v.string() }),
);
const RECORD = v.object({ version: v.literal(1), loyaltylion: address, ometria: address });
type Addresses = v.InferOutput<typeof RECORD>;

const NONE: Addresses = { version: 1, loyaltylion: null, ometria: null };
const PREFIX = 'page-addresses/';
const OTHER: Readonly<Record<Vendor, readonly Vendor[]>> = {
  loyaltylion: ['ometria'],
  ometria: ['loyaltylion'],
};

/**
 * Where each connection's dashboards keep customers' pages, to open the same customer in the other one. Learned from
 * pages whose customer is proven, by ids in their addresses; an address is kept without any customer's.
 */
export class PageAddresses {
  readonly #database: Promise<Database>;
  /** What is stored, as far as it was read: nothing is worth waiting for it. */
  readonly #known = new Map<string, Addresses>();

  constructor(database: Promise<Database>) {
    this.#database = database;
    this.#load().catch(() => undefined); // then it is learned anew
  }

  /** A page and what was found of its customer. */
  learn(page: TabPage, { connection, failure, person, phase }: LensView): void {
    if (phase !== 'ready' || failure || !connection || !person) return;
    const ids = idsOf(person);
    const { vendor } = page.sighting;
    const found = ids && isOn(page) ? learnPageAddress(page.url, ids, [person.name, person.email]) : null;
    const known = this.#known.get(connection.id) ?? NONE;
    if (!found || JSON.stringify(found) === JSON.stringify(known[vendor])) return;
    void this.#store(connection.id, { ...known, [vendor]: found });
  }

  /** The view with the address of the same customer in the dashboard that is not open, if that is known. */
  complete(view: LensView, open: Vendor | null): LensView {
    const { connection, failure, person } = view;
    const ids = person && idsOf(person);
    const known = connection && this.#known.get(connection.id);
    if (failure || !known || !ids) return view;
    for (const vendor of open ? OTHER[open] : (['loyaltylion', 'ometria'] as const)) {
      const found = known[vendor];
      const url = found && pageAddressOf(found, ids);
      if (url) return { ...view, person: { ...person, otherDashboard: { vendor, url } } };
    }
    return view;
  }

  /** A removed connection's. */
  async removeOf(connectionId: string): Promise<void> {
    this.#known.delete(connectionId);
    await (await this.#database).delete('settings', PREFIX + connectionId);
  }

  async #store(connectionId: string, addresses: Addresses): Promise<void> {
    this.#known.set(connectionId, addresses);
    await (await this.#database).put('settings', addresses, PREFIX + connectionId).catch(() => undefined); // the next page tells it again
  }

  async #load(): Promise<void> {
    const { store } = (await this.#database).transaction('settings');
    const keys = await store.getAllKeys(IDBKeyRange.bound(PREFIX, `${PREFIX}\uffff`));
    for (const key of keys) {
      const record = v.safeParse(RECORD, await store.get(key));
      const connectionId = key.slice(PREFIX.length);
      if (record.success && !this.#known.has(connectionId)) this.#known.set(connectionId, record.output);
    }
  }
}

/** Of a customer whom both systems know: one of whom nothing is proven is nobody to learn from. */
function idsOf({ loyaltyLionId, merchantId, profileId }: PersonView): PageIds | null {
  if (loyaltyLionId === null || profileId === null) return null;
  return { loyaltyLionId, merchantId, profileId };
}

/** The address is the browser's word, the host what the dashboard is known by. */
const isOn = ({ host, url }: TabPage): boolean =>
  URL.canParse(url) && new URL(url).hostname === host && new URL(url).protocol === 'https:';
