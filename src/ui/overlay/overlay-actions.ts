/** What the overlay can cause. Nothing of it writes. */
export interface OverlayActions {
  readonly onCollapse: (collapsed: boolean) => void;
  readonly onRefresh: () => void;
  /** Forgets where the agent has pointed on this host's pages. */
  readonly onForgetPointed: () => void;
  /** Opens the popup, where alone a click can write. */
  readonly onOpenPopup: () => void;
  readonly onOpenOptions: () => void;
}
