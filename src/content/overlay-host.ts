/** Marks our one element in the page; the detection script passes it over. */
export const HOST_ATTRIBUTE = 'data-loyalty-lens';

/**
 * The element that holds the overlay. Its shadow root is open so that assistive scripts reach the rows by
 * their `data-` hooks: it shows nothing that could write, and no key.
 */
export function overlayHost(): { host: HTMLElement; root: ShadowRoot } {
  document.querySelector(`[${HOST_ATTRIBUTE}]`)?.remove(); // left by a version that was updated meanwhile
  const host = document.createElement('div');
  host.setAttribute(HOST_ATTRIBUTE, '');
  return { host, root: host.attachShadow({ mode: 'open' }) };
}

/** Beside the body, where re-rendering pages rarely reach; put back when one does. */
export function keepAttached(host: HTMLElement, signal: AbortSignal): void {
  const attach = (): void => {
    if (!host.isConnected && !signal.aborted) document.documentElement.append(host);
  };
  const observer = new MutationObserver(attach);
  observer.observe(document.documentElement, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  attach();
}
