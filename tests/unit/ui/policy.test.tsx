// @vitest-environment happy-dom
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { UPDATE_SCHEMA } from '../../../src/messages/answer-schemas.ts';
import { ManagedConnection } from '../../../src/ui/options/policy/ManagedConnection.tsx';
import { PolicyNote } from '../../../src/ui/options/policy/PolicyNote.tsx';
import { LISTED, NO_PERMISSIONS } from '../../gallery/views/connections.ts';
import { POLICIES } from '../../gallery/views/policy.ts';
import { names, settled, show } from './page.tsx';

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
