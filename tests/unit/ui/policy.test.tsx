// @vitest-environment happy-dom
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { UPDATE_SCHEMA } from '../../../src/messages/answer-schemas.ts';
import type { PolicyView } from '../../../src/messages/policy-view.ts';
import type { ProtectionView } from '../../../src/messages/protection-view.ts';
import { ConnectedOptions } from '../../../src/ui/options/ConnectedOptions.tsx';
import { createOptionsStore } from '../../../src/ui/options/options-store.ts';
import { ManagedConnection } from '../../../src/ui/options/policy/ManagedConnection.tsx';
import { PolicyNote } from '../../../src/ui/options/policy/PolicyNote.tsx';
import { API_USE } from '../../gallery/views/api-use.ts';
import { LISTED, NO_PERMISSIONS } from '../../gallery/views/connections.ts';
import { HISTORY_VIEWS } from '../../gallery/views/history.ts';
import { POLICIES } from '../../gallery/views/policy.ts';
import { PROTECTION_VIEWS } from '../../gallery/views/protection.ts';
import { SETUP_VIEWS } from '../../gallery/views/setup.ts';
import { fakeClient } from './fake-client.ts';
import { button, find, names, settled, show } from './page.tsx';

const note = (view: (typeof POLICIES)[keyof typeof POLICIES] | null) =>
  show(<PolicyNote policy={createStore(() => ({ view }))} />);

test.each([null, POLICIES.none])('nothing is shown where nothing is set: %o', (view) => {
  expect(note(view).textContent).toBe('');
});

test('what is set is said line by line', () => {
  const { textContent } = note(POLICIES.set);
  for (const words of ['2 connections', 'read only', 'passphrase', '30 days', '5 minutes'])
    expect(textContent).toContain(words);
});

test('a policy that is not understood is one sentence, and where', () => {
  const root = note(POLICIES.damaged);
  expect(root.querySelector('[role=alert]')?.getAttribute('data-code')).toBe('settings-invalid');
  expect(root.textContent).toContain('connections.0.siteIds.1');
});

test('the options are told which connections are the organisation’s', () => {
  const update = { type: 'connections', connections: LISTED.map((one) => ({ ...one, managed: true })) };
  expect(v.parse(UPDATE_SCHEMA, update)).toEqual(update);
});

test('a connection of the organisation’s cannot be edited; its dashboards can be allowed', async () => {
  const [, connection = LISTED[0]] = LISTED;
  if (!connection) throw new Error('no connection');
  const root = show(
    <ManagedConnection connection={{ ...connection, managed: true }} permissions={NO_PERMISSIONS} />,
  );
  await settled();
  expect(root.querySelector('input')).toBeNull();
  expect(names(root)).toEqual(['Allow loyalty.meadow-moss.example']);
  expect(root.textContent).toContain('Set by your organisation');
});

/** The options of a connection that an agent added, where the organisation has set this. */
function options(policy: Partial<PolicyView>, protection: ProtectionView): HTMLElement {
  const client = fakeClient();
  const store = createOptionsStore(client, new AbortController().signal, NO_PERMISSIONS);
  client.tellConnections(LISTED);
  client.tellSetup(SETUP_VIEWS.confirmed);
  client.tellHistory(HISTORY_VIEWS.mixed);
  client.tellApiUse(API_USE);
  client.tellProtection(protection);
  client.tellPolicy({ ...POLICIES.none, ...policy });
  return show(<ConnectedOptions options={store} />);
}

const marked = (root: ParentNode): readonly string[] =>
  [...root.querySelectorAll('.set-by-organisation')].map(
    (mark) => mark.closest('section')?.parentElement?.id ?? '',
  );

test.each([
  ['background share', '.background-share select', { choices: { backgroundShare: 0.25 } }],
  ['retention', '.history-retention select', { choices: { historyDays: 0 } }],
  ['auto-lock', '.auto-lock select', { choices: { autoLockMinutes: 0 } }],
  ['read only', '.connection-switch input', { readOnly: true }],
] as const)('%s is disabled where the organisation has set it, and says so', (_, selector, policy) => {
  const disabled = (of: Partial<PolicyView>): boolean | undefined => {
    const root = options(of, PROTECTION_VIEWS.passphrase);
    const control = root.querySelector<HTMLInputElement | HTMLSelectElement>(selector);
    expect(marked(root)).toHaveLength(control?.disabled ? 1 : 0);
    if (control?.disabled)
      expect(control.closest('label')?.textContent).toContain('Set by your organisation');
    return control?.disabled;
  };
  expect(disabled({})).toBe(false);
  expect(disabled(policy)).toBe(true);
});

test('of the ways to keep keys, the organisation’s alone can be chosen', () => {
  const root = find(options({ keyProtection: 'passphrase' }, PROTECTION_VIEWS.device), '#keys-protection');
  expect(button(root, 'Set passphrase').disabled).toBe(false);
  expect(button(root, 'Use this session only').disabled).toBe(true);
  const [, passphrase] = root.querySelectorAll('.mode');
  expect(passphrase?.textContent).toContain('Set by your organisation');
  expect(marked(root)).toHaveLength(1);
});
