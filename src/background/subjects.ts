import type { LensView, Subject } from '../messages/lens-view.ts';
import type { WatchUpdate } from '../messages/protocol.ts';
import { sightingKey } from '../messages/sighting.ts';
import type { Customer } from './customer.ts';
import type { Customers } from './customers.ts';
import type { PageAddresses } from './page-addresses.ts';
import type { Who } from './read-customer.ts';
import type { ShownPages } from './shown-pages.ts';
import type { TabPage } from './tabs.ts';
import { lockedView, noCustomerView } from './view.ts';

export interface Following {
  refresh(): void;
  stop(): void;
}

export interface SubjectsNeeds {
  readonly customers: Pick<Customers, 'open' | 'goOn' | 'get' | 'watch' | 'refresh' | 'shownChanged'>;
  readonly addresses: Pick<PageAddresses, 'learn' | 'complete'>;
  pageOf(tabId: number): Promise<TabPage | null>;
  isLocked(): Promise<boolean>;
  readonly shownPages: Pick<ShownPages, 'load'>;
}

/** Whom a surface looks at; `page`: of the tab, where it looks at one. */
interface Found {
  readonly key: string;
  readonly who: Who;
  readonly page: TabPage | null;
}

const NOBODY: Who = {
  sighting: null,
  host: null,
  connectionId: null,
  likelyConnectionId: null,
  memberId: null,
  profileId: null,
};

function whoOfPage({ sighting, host, belonging, answer }: TabPage, key: string): Who {
  const likelyConnectionId = belonging?.connectionId ?? null;
  const connectionId = belonging?.answeredFor === key ? likelyConnectionId : null;
  const { memberId, profileId } = answer?.key === key ? answer : NOBODY;
  return { sighting, host, connectionId, likelyConnectionId, memberId, profileId };
}

/** From what a surface looks at (a tab, a member) to the customer behind it, also when the tab moves on. */
export class Subjects {
  readonly #needs: SubjectsNeeds;
  readonly #tabs = new Map<number, Set<() => void>>();

  constructor(needs: SubjectsNeeds) {
    this.#needs = needs;
  }

  /** The customer's key, reading begun; null: the tab shows none. */
  async open(subject: Subject): Promise<string | null> {
    return (await this.#opened(subject))?.key ?? null;
  }

  async #opened(subject: Subject): Promise<Found | null> {
    const found = await this.#find(subject);
    if (found) this.#needs.customers.open(found.key, found.who);
    return found;
  }

  /**
   * The customer as whoever presses a button was shown it: nothing is read anew beside what the button does. null:
   * there is none.
   */
  async shown(subject: Subject): Promise<Customer | null> {
    const { customers } = this.#needs;
    const found = await this.#find(subject);
    if (!found) return null;
    if (!customers.get(found.key)) customers.open(found.key, found.who);
    return customers.get(found.key) ?? null;
  }

  /** The same for somebody who has looked all the while, but for the worker: nothing is read that is stored. */
  async #goOn(subject: Subject): Promise<Found | null> {
    const found = await this.#find(subject);
    if (found) await this.#needs.customers.goOn(found.key, found.who);
    return found;
  }

  async #find(subject: Subject): Promise<Found | null> {
    if (subject.kind === 'member') {
      const { connectionId, memberId } = subject;
      const key = `member-${memberId}-${connectionId ?? ''}`;
      return { key, who: { ...NOBODY, connectionId, memberId }, page: null };
    }
    const [page] = await Promise.all([this.#needs.pageOf(subject.tabId), this.#needs.shownPages.load()]);
    if (!page) return null;
    const key = sightingKey(page.sighting);
    return { key, who: whoOfPage(page, key), page };
  }

  /** The tab shows another customer, or none: whoever follows it is served anew. */
  tabChanged(tabId: number): void {
    for (const restart of this.#tabs.get(tabId) ?? []) restart();
  }

  /** The page in the tab shows other values of the same customer: whoever looks at them is told. */
  async shownChanged(tabId: number): Promise<void> {
    const found = await this.#find({ kind: 'tab', tabId });
    if (found) this.#needs.customers.shownChanged(found.key, tabId);
  }

  /** The keys were locked or unlocked: a tab without a customer shows that too. */
  restartAll(): void {
    for (const tabId of this.#tabs.keys()) this.tabChanged(tabId);
  }

  follow(subject: Subject, withPlan: boolean, send: (update: WatchUpdate) => void, again = false): Following {
    let key: string | null = null;
    let unwatch: () => void = () => undefined;
    let page: TabPage | null = null;
    let starts = 0; // the tab's latest page counts, however long an earlier one takes to be found
    const { addresses } = this.#needs;
    const tell = (view: LensView): void => {
      if (page && sightingKey(page.sighting) === view.page) addresses.learn(page, view);
      send({ type: 'view', view: addresses.complete(view, page?.sighting.vendor ?? null) });
    };
    const watcher = { withPlan, tabId: subject.kind === 'tab' ? subject.tabId : null, tell };
    const restart = async (goesOn: boolean): Promise<void> => {
      const start = ++starts;
      unwatch();
      unwatch = () => undefined;
      const found = await (goesOn ? this.#goOn(subject) : this.#opened(subject));
      const nobody = found ? null : await this.#viewOfNobody();
      if (start !== starts) return;
      key = found?.key ?? null;
      page = found?.page ?? null;
      if (key !== null) unwatch = this.#needs.customers.watch(key, watcher);
      if (nobody) send({ type: 'view', view: nobody });
    };
    const onTabChange = (): void => void restart(false);
    const listeners = subject.kind === 'tab' ? this.#listeners(subject.tabId) : new Set<() => void>();
    listeners.add(onTabChange);
    void restart(again);
    return {
      refresh: () => key !== null && this.#needs.customers.refresh(key),
      stop: () => {
        starts += 1;
        listeners.delete(onTabChange);
        unwatch();
      },
    };
  }

  async #viewOfNobody(): Promise<LensView> {
    return (await this.#needs.isLocked()) ? lockedView() : noCustomerView();
  }

  #listeners(tabId: number): Set<() => void> {
    const listeners = this.#tabs.get(tabId) ?? new Set<() => void>();
    this.#tabs.set(tabId, listeners);
    return listeners;
  }
}
