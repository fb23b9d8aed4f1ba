// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { QUESTIONS } from '../../../src/domain/account-check/questions.ts';
import { reportText } from '../../../src/domain/account-check/report.ts';
import { AccountCheckSection } from '../../../src/ui/options/account-check/AccountCheckSection.tsx';
import { createOptionsStore } from '../../../src/ui/options/options-store.ts';
import { ACCOUNT_CHECK_VIEWS, REPORT } from '../../gallery/views/account-check.ts';
import { LISTED, NO_PERMISSIONS } from '../../gallery/views/connections.ts';
import { fakeClient } from './fake-client.ts';
import { find, names, press, settled, show } from './page.tsx';

function accountCheck() {
  const client = fakeClient({ 'start-run': { ok: false, failure: { code: 'test-running' } } });
  const store = createOptionsStore(client, new AbortController().signal, NO_PERMISSIONS);
  client.tellConnections(LISTED);
  client.tellAccountCheck(ACCOUNT_CHECK_VIEWS.idle);
  return { root: show(<AccountCheckSection accountCheck={store.accountCheck} />), client };
}

test('it is started for the connection that is open, and a refusal says why', async () => {
  const { root, client } = accountCheck();
  press(root, 'Check the account');
  await settled();
  expect(client.asked).toEqual([{ name: 'start-run', ask: { connectionId: 'main', kind: 'account-check' } }]);
  expect(find(root, '[role=alert]').dataset['code']).toBe('test-running');
});

test('every question has its answer, and the report is there to copy and to save', async () => {
  const { root, client } = accountCheck();
  await act(() => client.tellAccountCheck(ACCOUNT_CHECK_VIEWS.running));
  expect(root.textContent).toContain('9 of about 36 requests answered');
  await act(() => client.tellAccountCheck(ACCOUNT_CHECK_VIEWS.done));
  expect(names(root)).toEqual(['Check the account', 'Copy report', 'Download report']);
  const rows = [...root.querySelectorAll<HTMLElement>('[data-question-id]')];
  expect(rows.map(({ dataset }) => dataset['questionId'])).toEqual(QUESTIONS);
  expect(find(root, '[data-question-id=headless] td').textContent).toBe('refused-403-missing_scope');
});

test('the report names keys and types', () => {
  const { answers, endpoints, format } = JSON.parse(reportText(REPORT));
  expect(format).toBe('loyalty-lens-account-check');
  expect(answers['loyaltylion-key']).toBe('accepted');
  expect(endpoints).toEqual([
    {
      request: 'GET /profiles',
      statuses: [200],
      headers: ['content-type'],
      shape: [
        '.: list',
        '[]: object',
        '[].id: text',
        '[].email: email',
        '[].properties: object',
        '[].properties.ll_total_points: integer',
      ],
    },
  ]);
});
