import { describe, expect, it } from 'vitest';
import type { Handlers } from '../../src/background/router.ts';
import { REPLY_SCHEMAS } from '../../src/messages/answer-schemas.ts';
import type { RequestName } from '../../src/messages/protocol.ts';
import { REQUEST_SCHEMAS } from '../../src/messages/request-schemas.ts';
import type { Runtime } from '../../src/platform/browser.ts';
import { ASKS, SUBJECT as subject } from '../fixtures/asks.ts';
import { readText } from './files.ts';

/** What a page may cause: a content script cannot be told from a page that took it over. */
const FROM_PAGES: readonly RequestName[] = [
  'sighting',
  'shown',
  'start-reader',
  'show-overlay',
  'show-marks',
  'open-popup',
  'open-options',
  'which-dashboard',
];

const NAMES = Object.keys(ASKS).sort();

const OWN_ID = 'lens';
const OWN_PAGE = { id: OWN_ID, url: `chrome-extension://${OWN_ID}/src/ui/popup/popup.html` };
const DASHBOARD = { id: OWN_ID, url: 'https://app.loyaltylion.com/sites/1', tab: { id: 1 } };
const STRANGERS = [
  { id: 'other', url: 'chrome-extension://other/page.html' },
  { id: 'other', url: OWN_PAGE.url },
  { url: OWN_PAGE.url },
  {},
];

// The polyfill takes what is there for the browser's own; the router asks it who it is.
const runtime = { id: OWN_ID, getURL: (path: string) => `chrome-extension://${OWN_ID}/${path}` };
Object.assign(globalThis, { chrome: { runtime }, browser: { runtime } });
const { route } = await import('../../src/background/router.ts');
const { serveWatchPort } = await import('../../src/background/watch-port.ts');

/** Sends a message and tells which handlers it reached. */
async function reached(message: unknown, sender: object): Promise<readonly string[]> {
  const calls: string[] = [];
  const handlers = Object.fromEntries(
    NAMES.map((name) => [
      name,
      async () => {
        calls.push(name);
      },
    ]),
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what they answer does not matter here
  const { ok } = await route(handlers as unknown as Handlers, message, sender);
  expect(ok).toBe(calls.length > 0);
  return calls;
}

let used = 0;

/** Says over a port what to watch and tells what is followed then. */
function followed(request: unknown, sender: object): readonly unknown[] {
  const calls: unknown[] = [];
  const listeners: ((message: unknown) => void)[] = [];
  const following = { refresh: () => undefined, stop: () => undefined };
  const onMessage = { addListener: (listener: (message: unknown) => void) => listeners.push(listener) };
  const port: unknown = { sender, onMessage, onDisconnect: { addListener: () => undefined } };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the part of a port that is used
  serveWatchPort(port as Runtime.Port, {
    follow: (watched) => {
      calls.push(watched);
      return following;
    },
    watchSetup: () => {
      calls.push('setup');
      return () => undefined;
    },
    watchConnections: () => {
      calls.push('connections');
      return () => undefined;
    },
    watchHistory: () => {
      calls.push('history');
      return () => undefined;
    },
    watchApiUse: () => {
      calls.push('api-use');
      return () => undefined;
    },
    watchAccountCheck: () => {
      calls.push('account-check');
      return () => undefined;
    },
    watchHealth: () => {
      calls.push('health');
      return () => undefined;
    },
    watchPolicy: () => {
      calls.push('policy');
      return () => undefined;
    },
    watchLateEnds: () => {
      calls.push('late-ends');
      return () => undefined;
    },
    watchProtection: () => {
      calls.push('protection');
      return () => undefined;
    },
    used: async () => void (used += 1),
  });
  for (const listener of listeners) listener(request);
  return calls;
}

const namesIn = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => name).sort();

describe('the protocol', () => {
  it('has every request once in the interface, in both tables of schemas and among the handlers', () => {
    const [, requests = ''] =
      /export interface Requests \{\n(.*?)\n\}/s.exec(readText('src/messages/protocol.ts')) ?? [];
    expect(namesIn(requests, /^ {2}'?([a-z-]+)'?: \{/gm)).toEqual(NAMES);
    expect(Object.keys(REQUEST_SCHEMAS).sort()).toEqual(NAMES);
    expect(Object.keys(REPLY_SCHEMAS).sort()).toEqual(NAMES);
    const handlers = [
      'api-use-handlers',
      'connection-handlers',
      'handlers',
      'history-handlers',
      'pointing-handlers',
      'key-handlers',
      'run-handlers',
      'shown-handlers',
      'settings-file/settings-handlers',
    ]
      .map((name) => readText(`src/background/${name}.ts`))
      .join('\n');
    expect(namesIn(handlers, /^ {4}async '?([a-z-]+)'?\(/gm)).toEqual(NAMES);
  });

  it.each(Object.entries(ASKS))('%s from a page of our own reaches its handler alone', async (name, ask) => {
    expect(await reached({ name, ask }, OWN_PAGE)).toEqual([name]);
  });

  it.each(Object.entries(ASKS))(
    '%s from a dashboard is answered only where it can do no harm',
    async (name, ask) => {
      const expected = FROM_PAGES.filter((allowed) => allowed === name);
      expect(await reached({ name, ask }, DASHBOARD)).toEqual(expected);
    },
  );

  it.each(STRANGERS)('nothing from %o is answered', async (sender) => {
    for (const [name, ask] of Object.entries(ASKS)) expect(await reached({ name, ask }, sender)).toEqual([]);
  });

  it.each([
    null,
    'resync',
    [],
    {},
    { name: 'resync' },
    { name: 'resync', ask: { ...ASKS.resync, fields: ['no_such_field'] } },
    { name: 'resync', ask: { ...ASKS.resync, confirmed: 'yes' } },
    { name: 'undo', ask: { jobId: 'x'.repeat(2_001) } },
    {
      name: 'edit-connection',
      ask: { connectionId: 'x', change: { hosts: [{ host: '*', vendor: 'ometria' }] } },
    },
    { name: 'edit-connection', ask: { connectionId: 'x', change: { name: ' ' } } },
    { name: 'set-retention', ask: { days: 1 } },
    { name: 'protect', ask: { mode: 'passphrase', passphrase: 'short', current: '' } },
    { name: 'sighting', ask: { sighting: { vendor: 'loyaltylion' } } },
    { name: 'constructor', ask: {} },
    { name: '__proto__', ask: {} },
    { name: 'toString', ask: {} },
  ])('%o is not understood, whoever sends it', async (message) => {
    expect(await reached(message, OWN_PAGE)).toEqual([]);
    expect(await reached(message, DASHBOARD)).toEqual([]);
  });
});

describe('the port', () => {
  const ownTab = { kind: 'tab', tabId: 1 };
  const query = { text: '', field: null };
  const otherTab = { kind: 'tab', tabId: 2 };
  it.each([
    { request: { type: 'watch', subject: otherTab, withPlan: true }, own: [otherTab], dashboard: [] },
    { request: { type: 'watch', subject, withPlan: true }, own: [subject], dashboard: [] },
    { request: { type: 'watch-setup', connectionId: null }, own: ['setup'], dashboard: [] },
    { request: { type: 'watch-connections' }, own: ['connections'], dashboard: [] },
    { request: { type: 'watch-history', query, limit: 50 }, own: ['history'], dashboard: [] },
    { request: { type: 'watch-history', query, limit: 0 }, own: [], dashboard: [] },
    { request: { type: 'watch-protection' }, own: ['protection'], dashboard: [] },
    { request: { type: 'watch-api-use' }, own: ['api-use'], dashboard: [] },
    { request: { type: 'watch-policy' }, own: ['policy'], dashboard: [] },
    { request: { type: 'watch-late-ends' }, own: ['late-ends'], dashboard: [] },
    { request: { type: 'watch-own-tab', tabId: 2 }, own: [], dashboard: [ownTab] },
    { request: { type: 'watch-all' }, own: [], dashboard: [] },
  ])('$request.type shows a dashboard its own tab and nothing else', ({ request, own, dashboard }) => {
    expect(followed(request, OWN_PAGE)).toEqual(own);
    expect(followed(request, DASHBOARD)).toEqual(dashboard);
    expect(followed({ type: 'watch-setup', connectionId: null }, {})).toEqual([]);
  });

  it.each([
    {
      says: 'a page of ours that opens',
      request: { type: 'watch-setup', connectionId: null },
      sender: OWN_PAGE,
      counts: true,
    },
    {
      says: 'a page of ours that connects again',
      request: { type: 'watch-setup', connectionId: null, again: true },
      sender: OWN_PAGE,
      counts: false,
    },
    { says: 'a dashboard in the background', request: { type: 'refresh' }, sender: DASHBOARD, counts: false },
    {
      says: 'a dashboard in front',
      request: { type: 'refresh' },
      sender: { ...DASHBOARD, tab: { id: 1, active: true } },
      counts: true,
    },
  ])('takes $says for a person at work: $counts', ({ request, sender, counts }) => {
    const before = used;
    followed(request, sender);
    expect(used > before).toBe(counts);
  });
});
