import type { Connections } from './connections.ts';
import type { Dashboards } from './dashboards.ts';
import type { Handlers } from './router.ts';
import type { Setup } from './setup.ts';

export interface ConnectionHandlersNeeds {
  readonly setup: Setup;
  readonly connections: Connections;
  readonly dashboards: Dashboards;
}

type ConnectionRequests =
  | 'save-and-test'
  | 'confirm'
  | 'choose-listing'
  | 'edit-connection'
  | 'remove-connection';

/** The messages about the connections and their set-up. */
export function createConnectionHandlers(needs: ConnectionHandlersNeeds): Pick<Handlers, ConnectionRequests> {
  const { setup, connections, dashboards } = needs;
  return {
    async 'save-and-test'({ connectionId, loyaltylionKey, ometriaKey }) {
      const keys = { loyaltylion: loyaltylionKey, ometria: ometriaKey };
      return { connectionId: await setup.saveAndTest(connectionId, keys) };
    },
    async confirm({ connectionId, changes }) {
      await setup.confirm(connectionId, changes);
      return null;
    },
    async 'choose-listing'({ connectionId, choice }) {
      await setup.chooseListing(connectionId, choice);
      return null;
    },
    async 'edit-connection'({ connectionId, change }) {
      await connections.edit(connectionId, change);
      if (change.hosts) await dashboards.sync();
      return null;
    },
    async 'remove-connection'({ connectionId }) {
      await connections.remove(connectionId);
      await dashboards.sync();
      return null;
    },
  };
}
