import type { RunView } from '../../../messages/run-view.ts';
import { type MessageKey, t } from '../../../platform/i18n.ts';
import { Icon } from '../../components/Icon.tsx';
import { momentText } from '../../format/date.ts';

export interface RunControlsProps {
  readonly view: RunView<unknown>;
  /** What the button that starts it says. */
  readonly start: MessageKey;
  /** How far it is, of two numbers. */
  readonly progress: MessageKey;
  readonly onStart: () => void;
  readonly onStop: () => void;
}

/** Starts and stops a long piece of reading, and shows how far it is. */
export function RunControls({ view, start, progress, onStart, onStop }: RunControlsProps) {
  const { phase, endedAt } = view;
  return (
    <div class="run" data-run={phase}>
      {phase === 'running' ? (
        <>
          <button type="button" class="button button-small" onClick={onStop}>
            {t('run_stop')}
          </button>
          <RunProgress view={view} sentence={progress} />
        </>
      ) : (
        <button type="button" class="button button-small" onClick={onStart}>
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
