import type { LensView } from '../../messages/lens-view.ts';
import { plural, t } from '../../platform/i18n.ts';
import { ConnectionChip } from '../components/ConnectionChip.tsx';
import { Freshness } from '../components/Freshness.tsx';
import { Icon } from '../components/Icon.tsx';
import { IconButton } from '../components/IconButton.tsx';
import { Logo } from '../components/Logo.tsx';
import { isJobRunning } from '../job-steps.ts';
import { resyncable } from '../rows.ts';
import type { OverlayActions } from './overlay-actions.ts';
import { PanelBody } from './PanelBody.tsx';
import { type Pointed, PointedNote } from './PointedNote.tsx';

export interface PanelProps extends OverlayActions {
  readonly view: LensView | null;
  readonly isCovered: boolean;
  readonly pointed: Pointed;
}

/** The unfolded overlay. Its first button is Refresh, which a stray key press can do no harm with. */
export function Panel({ view, isCovered, pointed, ...actions }: PanelProps) {
  const { onCollapse, onRefresh, onOpenPopup, onOpenOptions } = actions;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation(); // the page's own dialogs need not close too
    onCollapse(true);
  };
  const reading = view === null || view.phase === 'reading' || view.sources.some((s) => s.state === 'stale');
  return (
    <section class="panel" aria-label={t('extension_name')} onKeyDown={onKeyDown}>
      <header class="bar">
        <Logo />
        <h1>{t('extension_name')}</h1>
        {view?.connection && <ConnectionChip connection={view.connection} />}
        <IconButton icon="refresh" label={t('refresh')} spin={reading} onClick={onRefresh} />
        <IconButton icon="collapse" label={t('collapse')} toggle expanded onClick={() => onCollapse(true)} />
      </header>
      {isCovered && (
        <p class="covered">
          <Icon name="clock" />
          {t('covered_by_dialog')}
        </p>
      )}
      <div class="scroll">
        {pointed && <PointedNote pointed={pointed} onForget={actions.onForgetPointed} />}
        <PanelBody
          view={view}
          onRefresh={onRefresh}
          onOpenPopup={onOpenPopup}
          onOpenOptions={onOpenOptions}
        />
      </div>
      {view && view.sources.length > 0 && <PanelFoot view={view} onOpenPopup={onOpenPopup} />}
    </section>
  );
}

interface PanelFootProps {
  readonly view: LensView;
  readonly onOpenPopup: () => void;
}

function PanelFoot({ view, onOpenPopup }: PanelFootProps) {
  return (
    <footer class="foot">
      <Freshness sources={view.sources} />
      <ToPopup view={view} onOpenPopup={onOpenPopup} />
    </footer>
  );
}

/** The popup resyncs, and shows a job that runs: the button says which. */
function ToPopup({ view, onOpenPopup }: PanelFootProps) {
  const count = resyncable(view).length;
  if (view.job && isJobRunning(view)) {
    return (
      <button type="button" class="button button-second" onClick={onOpenPopup}>
        {view.job.state === 'not-visible-yet' ? <Icon name="clock" /> : <Icon name="waiting" spin />}
        {t(view.job.kind === 'undo' ? 'undo_follow' : 'resync_follow')}
      </button>
    );
  }
  if (count === 0) return null;
  return (
    <button type="button" class="button button-main" onClick={onOpenPopup}>
      {plural('resync_open', count)}
    </button>
  );
}
