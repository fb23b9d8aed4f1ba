import type { RunView } from '../../messages/run-view.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';
import { Icon } from '../components/Icon.tsx';
import { momentText } from '../format/date.ts';

export interface RunControlsProps {
  readonly view: RunView<unknown>;
  /** What the button that starts it says. */
  readonly start: MessageKey;
  readonly onStart: () => void;
  readonly onStop: () => void;
}

/** Starts and stops a long piece of reading, and shows how far it is. */
export function RunControls({ view, start, onStart, onStop }: RunControlsProps) {
  const { phase, endedAt } = view;
  return (
    <div class="run" data-run={phase}>
      {phase === 'running' ? (
        <>
          <button type="button" class="button" onClick={onStop}>
            {t('run_stop')}
          </button>
          <RunProgress view={view} />
        </>
      ) : (
        <button type="button" class="button" onClick={onStart}>
          <Icon name="refresh" />
          {t(start)}
        </button>
      )}
      {endedAt !== null && (
        <span class="help">
          {t(phase === 'stopped' ? 'run_stopped_at' : 'run_ended_at', momentText(endedAt))}
        </span>
      )}
    </div>
  );
}

function RunProgress({ view: { progress } }: Pick<RunControlsProps, 'view'>) {
  const words = progress
    ? t('run_progress', String(progress.done), String(progress.total))
    : t('run_starting');
  return (
    <p class="learning" role="status">
      <progress
        {...(progress && { max: Math.max(progress.total, 1), value: progress.done })}
        aria-label={words}
      />
      {words}
    </p>
  );
}
