// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import type { HealthView } from '../../../src/messages/run-view.ts';
import { HealthSection } from '../../../src/ui/options/health/HealthSection.tsx';
import { healthTicket } from '../../../src/ui/options/health/health-ticket.ts';
import { createOptionsStore } from '../../../src/ui/options/options-store.ts';
import { LISTED, NO_PERMISSIONS } from '../../gallery/views/connections.ts';
import { HEALTH_VIEWS } from '../../gallery/views/health.ts';
import { type FakeClient, fakeClient } from './fake-client.ts';
import { find, names, press, settled, show } from './page.tsx';

const DONE = { ok: true, value: null } as const;

/** The section of the first connection in the list. */
function health(view: HealthView, client: FakeClient = fakeClient({ 'start-run': DONE, 'stop-run': DONE })) {
  const store = createOptionsStore(client, new AbortController().signal, NO_PERMISSIONS);
  client.tellConnections(LISTED);
  client.tellHealth(view);
  return { root: show(<HealthSection health={store.health} />), client, store };
}

const steps = (root: HTMLElement) =>
  [...root.querySelectorAll<HTMLElement>('[data-step]')].map(({ dataset }) => [
    dataset['step'],
    dataset['stepState'],
  ]);

test('it is started and stopped for the connection that is open', async () => {
  const { root, client } = health(HEALTH_VIEWS.idle);
  expect(steps(root)).toEqual([]);
  press(root, 'Check the integration');
  await act(() => client.tellHealth(HEALTH_VIEWS.running));
  press(root, 'Stop');
  await settled();
  const ask = { connectionId: 'main', kind: 'health' };
  expect(client.asked).toEqual([
    { name: 'start-run', ask },
    { name: 'stop-run', ask },
  ]);
});

test('another connection’s is another', async () => {
  const { root, client, store } = health(HEALTH_VIEWS.mixed);
  await act(() => store.openConnection('second'));
  expect(client.watched.at(-1)).toEqual({ type: 'watch-setup', connectionId: 'second' });
  expect(client.watched).toContainEqual({ type: 'watch-health', connectionId: 'second' });
  expect(steps(root)).toEqual([]);
});

test('while it runs, what is judged stands beside what still waits', () => {
  const { root } = health(HEALTH_VIEWS.running);
  expect(steps(root).map(([, state]) => state)).toEqual([
    'warning',
    'ok',
    'waiting',
    'waiting',
    'waiting',
    'waiting',
  ]);
  expect(root.textContent).toContain('14 of 40 members read');
  expect(names(root)).toEqual(['Stop']);
});

test('each step has its result in a word, the evidence and what to do next', () => {
  const { root } = health(HEALTH_VIEWS.mixed);
  const words = [...root.querySelectorAll('.check-state')].map((state) => state.textContent);
  expect(words).toEqual(['Look at this', 'Passed', 'Not told', 'Look at this', 'Look at this', 'Failed']);
  const fields = find(root, '[data-step=custom-fields]').textContent;
  expect(fields).toContain('18 of 21 were found');
  expect(fields).toContain('Missing: Forecasted tier at expiration, Receipt upload URL');
  expect(fields).toContain('Next: ask Ometria support');
  expect(find(root, '[data-step=recent-changes]').textContent).toContain('LoyaltyLion member 6932');
});

test('the whole of it is text for a ticket, without name, email and key', () => {
  const ticket = healthTicket(HEALTH_VIEWS.mixed.result, HEALTH_VIEWS.mixed.endedAt);
  expect(ticket).toContain('Integration health: Harbour & Pine UK (LoyaltyLion site 4711, 4712)');
  expect(ticket).toContain('2026-11-15T09:30:00.000Z');
  expect(ticket.match(/^\d\. /gm)).toHaveLength(6);
  expect(ticket).toContain('LoyaltyLion member 6932');
  expect(ticket).not.toMatch(/@(?!ometria\.com)/);
});

test('a run that could not be done says why', () => {
  const { root } = health(HEALTH_VIEWS.failed);
  expect(find(root, '[role=alert]').dataset['code']).toBe('locked');
  expect(steps(root)).toEqual([]);
});
