import type { PolicyView } from '../../../src/messages/policy-view.ts';

const NONE: PolicyView = {
  sets: false,
  failure: null,
  connections: 0,
  choices: {},
  readOnly: false,
  keyProtection: null,
};

/** Every state of what an organisation has set, by name. */
export const POLICIES = {
  none: NONE,
  set: {
    ...NONE,
    sets: true,
    connections: 2,
    choices: { autoLockMinutes: 5, historyDays: 30, backgroundShare: 0.5 },
    readOnly: true,
    keyProtection: 'passphrase',
  },
  damaged: { ...NONE, failure: { code: 'settings-invalid', at: 'connections.0.siteIds.1' } },
} as const satisfies Record<string, PolicyView>;
