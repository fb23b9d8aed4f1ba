import type { ProtectionView } from '../../../src/messages/protection-view.ts';

const view = (change: Partial<ProtectionView>): ProtectionView => ({
  mode: 'device',
  locked: false,
  autoLockMinutes: 15,
  ...change,
});

/** Every way the keys can be kept, by name. */
export const PROTECTION_VIEWS = {
  device: view({}),
  passphrase: view({ mode: 'passphrase' }),
  locked: view({ mode: 'passphrase', locked: true }),
  session: view({ mode: 'session' }),
} as const satisfies Record<string, ProtectionView>;
