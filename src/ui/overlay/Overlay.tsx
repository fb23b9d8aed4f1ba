import type { LensView } from '../../messages/lens-view.ts';
import { direction } from '../../platform/i18n.ts';
import type { OverlayActions } from './overlay-actions.ts';
import { Panel } from './Panel.tsx';
import { Pill } from './Pill.tsx';
import type { Pointed } from './PointedNote.tsx';
import { useReturnFocus } from './use-return-focus.ts';

export interface OverlayProps extends OverlayActions {
  /** null: nothing has arrived yet. */
  readonly view: LensView | null;
  readonly collapsed: boolean;
  /** A modal dialog of the page lies over everything else, which the browser keeps from being used. */
  readonly isCovered?: boolean;
  readonly pointed?: Pointed;
}

/** The panel over a dashboard's page, or the pill it folds into. It shows and links; it cannot write. */
export function Overlay(props: OverlayProps) {
  const { view, collapsed, isCovered = false, pointed = null, ...actions } = props;
  const { rootRef, remember } = useReturnFocus(collapsed);
  const toggle = (to: boolean) => {
    remember();
    actions.onCollapse(to);
  };
  return (
    <div class="lens" dir={direction()} data-covered={isCovered || undefined} ref={rootRef}>
      {collapsed ? (
        <Pill view={view} onOpen={() => toggle(false)} />
      ) : (
        <Panel view={view} isCovered={isCovered} pointed={pointed} {...actions} onCollapse={toggle} />
      )}
    </div>
  );
}
