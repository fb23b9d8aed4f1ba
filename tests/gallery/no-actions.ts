import type { OverlayActions } from '../../src/ui/overlay/overlay-actions.ts';

const nothing = (): void => undefined;

/** An overlay whose buttons cause nothing. */
export const NO_ACTIONS: OverlayActions = {
  onCollapse: nothing,
  onRefresh: nothing,
  onForgetPointed: nothing,
  onOpenPopup: nothing,
  onOpenOptions: nothing,
};
