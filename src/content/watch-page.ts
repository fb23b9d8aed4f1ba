import type { Vendor } from '../domain/error-code.ts';
import { mayShowCustomer } from './may-show-customer.ts';
import { NOBODY, type PageReading } from './page-reading.ts';
import { addressId } from './read-address.ts';
import { followReader, offeredReader } from './reader-slot.ts';
import { closest, isElement, isHidden, listen, matches } from './safe-dom.ts';
import { sharedScope } from './shared-scope.ts';
import { OURS, type Tree } from './walk-page.ts';

/** Changes within this time are read together. */
const SETTLE_MS = 100;
/** The page is read less often the longer that takes: at most this share of the time. */
const SHARE_OF_TIME = 0.1;
const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['hidden', 'aria-hidden', 'open', 'value'],
};

export interface PageWatch {
  readonly signal: AbortSignal;
  /** Whose dashboard it is. */
  readonly vendor: Vendor;
  /** Told what the page says as soon as it is read, then whenever that changes. */
  readonly onReading: (reading: PageReading) => void;
  /** The page may show a customer, and the reader is not here: told with each look at it. */
  readonly onReaderMissing: () => void;
}

/** Follows what this page says until the signal aborts. Looks at nothing while the page is hidden. */
export function watchPage({ signal, vendor, onReading, onReaderMissing }: PageWatch): void {
  if (signal.aborted) return;
  let reported = JSON.stringify(NOBODY);
  const report = (reading: PageReading): void => {
    const key = JSON.stringify(reading);
    if (key !== reported) onReading(reading);
    reported = key;
  };
  /** What stands on the page may be the previous customer's, of whom there was no reading. */
  let isLeft = false;
  const { read, schedule } = paced(signal, () => {
    const here = new URL(location.href);
    const reader = offeredReader();
    if (!mayShowCustomer(document, here, observe) && !sharedScope().pointed) return report(NOBODY);
    if (!reader) return onReaderMissing();
    if (!isLeft) report(reader.readPage(here, vendor, observe));
  });
  followReader(read);

  let url = new URL(location.href);
  /** The previous customer goes at once, before the page has drawn the next one. */
  const checkAddress = (): void => {
    if (location.href === url.href) return;
    const before = addressId(url);
    url = new URL(location.href);
    if (before === undefined || addressId(url) !== before) {
      const reader = offeredReader();
      report(reader?.readAddress(url, vendor) ?? NOBODY);
      isLeft ||= !reader;
    }
    schedule();
  };
  // Absent in older Firefox: there each change of the page is the moment to look at its address.
  const navigation: unknown = Reflect.get(globalThis, 'navigation');
  if (navigation instanceof EventTarget) listen(navigation, 'currententrychange', checkAddress, { signal });
  listen(document, 'visibilitychange', schedule, { signal });
  const observer = new MutationObserver((records) => {
    const isChange = !records.every(isOurs);
    if (isChange) isLeft = false;
    checkAddress();
    if (isChange) schedule();
  });
  observe(document);
  signal.addEventListener('abort', () => observer.disconnect());
  read();

  /** As often as one likes: what is watched already is not watched twice. */
  function observe(tree: Tree): void {
    observer.observe(tree, WATCHED);
    // A frame shows another page, or a script gives elements their shadow roots: no mutation tells of either.
    listen(tree, 'load', schedule, { capture: true, signal });
  }
}

/** Calls `work` while the page is visible: at once, or coalesced and when the page is idle. */
function paced(signal: AbortSignal, work: () => void): { read: () => void; schedule: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastMs = 0;
  const read = (): void => {
    timer = undefined;
    if (signal.aborted || isHidden(document)) return;
    const start = performance.now();
    work();
    lastMs = performance.now() - start;
  };
  const schedule = (): void => {
    if (signal.aborted || isHidden(document)) return;
    const delayMs = Math.max(SETTLE_MS, lastMs / SHARE_OF_TIME);
    timer ??= setTimeout(() => requestIdleCallback(read, { timeout: SETTLE_MS }), delayMs);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return { read, schedule };
}

/** Our own panel coming, going or changing; not a page that replaces all it has drawn, the panel too. */
function isOurs({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  const nodes = [...addedNodes, ...removedNodes];
  return (
    closest(target, OURS) !== null ||
    (nodes.length > 0 && nodes.every((node) => isElement(node) && matches(node, OURS)))
  );
}
