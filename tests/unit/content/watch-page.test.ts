// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://app.loyaltylion.com/sites/123" }
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pageReader } from '../../../src/content/page-reader.ts';
import { offerReader } from '../../../src/content/reader-slot.ts';
import { sharedScope } from '../../../src/content/shared-scope.ts';
import { watchPage } from '../../../src/content/watch-page.ts';
import type { Sighting } from '../../../src/messages/sighting.ts';

/** More than the page is given to settle and to be idle. */
const SETTLED_MS = 1_000;

const navigation = new EventTarget();
const startReader = (): void => offerReader(pageReader(document), life.signal);
let life: AbortController;
let told: (Sighting | null)[];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work, 1));
  vi.stubGlobal('navigation', navigation);
  life = new AbortController();
  told = [];
});

afterEach(() => {
  life.abort();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const show = (name: string, email: string): void => {
  document.body.innerHTML = `<main><h1>${name}</h1><dl><dt>Customer email</dt><dd>${email}</dd></dl></main>`;
};

function open(path: string): void {
  history.pushState({}, '', path);
  navigation.dispatchEvent(new Event('currententrychange'));
}

const watch = (onReaderMissing = startReader): void =>
  watchPage({
    signal: life.signal,
    vendor: 'loyaltylion',
    onReading: ({ sighting }) => void told.push(sighting),
    onReaderMissing,
  });

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(SETTLED_MS);

const summary = (): (string | null)[] =>
  told.map((sighting) => sighting && `${sighting.customerIds.join()} ${sighting.emails.join()}`);

test('tells at once who is open', () => {
  history.pushState({}, '', '/sites/123/customers/1');
  show('Ann Lee', 'ann@example.com');
  watch();
  expect(summary()).toEqual(['1 ann@example.com']);
});

test('asks for no reader where nobody can be open', async () => {
  const onReaderMissing = vi.fn();
  history.pushState({}, '', '/sites/123/overview');
  document.body.innerHTML = '<h1>Overview</h1><p>Pending points</p><p>3,100</p>';
  watch(onReaderMissing);
  document.body.append('agent@shop.example');
  await settle();
  expect(onReaderMissing).not.toHaveBeenCalled();
  expect(told).toEqual([]);
});

test('reads every page of a host where the agent has pointed at the email', () => {
  history.pushState({}, '', '/desk');
  document.body.innerHTML = '<p>Written by</p><p>ann@example.com</p>';
  const onReaderMissing = vi.fn();
  watch(onReaderMissing);
  expect(onReaderMissing).not.toHaveBeenCalled();
  sharedScope().pointed = true;
  watch(onReaderMissing);
  sharedScope().pointed = false;
  expect(onReaderMissing).toHaveBeenCalledOnce();
});

test('reads as soon as the reader has come', () => {
  history.pushState({}, '', '/sites/123/customers/1');
  show('Ann Lee', 'ann@example.com');
  watch(() => undefined);
  expect(told).toEqual([]);
  startReader();
  expect(summary()).toEqual(['1 ann@example.com']);
});

test('does not take what still stands on the page for the next customer’s when the reader comes late', async () => {
  history.pushState({}, '', '/sites/123/customers/1');
  show('Ann Lee', 'ann@example.com');
  watch(() => undefined);
  open('/sites/123/customers/2');
  startReader();
  await settle();
  expect(summary()).toEqual([]);
  show('Bob Ray', 'bob@example.com');
  await settle();
  expect(summary()).toEqual(['2 bob@example.com']);
});

test('tells of a customer who is drawn late, and once only', async () => {
  history.pushState({}, '', '/sites/123/customers/1');
  document.body.innerHTML = '<p>Loading</p>';
  watch();
  show('Ann Lee', 'ann@example.com');
  await settle();
  show('Ann Lee', 'ann@example.com');
  await settle();
  expect(summary()).toEqual(['1 ', '1 ann@example.com']);
});

test('drops a customer at the very navigation, and never gives the next one their email', async () => {
  history.pushState({}, '', '/sites/123/customers/1');
  show('Ann Lee', 'ann@example.com');
  watch();
  open('/sites/123/customers/2');
  expect(summary()).toEqual(['1 ann@example.com', '2 ']);
  document.body.append('Loading');
  await settle();
  expect(summary()).toEqual(['1 ann@example.com', '2 ']);
  show('Bob Ray', 'bob@example.com');
  await settle();
  expect(summary()).toEqual(['1 ann@example.com', '2 ', '2 bob@example.com']);
});

test('keeps a customer whose sub-page is opened', async () => {
  history.pushState({}, '', '/sites/123/customers/1');
  show('Ann Lee', 'ann@example.com');
  watch();
  open('/sites/123/customers/1/orders?page=2');
  await settle();
  expect(summary()).toEqual(['1 ann@example.com']);
});

test('says nobody on the way back to a list, though the customer is still drawn', async () => {
  history.pushState({}, '', '/sites/123/customers/1');
  show('Ann Lee', 'ann@example.com');
  watch();
  open('/sites/123/customers');
  await settle();
  expect(summary()).toEqual(['1 ann@example.com', null]);
});

test('notices a new address by the next change of the page where there is no Navigation API', async () => {
  vi.stubGlobal('navigation', undefined);
  history.pushState({}, '', '/sites/123/customers/1');
  show('Ann Lee', 'ann@example.com');
  watch();
  history.pushState({}, '', '/sites/123/customers/2');
  show('Bob Ray', 'bob@example.com');
  await settle();
  expect(summary()).toEqual(['1 ann@example.com', '2 ', '2 bob@example.com']);
});

test('reads nothing while the page is hidden, and catches up when it is shown', async () => {
  history.pushState({}, '', '/sites/123/customers/1');
  show('Ann Lee', 'ann@example.com');
  const hidden = vi.spyOn(Document.prototype, 'hidden', 'get').mockReturnValue(true);
  const walks = vi.spyOn(Document.prototype, 'createTreeWalker');
  watch();
  show('Ann Lee', 'ann.lee@example.com');
  await settle();
  expect(walks).not.toHaveBeenCalled();
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event('visibilitychange'));
  await settle();
  expect(summary()).toEqual(['1 ann.lee@example.com']);
});

test('takes no notice of our own panel', async () => {
  show('Ann Lee', 'ann@example.com');
  watch();
  const walks = vi.spyOn(Document.prototype, 'createTreeWalker');
  const panel = document.createElement('div');
  panel.setAttribute('data-loyalty-lens', '');
  document.documentElement.append(panel);
  await settle();
  panel.append('Customer email: eve@example.com');
  await settle();
  expect(walks).not.toHaveBeenCalled();
});

test('reads many changes together', async () => {
  show('Ann Lee', 'ann@example.com');
  watch();
  const walks = vi.spyOn(Document.prototype, 'createTreeWalker');
  for (let n = 0; n < 50; n++) {
    document.body.append(`${n}`);
    await Promise.resolve();
  }
  await settle();
  expect(walks).toHaveBeenCalledOnce();
});

test('is gone without trace once aborted', async () => {
  history.pushState({}, '', '/sites/123/customers/1');
  show('Ann Lee', 'ann@example.com');
  watch();
  show('Ann Lee', 'ann.lee@example.com');
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
  life.abort();
  expect(vi.getTimerCount()).toBe(0);
  open('/sites/123/customers/2');
  show('Bob Ray', 'bob@example.com');
  document.dispatchEvent(new Event('visibilitychange'));
  await settle();
  expect(summary()).toEqual(['1 ann@example.com']);
});
