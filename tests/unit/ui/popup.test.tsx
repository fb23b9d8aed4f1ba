// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { ConnectedPopup } from '../../../src/ui/popup/ConnectedPopup.tsx';
import { createPopupStore } from '../../../src/ui/popup/popup-store.ts';
import { job, PLAN } from '../../gallery/views/job.ts';
import { LATE_ENDS, lateEnd } from '../../gallery/views/late-ends.ts';
import { LENS_VIEWS, PERSON, view } from '../../gallery/views/lens.ts';
import { fakeClient } from './fake-client.ts';
import { popup, TAB } from './open-popup.tsx';
import { button, find, findInput, names, press, settled, show } from './page.tsx';

const tick = (root: ParentNode, field: string) =>
  act(() => findInput(root, `[data-change=${field}] input`).click());

describe('the plan', () => {
  test('a record of our own is said to be, with what it may hide', () => {
    const { root } = popup(LENS_VIEWS['own-record']);
    expect(find(root, '#resync-note').textContent).toMatch(
      /a record of our own.*loyalty_lens.*later updates/,
    );
  });

  test('the button counts the ticked changes; optional ones are not ticked', async () => {
    const { root } = popup(LENS_VIEWS.mixed);
    expect(names(root)).toContain('Resync 4 fields');
    await tick(root, 'referral_url');
    expect(names(root)).toContain('Resync 5 fields');
    for (const field of ['referral_url', 'total_points', 'tier_progress', 'insights_segment']) {
      await tick(root, field);
    }
    expect(button(root, 'Resync 1 field').disabled).toBe(false);
    await tick(root, 'approved_points');
    expect(button(root, 'Resync 0 fields').disabled).toBe(true);
    expect(root.textContent).toContain('Tick at least one field.');
  });

  test('one click sends this very plan with the ticked fields, and only once', async () => {
    const { root, client } = popup(
      LENS_VIEWS.mixed,
      fakeClient({ resync: { ok: true, value: { jobId: 'job-1' } } }),
    );
    await tick(root, 'total_points');
    press(root, 'Resync 3 fields');
    press(root, 'Resync 3 fields');
    const fields = ['approved_points', 'tier_progress', 'insights_segment'];
    const sent = { name: 'resync', ask: { subject: TAB, token: 'plan-1', fields, confirmed: false } };
    expect(client.asked).toEqual([sent]);
    await settled();
    expect(button(root, 'Resync 3 fields').disabled).toBe(true);
  });

  test('who presses it by keyboard stays beside it: the next Tab is at what comes of it', async () => {
    const { root, tell } = popup(
      LENS_VIEWS.mixed,
      fakeClient({ resync: { ok: true, value: { jobId: 'job-1' } } }),
    );
    button(root, 'Resync 4 fields').focus();
    press(root, 'Resync 4 fields');
    await settled();
    await tell(view({ job: job('verified'), plan: { ...PLAN, changes: [] } }));
    const foot = find(root, 'footer');
    expect(document.activeElement).toBe(foot);
    expect(foot.contains(button(root, 'Undo'))).toBe(true);
    press(root, 'Undo');
    expect(document.activeElement).toBe(foot);
  });

  test('a refusal is said with its code, and the button works again', async () => {
    const refusal = { ok: false, failure: { code: 'plan-moved' } } as const;
    const { root } = popup(LENS_VIEWS.mixed, fakeClient({ resync: refusal }));
    press(root, 'Resync 4 fields');
    await settled();
    expect(find(root, '[role=alert]').dataset['code']).toBe('plan-moved');
    expect(button(root, 'Resync 4 fields').disabled).toBe(false);
  });

  test('differing emails need one explicit confirmation, which holds for that person alone', async () => {
    const { root, client, tell } = popup(LENS_VIEWS['email-differs']);
    expect(button(root, 'Resync 4 fields').disabled).toBe(true);
    await act(() => findInput(root, '.confirm-line input').click());
    await tell({ ...LENS_VIEWS['email-differs'], person: { ...PERSON, loyaltyLionId: 6933 } });
    expect(button(root, 'Resync 4 fields').disabled).toBe(true);
    await act(() => findInput(root, '.confirm-line input').click());
    press(root, 'Resync 4 fields');
    expect(client.asked).toMatchObject([{ name: 'resync', ask: { confirmed: true } }]);
  });

  test('near 1,000 characters it says so, and does not block', () => {
    const { root } = popup(LENS_VIEWS['near-limit']);
    expect(root.textContent).toContain('958 of 1,000 characters, close to the limit');
    expect(button(root, 'Resync 4 fields').disabled).toBe(false);
    expect(popup(LENS_VIEWS.mixed).root.textContent).not.toContain('close to the limit');
  });

  test('over 1,000 characters it blocks and names what to leave out', async () => {
    const { root } = popup(LENS_VIEWS['too-large']);
    expect(button(root, 'Resync 4 fields').disabled).toBe(true);
    expect(root.textContent).toContain('1,013 of 1,000 characters');
    expect(root.textContent).toContain('Leave out Insights segment');
    press(root, 'Leave out');
    await settled();
    expect(button(root, 'Resync 3 fields').disabled).toBe(false);
  });

  test('without the listing nothing can be written, and it says so', () => {
    const { root } = popup(LENS_VIEWS['no-listing']);
    expect(button(root, 'Resync 4 fields').disabled).toBe(true);
    expect(find(root, '[data-code=listing-not-found]').getAttribute('role')).toBe('alert');
  });
});

describe('the job', () => {
  test.each(['queued', 'sent', 'accepted', 'not-visible-yet'] as const)('%s: under way', (state) => {
    const { root } = popup(view({ plan: PLAN, job: job(state) }));
    expect(find(root, '[data-state]').dataset['state']).toBe(state);
    expect(find(root, '.step:last-child').classList.contains('step-done')).toBe(false);
    expect(button(root, 'Resync 4 fields').disabled).toBe(true);
  });

  test.each(['not-visible-yet', 'overwritten', 'unconfirmed'] as const)('%s, the answer lost', (state) => {
    const lost = popup(view({ plan: PLAN, job: job(state, { times: [{ state: 'sent', at: 1000 }] }) }));
    expect(find(lost.root, '.step:nth-child(2)').textContent).toBe('Answer lost');
    const told = popup(view({ plan: PLAN, job: job(state) }));
    expect(find(told.root, '.step:nth-child(2)').textContent).toBe('Accepted');
  });

  test('under way although something fails: it goes on by itself; ended, it does not', () => {
    const { root } = popup(LENS_VIEWS['down-after-push']);
    expect(find(root, '.job-line').textContent).toContain('It goes on by itself. Next check in');
    expect(popup(LENS_VIEWS.rejected).root.textContent).not.toContain('goes on by itself');
  });

  test.each(['rejected', 'overwritten', 'unconfirmed', 'failed'] as const)('%s: ended, not done', (state) => {
    const { root } = popup(view({ plan: PLAN, job: job(state) }));
    expect(find(root, '[data-state]').dataset['state']).toBe(state);
    expect(find(root, '.step-failed')).toBeDefined();
    expect(find(root, '.step:last-child').classList.contains('step-done')).toBe(false);
    expect(names(root)).not.toContain('Undo');
  });

  test('verified can be undone', () => {
    const { root, client } = popup(LENS_VIEWS.verified);
    expect(find(root, '[data-state=verified]').textContent).toContain('It took 9 s.');
    press(root, 'Undo');
    expect(client.asked).toEqual([{ name: 'undo', ask: { jobId: 'job-1' } }]);
  });
});

describe('other states', () => {
  test('all 21 rows are there after Show all, each once', () => {
    const { root } = popup(LENS_VIEWS.mixed);
    press(root, 'Show all 21 fields');
    const fields = [...root.querySelectorAll<HTMLElement>('[data-field]')].map((row) => row.dataset['field']);
    expect(new Set(fields).size).toBe(21);
    expect(fields).toHaveLength(21);
  });

  test('a question is answered by its choices', () => {
    const { root, client } = popup(LENS_VIEWS.question);
    const [, second] = find(root, '[data-question=which-profile]').querySelectorAll('button');
    void act(() => second?.click());
    expect(client.asked).toEqual([
      { name: 'can-point', ask: { tabId: 7 } },
      { name: 'answer', ask: { subject: TAB, question: 'which-profile', choice: 'b' } },
    ]);
  });

  test.each(['no-customer', 'question'] as const)('in %s the agent can point at the email', async (name) => {
    const close = vi.fn();
    vi.stubGlobal('close', close);
    const { root, client } = popup(
      LENS_VIEWS[name],
      fakeClient({
        'can-point': { ok: true, value: { possible: true } },
        'point-at-email': { ok: true, value: null },
      }),
    );
    await settled();
    press(root, 'Point at the email on the page');
    await settled();
    vi.unstubAllGlobals();
    expect(client.asked.at(-1)).toEqual({ name: 'point-at-email', ask: { tabId: 7 } });
    expect(close).toHaveBeenCalledOnce();
  });

  test('on a page of nobody’s dashboard there is nothing to point at', async () => {
    const replies = { 'can-point': { ok: true, value: { possible: false } } } as const;
    const { root } = popup(LENS_VIEWS['no-customer'], fakeClient(replies));
    await settled();
    expect(names(root)).not.toContain('Point at the email on the page');
  });

  test('without a customer it offers those seen lately, and follows the one picked', async () => {
    const connection = { id: 'main', name: 'Harbour & Pine UK', colour: 'indigo', readOnly: false } as const;
    const member = { connection, memberId: 6932, name: 'Alice Blue', email: null, seenAt: 1, outOfStep: 2 };
    const recent = { ok: true, value: { members: [member] } } as const;
    const { root, client } = popup(LENS_VIEWS['no-customer'], fakeClient({ 'recent-customers': recent }));
    await settled();
    await act(() => find(root, '.choice').click());
    expect(client.watched.at(-1)).toMatchObject({
      subject: { kind: 'member', connectionId: 'main', memberId: 6932 },
      withPlan: true,
    });
  });

  test('a look-up that finds nobody says so', async () => {
    const nobody = { ok: true, value: { members: [] } } as const;
    const { root, client } = popup(LENS_VIEWS['no-customer'], fakeClient({ 'look-up': nobody }));
    findInput(root, '#query').value = ' ann@x.example ';
    press(root, 'Look up');
    await settled();
    expect(client.asked.at(-1)).toEqual({ name: 'look-up', ask: { query: 'ann@x.example' } });
    expect(find(root, '[role=alert]').dataset['code']).toBe('nobody-found');
  });

  test('Retry reads again', () => {
    const { root, client } = popup(LENS_VIEWS.failed);
    press(root, 'Retry');
    expect(client.refreshed).toBe(1);
  });

  test('missing custom fields come with the request to copy', async () => {
    const copied: string[] = [];
    const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    const { root } = popup(LENS_VIEWS.mixed);
    press(root, 'Copy support request');
    await settled();
    expect(copied[0]).toContain('support@ometria.com');
    expect(copied[0]).toContain('LoyaltyLion Fields');
    expect(copied[0]).toContain(
      'Receipt upload URL: suggested Field ID “loyalty_receipt_upload_url”, type URL',
    );
    expect(root.textContent).toContain('Copied.');
  });
});

describe('jobs that ended while nobody was looking', () => {
  const ends = (root: ParentNode) =>
    [...root.querySelectorAll('[data-late-end]')].map(({ textContent }) => textContent);
  const tellEnds = (client: ReturnType<typeof fakeClient>, told: Parameters<typeof client.tellLateEnds>[0]) =>
    act(() => client.tellLateEnds(told));

  test.each(['mixed', 'no-customer', 'failed', 'question'] as const)(
    'another’s is told over %s, and leads to its customer',
    async (name) => {
      const { root, client } = popup(LENS_VIEWS[name]);
      await tellEnds(client, LATE_ENDS.one);
      expect(ends(root)).toEqual([
        expect.stringMatching(/^The resync of Joann Reed has ended\. Another value won.*Show$/),
      ]);
      press(root, 'Show');
      await settled();
      const subject = { kind: 'member', connectionId: 'main', memberId: 6942 };
      expect(client.watched.at(-1)).toEqual({ type: 'watch', subject, withPlan: true });
      // Whoever is shown from now on is not told beside their own job, and stays to be told until it is seen.
      await act(() => client.tell(view({ phase: 'reading', person: null })));
      expect(ends(root)).toEqual([]);
    },
  );

  test('the customer’s own is told by its job alone, the same number in another connection by a line', async () => {
    const { root, client } = popup(LENS_VIEWS.mixed);
    const memberId = PERSON.loyaltyLionId ?? 0;
    await tellEnds(client, [lateEnd({ memberId }), lateEnd({ id: 'b', memberId, connectionId: 'other' })]);
    expect(ends(root)).toHaveLength(1);
  });

  test('one at a time: once it is seen, the next takes its place', async () => {
    const { root, client } = popup(LENS_VIEWS.mixed);
    await tellEnds(client, LATE_ENDS.several);
    expect(ends(root)).toEqual([expect.stringContaining('Not proven')]);
    await tellEnds(client, LATE_ENDS.several.slice(1));
    expect(ends(root)).toEqual([expect.stringMatching(/^The undo of LoyaltyLion 6951 has ended\. Verified/)]);
    await tellEnds(client, []);
    expect(ends(root)).toEqual([]);
  });

  test('nobody is named before it is known who is shown', async () => {
    const client = fakeClient();
    const store = createPopupStore(client, TAB);
    const root = show(<ConnectedPopup popup={store} />);
    await tellEnds(client, LATE_ENDS.one);
    expect(ends(root)).toEqual([]);
  });
});
