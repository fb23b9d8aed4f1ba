import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { ErrorNote } from '../components/ErrorNote.tsx';
import { Logo } from '../components/Logo.tsx';
import { ConfirmBar } from './ConfirmBar.tsx';
import { Guide } from './guide/Guide.tsx';
import { isBeingSetUp } from './options-state.ts';
import { type Reading, useReading } from './page/use-reading.ts';
import { Settings } from './Settings.tsx';
import { type OptionsPage, SECTIONS } from './sections.tsx';

/** Leads through the first set-up; from the first confirmation on, everything to be looked up and changed. */
export function Options(page: OptionsPage) {
  const { state, options } = page;
  const reading = useReading();
  useProgress(page, reading);
  const sections = SECTIONS.filter(({ isShown }) => isShown?.(page) ?? true);
  const parts = { page, sections, reading };
  const guides = isBeingSetUp(state);
  return (
    <div class="lens options" data-phase={state.view?.phase} data-mode={guides ? 'guide' : 'settings'}>
      <header class="options-head">
        <Logo />
        <div>
          <h1>{t(guides ? 'guide_title' : 'options_title')}</h1>
          <p>{t(guides ? 'guide_lead' : 'options_lead')}</p>
        </div>
      </header>
      {state.connections && (guides ? <Guide {...parts} /> : <Settings {...parts} />)}
      <div class="options-foot">
        {state.failure && <ErrorNote failure={state.failure} />}
        {state.view && (
          <ConfirmBar state={state} view={state.view} onConfirm={() => void options.confirm()} />
        )}
      </div>
    </div>
  );
}

/** Follows what the reader has set going: to the test that has begun, and to what comes after it is confirmed. */
function useProgress({ state: { view } }: OptionsPage, { show }: Reading): void {
  const phase = view?.phase;
  const before = useRef(phase);
  useEffect(() => {
    if (phase === undefined) return; // another connection is being opened, perhaps the one just added
    const was = before.current;
    before.current = phase;
    if (was === undefined || was === phase) return;
    if (phase === 'testing') show('test', 'nearest');
    if (was !== 'learned' || phase !== 'confirmed') return;
    show('overview');
    document.getElementById('overview')?.focus({ preventScroll: true });
  }, [phase]);
}
