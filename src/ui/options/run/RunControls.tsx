import type { RunView } from '../../../messages/run-view.ts';
import { type MessageKey, t } from '../../../platform/i18n.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Icon } from '../../components/Icon.tsx';
import { momentText } from '../../format/date.ts';
import { useStore } from '../../use-store.ts';
import type { RunStore } from './run-store.ts';

export interface RunControlsProps {
  readonly run: RunStore<RunView<unknown>>;
  /** What the button that starts it says. */
  readonly start: MessageKey;
  /** How far it is, of two numbers. */
  readonly progress: MessageKey;
}

/** Starts and stops a long piece of reading, and shows how far it is and what went wrong. */
export function RunControls({ run, start, progress }: RunControlsProps) {
  const { view, failure } = useStore(run.store);
  if (!view) return null;
  const { phase, endedAt } = view;
  return (
    <>
      <div class="run" data-run={phase}>
        {phase === 'running' ? (
          <>
            <button type="button" class="button button-small" onClick={() => void run.stop()}>
              {t('run_stop')}
            </button>
            <RunProgress view={view} sentence={progress} />
          </>
        ) : (
          <button type="button" class="button button-small" onClick={() => void run.start()}>
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
      {failure && <ErrorNote failure={failure} />}
      {view.failure && <ErrorNote failure={view.failure} onRetry={() => void run.start()} />}
    </>
  );
}

interface RunProgressProps {
  readonly view: RunView<unknown>;
  readonly sentence: MessageKey;
}

function RunProgress({ view: { progress }, sentence }: RunProgressProps) {
  const words = progress ? t(sentence, String(progress.done), String(progress.total)) : t('run_starting');
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
