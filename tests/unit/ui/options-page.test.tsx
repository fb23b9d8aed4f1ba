// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test } from 'vitest';
import { ConnectedOptions } from '../../../src/ui/options/ConnectedOptions.tsx';
import { createOptionsStore } from '../../../src/ui/options/options-store.ts';
import { SECTIONS } from '../../../src/ui/options/sections.tsx';
import { CONNECTIONS, LISTED, NO_PERMISSIONS } from '../../gallery/views/connections.ts';
import { SETUP_VIEWS, type SetupName } from '../../gallery/views/setup.ts';
import { fakeClient } from './fake-client.ts';
import { find, findInput, press, settled, show } from './page.tsx';

beforeEach(() => {
  location.hash = '';
});

function options(name: SetupName, connections = CONNECTIONS[name].connections ?? []) {
  const client = fakeClient({
    'erase-everything': { ok: true, value: { left: [] } },
    'save-and-test': { ok: true, value: { connectionId: 'main' } },
  });
  const store = createOptionsStore(client, new AbortController().signal, NO_PERMISSIONS);
  client.tellConnections(connections);
  client.tellSetup(SETUP_VIEWS[name]);
  return { root: show(<ConnectedOptions options={store} />), client };
}

const modeOf = (root: ParentNode) => find(root, '[data-mode]').dataset['mode'];
const stepsOf = (root: ParentNode) =>
  [...root.querySelectorAll<HTMLElement>('[data-step]')].map(({ dataset }) => dataset['stepState']);
const isOpen = (root: ParentNode) => root.querySelector('details')?.open;

describe('the first set-up', () => {
  test('begins with what the extension does, and goes on once a key is turned to', () => {
    const { root } = options('no-keys');
    expect(modeOf(root)).toBe('guide');
    expect(stepsOf(root)).toEqual(['current', 'later', 'later', 'later', 'later']);
    const focus = new FocusEvent('focusin', { bubbles: true });
    void act(() => void findInput(root, '#ometria-key').dispatchEvent(focus));
    expect(stepsOf(root)).toEqual(['done', 'current', 'later', 'later', 'later']);
    expect(find(root, '[aria-current=step]').textContent).toContain('Paste two API keys');
  });

  test.each([
    ['testing', 'test'],
    ['failed', 'test'],
    ['learned', 'learned'],
  ] as const)('%s: the step is %s, and the section of that name is marked', (name, step) => {
    const { root } = options(name);
    expect(find(root, '[aria-current=step]').parentElement?.dataset['step']).toBe(step);
    expect(find(root, '.current-step').id).toBe(step);
  });

  test('goes on to the test that was set going, though its connection is new', async () => {
    const shown: string[] = [];
    Element.prototype.scrollIntoView = function () {
      shown.push(this.id);
    };
    const { root, client } = options('no-keys');
    findInput(root, '#loyaltylion-key').value = 'a';
    findInput(root, '#ometria-key').value = 'b';
    press(root, 'Save and test');
    await settled();
    void act(() => client.tellSetup(SETUP_VIEWS.testing));
    await settled();
    expect(shown).toContain('test');
  });

  test('keeps everything else folded, and one click away', async () => {
    const { root } = options('no-keys');
    expect(isOpen(root)).toBe(false);
    void act(() => find(root, '.nav-link[href="#history"]').click());
    await settled();
    expect(isOpen(root)).toBe(true);
  });

  test('unfolds for an address that names what is folded', async () => {
    location.hash = '#erase';
    const { root } = options('no-keys');
    await settled();
    expect(isOpen(root)).toBe(true);
  });

  test('comes back once everything is erased, which it says', async () => {
    const { root, client } = options('confirmed');
    press(root, 'Erase everything');
    press(root, 'Yes, erase everything');
    await settled();
    void act(() => client.tellConnections([]));
    await settled();
    expect(modeOf(root)).toBe('guide');
    expect(isOpen(root)).toBe(true);
    expect(find(root, '.erased').dataset['erased']).toBe('true');
  });
});

describe('the settled page', () => {
  test('comes with the first confirmation, and says what to do next', async () => {
    const { root, client } = options('learned');
    expect(modeOf(root)).toBe('guide');
    void act(() => client.tellSetup(SETUP_VIEWS.confirmed));
    void act(() => client.tellConnections(LISTED.slice(0, 1)));
    await settled();
    expect(modeOf(root)).toBe('settings');
    expect(document.activeElement?.id).toBe('overview');
    const links = [...root.querySelectorAll<HTMLAnchorElement>('.homes a')].map(({ href }) => href);
    expect(links).toEqual([
      'https://app.loyaltylion.com/sites/4711/',
      'https://app.loyaltylion.com/sites/4712/',
      'https://console.ometria.com/',
    ]);
  });

  test('stays while a confirmed connection has lost its keys', () => {
    const { root } = options(
      'no-keys',
      LISTED.slice(0, 1).map((one) => ({ ...one, state: 'no-keys' })),
    );
    expect(modeOf(root)).toBe('settings');
  });

  test('leads to every section that is there, and to none that is not', () => {
    const { root } = options('confirmed');
    const named = [...root.querySelectorAll('.nav-link')].map((link) => link.getAttribute('href')?.slice(1));
    const drawn = [...root.querySelectorAll('.options-section')].map(({ id }) => id);
    expect(named).toEqual(drawn);
    expect(drawn).toEqual(SECTIONS.map(({ id }) => id).filter((id) => id !== 'test'));
  });

  test('marks the section that its address names', () => {
    location.hash = '#history';
    const { root } = options('confirmed');
    expect(find(root, '[aria-current=location]').textContent).toBe('History');
  });
});

test('every section has an id of its own', () => {
  const ids = SECTIONS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
