import { allMatching, contains, isHidden, listen, matches, textOf } from './safe-dom.ts';

/**
 * What a dialog of the page's own means for the panel. `over`: it is in the browser's top layer, above everything,
 * and all else is inert. `under`: the page draws it with its own layers, above which the panel lies.
 */
export type PageDialog = 'over' | 'under' | null;

const MODAL = ':modal'; // a `<dialog>` that was shown as modal, or an element in full screen
const DIALOGS = `${MODAL},[aria-modal=true]`;
/** Changes within this time are looked at together. */
const SETTLE_MS = 100;
const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributeFilter: ['open', 'aria-modal', 'hidden', 'style', 'class'],
};

export interface DialogWatch {
  readonly host: Element;
  readonly signal: AbortSignal;
  /** The emails of the customer whom the page shows. */
  readonly emails: () => readonly string[];
  readonly onChange: (dialog: PageDialog) => void;
}

/** Follows whether the page shows a dialog of its own. Looks at nothing while the page is hidden. */
export function watchDialogs({ host, signal, emails, onChange }: DialogWatch): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reported: PageDialog = null;
  const look = (): void => {
    timer = undefined;
    const dialog = isHidden(document) ? reported : openDialog(host, emails());
    if (signal.aborted || dialog === reported) return;
    reported = dialog;
    onChange(dialog);
  };
  // In a frame the browser is about to compute styles anyway: asking for them there forces nothing.
  const schedule = (): void => {
    timer ??= setTimeout(() => requestAnimationFrame(look), SETTLE_MS);
  };
  const observer = new MutationObserver(schedule);
  observer.observe(document, WATCHED);
  for (const type of ['fullscreenchange', 'visibilitychange']) listen(document, type, schedule, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  schedule();
}

function openDialog(host: Element, emails: readonly string[]): PageDialog {
  // One that holds the panel itself, as the whole page in full screen, is in nobody's way.
  const dialogs = [...allMatching(document, DIALOGS)].filter((dialog) => !contains(dialog, host));
  if (dialogs.some((dialog) => matches(dialog, MODAL))) return 'over';
  const isUnder = (dialog: Element): boolean => Element.prototype.checkVisibility.call(dialog);
  // Where the customer is shown in a drawer, the panel belongs to it.
  const isCustomers = (dialog: Element): boolean => emails.some((email) => textOf(dialog).includes(email));
  return dialogs.some((dialog) => isUnder(dialog) && !isCustomers(dialog)) ? 'under' : null;
}
