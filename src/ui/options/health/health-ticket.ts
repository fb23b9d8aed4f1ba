import type { HealthReport } from '../../../messages/run-view.ts';
import { t } from '../../../platform/i18n.ts';
import { listWords } from '../../words/lists.ts';
import { evidenceLines, findingSentence, nextSentence, STEP_STATES, STEP_TITLES } from './health-words.ts';

/** The whole of it as text to paste into a ticket: no key, and members by LoyaltyLion's id alone. */
export function healthTicket({ connectionName, siteIds, steps }: HealthReport, endedAt: number): string {
  const head = [
    t('health_ticket_title', connectionName, listWords(siteIds.map(String))),
    new Date(endedAt).toISOString(),
  ];
  const body = steps.flatMap((step, at) => {
    const next = nextSentence(step);
    const failure = step.failure ? [t('error_code_label', step.failure.code)] : [];
    return [
      '',
      `${at + 1}. ${t(STEP_TITLES[step.id])}: ${t(STEP_STATES[step.state][2])}`,
      `   ${findingSentence(step)}`,
      ...[...failure, ...evidenceLines(step)].map((line) => `   - ${line}`),
      ...(next === null ? [] : [`   ${t('health_next', next)}`]),
    ];
  });
  return [...head, ...body, '', t('health_ticket_privacy')].join('\n');
}
