import type { CheckId, CheckView, SetupView } from '../../messages/setup-view.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';
import { ErrorNote } from '../components/ErrorNote.tsx';
import { type Look, StateTag } from '../components/StateTag.tsx';

const NAMES: Readonly<Record<CheckId, MessageKey>> = {
  'loyaltylion-key': 'check_loyaltylion_key',
  'loyaltylion-scope': 'check_loyaltylion_scope',
  'loyaltylion-sites': 'check_loyaltylion_sites',
  'loyaltylion-live': 'check_loyaltylion_live',
  'ometria-key': 'check_ometria_key',
  listing: 'check_listing',
  'field-map': 'check_field_map',
};

const WARNINGS: Readonly<Partial<Record<CheckId, MessageKey>>> = {
  'loyaltylion-scope': 'check_warning_loyaltylion_scope',
  'loyaltylion-live': 'check_warning_loyaltylion_live',
  listing: 'check_warning_listing',
  'field-map': 'check_warning_field_map',
};

const STATES: Readonly<Record<CheckView['state'], Look>> = {
  waiting: ['clock', 'tone-waiting', 'check_state_waiting'],
  running: ['waiting', 'tone-running', 'check_state_running'],
  ok: ['check', 'tone-in-sync', 'check_state_ok'],
  warning: ['warning', 'tone-different', 'check_state_warning'],
  failed: ['failed', 'tone-no-custom-field', 'check_state_failed'],
};

export interface ChecksProps {
  readonly view: SetupView;
  /** Tests the stored keys again. */
  readonly onRetry: () => void;
}

/** The test, line by line, as it goes. */
export function Checks({ view, onRetry }: ChecksProps) {
  return (
    <section class="card">
      <h2>{t('checks_title')}</h2>
      <ul class="checks" aria-live="polite">
        {view.checks.map((check) => (
          <Check key={check.id} check={check} onRetry={onRetry} />
        ))}
      </ul>
      {view.progress && view.phase === 'testing' && <Progress {...view.progress} />}
    </section>
  );
}

function Check({ check, onRetry }: { readonly check: CheckView; readonly onRetry: () => void }) {
  const warning = check.state === 'warning' ? WARNINGS[check.id] : undefined;
  return (
    <li class="check" data-check={check.id} data-check-state={check.state}>
      <StateTag class="check-state" look={STATES[check.state]} />
      <div class="check-body">
        <b>{t(NAMES[check.id])}</b>
        {check.found.length > 0 && <bdi class="check-found">{check.found.join(', ')}</bdi>}
        {warning && <p class="help">{t(warning)}</p>}
        {check.failure && <ErrorNote failure={check.failure} onRetry={onRetry} />}
      </div>
    </li>
  );
}

function Progress({ done, total }: { readonly done: number; readonly total: number }) {
  const words = t('learning_progress', String(done), String(total));
  return (
    <p class="learning">
      <progress max={Math.max(total, 1)} value={done} aria-label={words} />
      {words}
    </p>
  );
}
