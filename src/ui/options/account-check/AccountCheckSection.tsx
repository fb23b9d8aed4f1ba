import { type Answers, QUESTIONS } from '../../../domain/account-check/questions.ts';
import { reportText } from '../../../domain/account-check/report.ts';
import { t } from '../../../platform/i18n.ts';
import { download } from '../../download.ts';
import { useStore } from '../../use-store.ts';
import { ReportCopy } from '../run/ReportCopy.tsx';
import { RunControls } from '../run/RunControls.tsx';
import type { AccountCheckStore } from './account-check-store.ts';
import { questionTitle } from './question-title.ts';

const FILE = 'loyalty-lens-account-check.json';

/** One button that answers what the vendors do not document, and a report of it to attach to an issue. */
export function AccountCheckSection({ accountCheck }: { readonly accountCheck: AccountCheckStore }) {
  const { view } = useStore(accountCheck.store);
  if (!view) return null;
  const { result } = view;
  return (
    <section class="card">
      <h2>{t('account_check_title')}</h2>
      <p class="card-lead">{t('account_check_lead')}</p>
      <RunControls run={accountCheck} start="account_check_start" progress="account_check_progress" />
      {result && (
        <>
          <ReportActions text={reportText(result)} />
          <AnswerTable answers={result.answers} />
        </>
      )}
    </section>
  );
}

function ReportActions({ text }: { readonly text: string }) {
  return (
    <ReportCopy text={text} copy="account_check_copy" privacy="account_check_privacy">
      <button
        type="button"
        class="button button-small"
        onClick={() => download(FILE, 'application/json', text)}
      >
        {t('account_check_download')}
      </button>
    </ReportCopy>
  );
}

function AnswerTable({ answers }: { readonly answers: Answers }) {
  return (
    <table class="answers">
      <thead>
        <tr>
          <th scope="col">{t('account_check_question')}</th>
          <th scope="col">{t('account_check_answer')}</th>
        </tr>
      </thead>
      <tbody>
        {QUESTIONS.map((id) => (
          <tr key={id} data-question-id={id} data-answer={answers[id]}>
            <th scope="row">{questionTitle(id)}</th>
            <td>
              <code>{answers[id]}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
