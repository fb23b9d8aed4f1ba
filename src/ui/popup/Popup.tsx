import { t } from '../../platform/i18n.ts';
import { ConnectionChip } from '../components/ConnectionChip.tsx';
import { IconButton } from '../components/IconButton.tsx';
import { Logo } from '../components/Logo.tsx';
import { Finder } from './Finder.tsx';
import { LateEnd } from './LateEnd.tsx';
import { PointAtEmail } from './PointAtEmail.tsx';
import { PopupBody } from './PopupBody.tsx';
import { PopupFoot } from './PopupFoot.tsx';
import type { PopupState } from './popup-state.ts';
import type { PopupProps } from './popup-store.ts';
import { useKeptFocus } from './use-kept-focus.ts';

/** The popup: one customer, what a resync would write, and the button that does it. */
export function Popup({ state, actions }: PopupProps) {
  const rootRef = useKeptFocus();
  const phase = state.view?.phase;
  const finding = phase !== 'locked' && (state.finder.open || phase === 'no-customer');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !canGoBack(state)) return;
    event.preventDefault(); // the browser would close the whole popup
    void actions.openFinder(false);
  };
  return (
    <div class="lens popup" ref={rootRef} onKeyDown={onKeyDown}>
      <PopupBar state={state} actions={actions} />
      <main class="scroll" tabIndex={-1}>
        <LateEnd state={state} actions={actions} />
        {finding ? (
          <Finder
            finder={state.finder}
            actions={actions}
            noCustomer={phase === 'no-customer'}
            pointAtEmail={<PointAtEmail state={state} actions={actions} />}
          />
        ) : (
          <PopupBody state={state} actions={actions} />
        )}
      </main>
      {!finding && <PopupFoot state={state} actions={actions} />}
    </div>
  );
}

/** The finder lies over a customer. */
const canGoBack = ({ finder, view }: PopupState): boolean => finder.open && view?.phase !== 'no-customer';

function PopupBar({ state, actions }: PopupProps) {
  const { view } = state;
  const reading = !view || view.phase === 'reading';
  return (
    <header class="bar">
      <Logo />
      <h1>{t('extension_name')}</h1>
      {view?.connection && <ConnectionChip connection={view.connection} />}
      {canGoBack(state) ? (
        <IconButton icon="back" label={t('look_up_back')} onClick={() => void actions.openFinder(false)} />
      ) : (
        <IconButton icon="search" label={t('look_up')} onClick={() => void actions.openFinder(true)} />
      )}
      <IconButton icon="refresh" label={t('refresh')} spin={reading} onClick={actions.refresh} />
      <IconButton icon="settings" label={t('open_options')} onClick={() => void actions.openOptions()} />
    </header>
  );
}
