import type { Connection } from '../domain/connection.ts';
import type { ConnectionChange, ConnectionView } from '../messages/connection-view.ts';
import type { ConnectionStore } from './connection-store.ts';
import type { PageAddresses } from './page-addresses.ts';
import type { SnapshotStore } from './snapshot-store.ts';
import type { Vault } from './vault.ts';

export interface ConnectionsNeeds {
  readonly connections: ConnectionStore;
  readonly snapshots: SnapshotStore;
  readonly addresses: PageAddresses;
  readonly vault: Vault;
  /** Whatever is open is read anew. */
  readonly onChange: () => void;
  readonly onRemoved: (connectionId: string) => void;
}

type Tell = (views: readonly ConnectionView[]) => void;

/** The list of connections: looked at, edited, and thinned out. */
export class Connections {
  readonly #needs: ConnectionsNeeds;
  readonly #watchers = new Set<Tell>();

  constructor(needs: ConnectionsNeeds) {
    this.#needs = needs;
  }

  watch(tell: Tell): () => void {
    this.#watchers.add(tell);
    void this.#views().then(tell);
    return () => this.#watchers.delete(tell);
  }

  async edit(id: string, change: ConnectionChange): Promise<void> {
    await this.#needs.connections.update(id, (connection) => ({ ...connection, ...change }));
    await this.changed();
  }

  /** With its keys and everything that was read through it; its jobs stay in the history. */
  async remove(id: string): Promise<void> {
    const { addresses, connections, snapshots, vault, onRemoved } = this.#needs;
    await vault.remove(id);
    await connections.remove(id);
    await snapshots.removeOf(id);
    await addresses.removeOf(id);
    onRemoved(id);
    await this.changed();
  }

  /** What customers are compared by has changed, here or by a set-up. */
  async changed(): Promise<void> {
    this.#needs.onChange();
    await this.tell();
  }

  async tell(): Promise<void> {
    const views = await this.#views();
    for (const tell of this.#watchers) tell(views);
  }

  async #views(): Promise<readonly ConnectionView[]> {
    const all = await this.#needs.connections.list();
    return Promise.all(all.map((connection) => this.#view(connection)));
  }

  async #view(connection: Connection): Promise<ConnectionView> {
    const { id, name, colour, siteIds, hosts, readOnly, confirmedAt } = connection;
    const { connections, vault } = this.#needs;
    const hasKeys = (await vault.has(id, 'loyaltylion')) && (await vault.has(id, 'ometria'));
    const isLearned = confirmedAt !== null || (await connections.draft(id)) !== null;
    const learned = confirmedAt === null ? 'learned' : 'confirmed';
    const state = hasKeys && isLearned ? learned : 'no-keys';
    const managed = connection.managed && { managed: connection.managed };
    return { id, name, colour, siteIds, hosts, readOnly, confirmedAt, state, ...managed };
  }
}
