import { allMatching, rootOf } from './safe-dom.ts';

/** How long a panel that the page removed stays away, so that both do not answer each other without end. */
const RETURN_MS = 100;

/** Marks our elements in the page; the detection script passes them over. */
const HOST_ATTRIBUTE = 'data-loyalty-lens';
/** The panel's, of whatever version. */
export const PANEL = `[${HOST_ATTRIBUTE}='']`;

/**
 * The element that holds the overlay. Its shadow root is open so that assistive scripts reach the rows by
 * their `data-` hooks: it shows nothing that could write, and no key.
 */
export function overlayHost(): { host: HTMLElement; root: ShadowRoot } {
  // Left by a version that was updated meanwhile.
  for (const old of allMatching(document, PANEL)) old.remove();
  const host = newHost('');
  return { host, root: host.attachShadow({ mode: 'open' }) };
}

/**
 * The element that holds the layer over a page at whose email the agent points. It is closed, so that the page
 * learns nothing of what is chosen.
 */
export function pointingHost(): { host: HTMLElement; root: ShadowRoot } {
  for (const old of allMatching(document, `[${HOST_ATTRIBUTE}=pointing]`)) old.remove();
  const host = newHost('pointing');
  rootOf(document)?.append(host);
  return { host, root: host.attachShadow({ mode: 'closed' }) };
}

function newHost(kind: string): HTMLElement {
  const host = Document.prototype.createElement.call(document, 'div');
  host.setAttribute(HOST_ATTRIBUTE, kind);
  return host;
}

/** Beside the body, where re-rendering pages rarely reach; put back when one does. */
export function keepAttached(host: HTMLElement, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    if (!host.isConnected) timer ??= setTimeout(attach, RETURN_MS);
  });
  const attach = (): void => {
    timer = undefined;
    const root = rootOf(document);
    if (!root) return;
    if (!host.isConnected) root.append(host);
    observer.observe(root, { childList: true });
  };
  observer.observe(document, { childList: true }); // a page can put another root in place of its own
  attach();
  const stop = (): void => {
    clearTimeout(timer);
    observer.disconnect();
  };
  signal.addEventListener('abort', stop, { once: true });
}
