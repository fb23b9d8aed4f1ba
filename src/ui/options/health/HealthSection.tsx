import { STEP_IDS } from '../../../domain/health/health.ts';
import type { HealthView } from '../../../messages/run-view.ts';
import { t } from '../../../platform/i18n.ts';
import { useStore } from '../../use-store.ts';
import { ReportCopy } from '../run/ReportCopy.tsx';
import { RunControls } from '../run/RunControls.tsx';
import { HealthStepItem } from './HealthStepItem.tsx';
import type { HealthStore } from './health-store.ts';
import { healthTicket } from './health-ticket.ts';

/** The integration manual's steps as a checklist, for whoever is asked why the fields do not appear. */
export function HealthSection({ health }: { readonly health: HealthStore }) {
  const { view } = useStore(health.store);
  if (!view) return null;
  const { result, endedAt } = view;
  return (
    <section class="card">
      <h2>{t('health_title')}</h2>
      <p class="card-lead">{t('health_lead')}</p>
      <RunControls run={health} start="health_start" progress="run_progress" />
      <Steps view={view} />
      {result && endedAt !== null && (
        <ReportCopy text={healthTicket(result, endedAt)} copy="health_copy" privacy="health_ticket_privacy" />
      )}
    </section>
  );
}

function Steps({ view: { phase, result } }: { readonly view: HealthView }) {
  const known = result?.steps ?? [];
  if (phase === 'idle' || (phase !== 'running' && known.length === 0)) return null;
  const waiting = phase === 'running' ? STEP_IDS.filter((id) => known.every((step) => step.id !== id)) : [];
  return (
    <ol class="checks health-steps" aria-live="polite">
      {known.map((step) => (
        <HealthStepItem key={step.id} id={step.id} step={step} />
      ))}
      {waiting.map((id) => (
        <HealthStepItem key={id} id={id} step={null} />
      ))}
    </ol>
  );
}
