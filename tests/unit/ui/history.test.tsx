// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { HistoryView } from '../../../src/messages/history-view.ts';
import { HistorySection } from '../../../src/ui/options/history/HistorySection.tsx';
import { createHistoryStore } from '../../../src/ui/options/history/history-store.ts';
import { entry, HISTORY_VIEWS, REQUEST } from '../../gallery/views/history.ts';
import { fakeClient } from './fake-client.ts';
import { button, find, findInput, names, press, settled, show } from './page.tsx';

const NO_POLICY = createStore(() => ({ view: null }));

function history(shown: HistoryView, client = fakeClient()) {
  const store = createHistoryStore(client, new AbortController().signal);
  client.tellHistory(shown);
  return { root: show(<HistorySection history={store} policy={NO_POLICY} />), client };
}

const open = (root: ParentNode, job: string) =>
  act(() => find(root, `[data-job=${job}] .history-toggle`).click());

test('a page that nobody looks at follows nothing, and goes on once it is looked at', () => {
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  const client = fakeClient();
  const { store } = createHistoryStore(client, new AbortController().signal);
  expect(client.watched).toEqual([]);
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event('visibilitychange'));
  client.tellHistory(HISTORY_VIEWS.mixed);
  expect(store.getState().view).toEqual(HISTORY_VIEWS.mixed);
  hidden.mockReturnValue(true);
  document.dispatchEvent(new Event('visibilitychange'));
  client.tellHistory({ ...HISTORY_VIEWS.mixed, entries: [] });
  expect(store.getState().view).toEqual(HISTORY_VIEWS.mixed);
  hidden.mockRestore();
});

describe('the list', () => {
  test('says of each job how it ended, whose it was and what it changed', () => {
    const { root } = history(HISTORY_VIEWS.mixed);
    const jobs = [...root.querySelectorAll('[data-job]')];
    expect(jobs.map((job) => job.querySelector('.verdict')?.textContent)).toEqual([
      'Not visible yet',
      'Verified',
      'Undone',
      'Verified',
      'Rejected',
      'Verified',
    ]);
    expect(jobs[3]?.textContent).toContain('Joann Grey');
    expect(jobs[5]?.textContent).toContain('LoyaltyLion 6932');
    expect(jobs[1]?.textContent).toContain('Undo: Approved points, Total points');
    expect(root.textContent).toContain('214 jobs kept.');
  });

  test('offers Undo where it is possible alone', () => {
    const { root, client } = history(HISTORY_VIEWS.mixed);
    const offered = [...root.querySelectorAll('[data-job]')].filter((job) => names(job).includes('Undo'));
    expect(offered.map((job) => job.getAttribute('data-job'))).toEqual(['d', 'f']);
    press(find(root, '[data-job=d]'), 'Undo');
    expect(client.asked).toEqual([{ name: 'undo', ask: { jobId: 'd' } }]);
  });

  test('a refused undo says why beside its job; so does one that did not go through', async () => {
    const refusal = { ok: false, failure: { code: 'job-running' } } as const;
    const { root } = history(HISTORY_VIEWS.mixed, fakeClient({ undo: refusal }));
    expect(find(root, '[data-job=f] [role=alert]').dataset['code']).toBe('undo-moved');
    press(find(root, '[data-job=d]'), 'Undo');
    await settled();
    expect(find(root, '[data-job=d] [role=alert]').dataset['code']).toBe('job-running');
  });

  test('shows the whole of a job on demand, the vendor’s words included', async () => {
    const { root } = history(HISTORY_VIEWS.mixed);
    await open(root, 'e');
    const text = find(root, '[data-job=e]').textContent;
    for (const part of ['ll_approved_points', '1,150', '1,240', 'alice@example.com', '5000001', 'Popup']) {
      expect(text).toContain(part);
    }
    expect(text).toContain('Harbour & Pine UK');
    expect(text).toContain('7b7f2a52-6d3c-4a31-9f0e-31d1c2a9c1b4');
    expect(text).toContain('not a valid value: root > properties');
  });

  test('follows: a job that moves on does so here', async () => {
    const { root, client } = history(HISTORY_VIEWS.mixed);
    await act(() =>
      client.tellHistory({ ...HISTORY_VIEWS.mixed, entries: [entry('verified', { id: 'a' })] }),
    );
    expect(find(root, '[data-job=a]').dataset['state']).toBe('verified');
  });

  test.each([
    ['empty', 'Nothing yet'],
    ['nothing-found', 'No job matches this search.'],
    ['locked', 'The keys are locked'],
  ] as const)('%s is said', (name, words) => {
    expect(history(HISTORY_VIEWS[name]).root.textContent).toContain(words);
  });
});

describe('searching', () => {
  test('asks for what is typed and chosen, and for more of the same', async () => {
    const { root, client } = history(HISTORY_VIEWS.mixed);
    const typed = findInput(root, 'input[type=search]');
    typed.value = 'joann';
    await act(() => void typed.dispatchEvent(new Event('input', { bubbles: true })));
    const field = root.querySelector('select');
    if (field) field.value = 'total_points';
    await act(() => void field?.dispatchEvent(new Event('change', { bubbles: true })));
    press(root, 'Show more');
    const query = { text: 'joann', field: 'total_points' };
    expect(client.watched).toEqual([
      { type: 'watch-history', query: { text: '', field: null }, limit: 50 },
      { type: 'watch-history', query: { text: 'joann', field: null }, limit: 50 },
      { type: 'watch-history', query, limit: 50 },
      { type: 'watch-history', query, limit: 100 },
    ]);
  });
});

describe('keeping', () => {
  test('erases after one question', () => {
    const { root, client } = history(HISTORY_VIEWS.mixed);
    press(root, 'Erase history');
    expect(client.asked).toEqual([]);
    press(root, 'Cancel');
    press(root, 'Erase history');
    press(root, 'Yes, erase the history');
    expect(client.asked).toEqual([{ name: 'erase-history', ask: {} }]);
  });

  test('keeps jobs as long as is chosen', async () => {
    const { root, client } = history(HISTORY_VIEWS.empty);
    const select = root.querySelector('select');
    expect(select?.value).toBe('90');
    if (select) select.value = '0';
    await act(() => void select?.dispatchEvent(new Event('change', { bubbles: true })));
    expect(client.asked).toEqual([{ name: 'set-retention', ask: { days: 0 } }]);
  });

  test('exports what is searched as a file', async () => {
    const files: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      if (file instanceof Blob) files.push(file);
      return 'blob:file';
    });
    const text = 'started_at\r\n';
    const { root, client } = history(
      HISTORY_VIEWS.mixed,
      fakeClient({ 'export-history': { ok: true, value: { text } } }),
    );
    press(root, 'Export CSV');
    await settled();
    press(root, 'Export JSON');
    await settled();
    const query = { text: '', field: null };
    expect(client.asked).toEqual([
      { name: 'export-history', ask: { format: 'csv', query } },
      { name: 'export-history', ask: { format: 'json', query } },
    ]);
    expect(files.map(({ type }) => type)).toEqual(['text/csv', 'application/json']);
    expect(await files[1]?.text()).toBe(text);
    vi.restoreAllMocks();
  });
});

test('the request of an undo is shown before it is pressed, and folded away', async () => {
  const { root, client } = history(
    HISTORY_VIEWS.mixed,
    fakeClient({ 'preview-undo': { ok: true, value: REQUEST } }),
  );
  await open(root, 'd');
  press(root, 'Show undo request');
  await settled();
  expect(client.asked).toEqual([{ name: 'preview-undo', ask: { jobId: 'd' } }]);
  expect(find(root, '.http').textContent).toContain('POST https://api.ometria.com/v2/push');
  press(root, 'Show undo request');
  expect(root.querySelector('.http')).toBeNull();
  expect(button(root, 'Show undo request').getAttribute('aria-expanded')).toBe('false');
});
