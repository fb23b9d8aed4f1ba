import type { Vendor } from '../domain/error-code.ts';
import type { Sighting } from '../messages/sighting.ts';
import { findSighting, sightingOfAddress } from './find-sighting.ts';
import { readAddress } from './read-address.ts';
import { closest, isHidden, listen, matches } from './safe-dom.ts';

/** Changes within this time are read together. */
const SETTLE_MS = 100;
/** The page is read less often the longer that takes: at most this share of the time. */
const SHARE_OF_TIME = 0.1;
const OURS = '[data-loyalty-lens]';
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
  /** Told who is open at once, then whenever that changes. */
  readonly onSighting: (sighting: Sighting | null) => void;
}

/** Follows who is open in this page until the signal aborts. Reads nothing while the page is hidden. */
export function watchPage({ signal, vendor, onSighting }: PageWatch): void {
  if (signal.aborted) return;
  let reported = '';
  const report = (sighting: Sighting | null): void => {
    const key = JSON.stringify(sighting);
    if (key !== reported) onSighting(sighting);
    reported = key;
  };
  const readOpenPage = pageReader(vendor);
  const { read, schedule } = paced(signal, () => report(readOpenPage(new URL(location.href))));

  let url = new URL(location.href);
  /** The previous customer goes at once, before the page has drawn the next one. */
  const checkAddress = (): void => {
    if (location.href === url.href) return;
    const before = addressId(url);
    url = new URL(location.href);
    if (before === undefined || addressId(url) !== before) report(sightingOfAddress(url, vendor));
    schedule();
  };
  // Absent in older Firefox: there each change of the page is the moment to look at its address.
  const navigation: unknown = Reflect.get(globalThis, 'navigation');
  if (navigation instanceof EventTarget) listen(navigation, 'currententrychange', checkAddress, { signal });
  listen(document, 'visibilitychange', schedule, { signal });
  const observer = new MutationObserver((records) => {
    checkAddress();
    if (!records.every(isOurs)) schedule();
  });
  observer.observe(document, WATCHED);
  signal.addEventListener('abort', () => observer.disconnect());
  read();
}

/** The id that names the customer in an address, where one does. */
function addressId(url: URL): string | undefined {
  const { strong, weak } = readAddress(url);
  return strong[0] ?? weak[0];
}

/**
 * Reads one page again and again. After a client-side navigation the address names the next customer while
 * the text still shows the previous one: until they have gone, only the address is believed.
 */
function pageReader(vendor: Vendor): (url: URL) => Sighting | null {
  let seenId: string | undefined;
  let seen: readonly string[] = [];
  return (url) => {
    const sighting = findSighting(document, url, vendor);
    const id = addressId(url);
    const claims = sighting
      ? [...sighting.emails, ...sighting.customerIds.slice(0, 1), ...sighting.profileIds.slice(0, 1)]
      : [];
    if (id !== seenId && claims.some((claim) => seen.includes(claim))) return sightingOfAddress(url, vendor);
    [seenId, seen] = [id, claims];
    return sighting;
  };
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

/** Our own panel coming, going or changing. */
const isOurs = ({ target, addedNodes, removedNodes }: MutationRecord): boolean =>
  closest(target, OURS) !== null ||
  [...addedNodes, ...removedNodes].some((node) => node instanceof Element && matches(node, OURS));
