import { t } from '../../platform/i18n.ts';
import { AllInSync } from '../components/AllInSync.tsx';
import { Icon } from '../components/Icon.tsx';
import { PlanList } from '../components/PlanList.tsx';
import { RequestDisclosure } from '../components/RequestDisclosure.tsx';
import { SizeMeter } from '../components/SizeMeter.tsx';
import { isJobRunning } from '../job-steps.ts';
import { pickedChanges } from '../plan-picks.ts';
import { resyncable, withVerdict } from '../rows.ts';
import type { PopupProps } from './popup-store.ts';

/** What the resync would write, to be ticked and unticked. */
export function PlanPanel({ state, actions }: PopupProps) {
  const { view, ticks, busy } = state;
  if (!view?.plan) return null;
  const { plan } = view;
  if (plan.changes.length === 0) return <NothingToDo state={state} actions={actions} />;
  return (
    <section class="plan">
      <h3>{t('plan_title')}</h3>
      <PlanList
        changes={plan.changes}
        ticks={ticks}
        disabled={busy || isJobRunning(view)}
        onTick={actions.tick}
      />
      <SizeMeter
        base={plan.baseCharacters}
        picked={pickedChanges(plan, ticks)}
        onLeaveOut={(changes) => {
          for (const change of changes) actions.tick(change.field, false);
        }}
      />
      {pickedChanges(plan, ticks).length > 0 && (
        <RequestDisclosure
          label="request_show"
          preview={state.preview}
          onToggle={() => void actions.togglePreview()}
        />
      )}
    </section>
  );
}

function NothingToDo({ state }: PopupProps) {
  const { view } = state;
  if (view?.phase !== 'ready' || resyncable(view).length > 0) return null;
  const { rows } = view;
  if (withVerdict(rows, 'in-sync').length === rows.length) return <AllInSync rows={rows} />;
  return (
    <p class="all-in-sync">
      <Icon name="check" />
      <span>
        <b>{t('plan_nothing')}.</b> {t('plan_nothing_why')}
      </span>
    </p>
  );
}
