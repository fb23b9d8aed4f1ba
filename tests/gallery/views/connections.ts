import type { ConnectionView } from '../../../src/messages/connection-view.ts';
import type { ConnectionTag } from '../../../src/messages/lens-view.ts';
import type { HostPermissions } from '../../../src/ui/options/connections/host-permissions.ts';
import type { OptionsState } from '../../../src/ui/options/options-state.ts';
import { CONNECTION } from './lens.ts';
import type { SetupName } from './setup.ts';

export const SECOND_CONNECTION: ConnectionTag = {
  id: 'second',
  name: 'Meadow & Moss',
  colour: 'teal',
  readOnly: true,
};

const CONFIRMED_AT = '2026-11-20T09:30:00.000Z';
const UNDOCUMENTED = { host: 'loyalty.meadow-moss.example', vendor: 'loyaltylion' } as const;

export const LISTED: readonly ConnectionView[] = [
  { ...CONNECTION, siteIds: [4711, 4712], hosts: [], confirmedAt: CONFIRMED_AT, state: 'confirmed' },
  {
    ...SECOND_CONNECTION,
    siteIds: [4811],
    hosts: [UNDOCUMENTED],
    confirmedAt: CONFIRMED_AT,
    state: 'confirmed',
  },
  {
    id: 'third',
    name: '',
    colour: 'amber',
    readOnly: false,
    siteIds: [],
    hosts: [],
    confirmedAt: null,
    state: 'no-keys',
  },
];

type Connections = Pick<OptionsState, 'connections' | 'connectionId'>;

/** The only one, of which nothing is confirmed yet. */
const MANAGED: Connections = {
  connections: LISTED.map((one) => ({ ...one, managed: true })),
  connectionId: SECOND_CONNECTION.id,
};

const FIRST: Connections = {
  connections: LISTED.slice(0, 1).map((only) => ({ ...only, confirmedAt: null, state: 'no-keys' })),
  connectionId: CONNECTION.id,
};

/** What the list of connections holds beside each state of a set-up. */
export const CONNECTIONS: Readonly<Record<SetupName, Connections>> = {
  'no-keys': { connections: [], connectionId: null },
  testing: FIRST,
  failed: FIRST,
  learned: FIRST,
  appeared: { connections: LISTED.slice(0, 1), connectionId: CONNECTION.id },
  'imported-waits': FIRST,
  'imported-differs': FIRST,
  'imported-other': FIRST,
  'imported-adopted': FIRST,
  'no-listing': FIRST,
  'unproven-listing': FIRST,
  'own-listing': FIRST,
  managed: MANAGED,
  confirmed: { connections: LISTED, connectionId: SECOND_CONNECTION.id },
};

export const NO_PERMISSIONS: HostPermissions = {
  ask: async () => false,
  has: async () => false,
  isDocumented: () => false,
};
