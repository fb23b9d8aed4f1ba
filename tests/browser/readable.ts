/**
 * Everything that a script can read where it runs, as text: storage of the page and of the extension, databases,
 * the document with its shadow roots and what is typed into it, addresses, and globals. Runs in the browser.
 */
export async function readable(): Promise<string> {
  const found: unknown[] = [];
  const areas = globalThis.chrome?.storage ?? {};
  for (const area of Object.values(areas)) {
    if (typeof area === 'object' && area && 'get' in area) {
      found.push(await area.get(null).catch((error: unknown) => String(error)));
    }
  }
  found.push(
    Object.entries(localStorage),
    Object.entries(sessionStorage),
    document.cookie,
    name,
    document.title,
  );
  for (const database of await indexedDB.databases()) {
    const opened = await settled(indexedDB.open(database.name ?? ''));
    for (const store of opened.objectStoreNames) {
      found.push(await settled(opened.transaction(store).objectStore(store).getAll()));
    }
    opened.close();
  }
  found.push(...(await cached()), ...performance.getEntries().map((entry) => entry.name));
  for (const global of Object.getOwnPropertyNames(globalThis)) {
    const value: unknown = Reflect.get(globalThis, global);
    if (typeof value === 'string') found.push(value);
  }
  read(document);
  return JSON.stringify(found, (_, value: unknown) => bytes(value) ?? value);

  function read(root: Document | ShadowRoot): void {
    found.push(root instanceof Document ? root.documentElement.outerHTML : root.innerHTML);
    for (const element of root.querySelectorAll('*')) {
      if ('value' in element && typeof element.value === 'string') found.push(element.value);
      const isHtml = element instanceof HTMLElement;
      const shadow = isHtml
        ? (globalThis.chrome?.dom?.openOrClosedShadowRoot(element) ?? element.shadowRoot)
        : null;
      if (shadow) read(shadow);
    }
  }

  function bytes(value: unknown): string | null {
    if (value instanceof ArrayBuffer) return String.fromCharCode(...new Uint8Array(value));
    return value instanceof Uint8Array ? String.fromCharCode(...value) : null;
  }

  function settled<T>(request: IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('no error')));
    });
  }

  async function cached(): Promise<string[]> {
    const names = await caches.keys().catch(() => []);
    const requests = await Promise.all(names.map(async (each) => (await caches.open(each)).keys()));
    return requests.flat().map(({ url }) => url);
  }
}

/** Sends each request as a script may, and what there is to watch; tells every answer. Runs in the browser. */
export async function answers(asks: readonly unknown[], watches: readonly unknown[]): Promise<string> {
  const replies: unknown[] = [];
  for (const message of asks) {
    replies.push(await chrome.runtime.sendMessage(message).catch((error: unknown) => String(error)));
  }
  const updates = watches.map(
    (request) =>
      new Promise<unknown[]>((resolve) => {
        const told: unknown[] = [];
        const port = chrome.runtime.connect({ name: 'lens' });
        port.onMessage.addListener((update: unknown) => told.push(update));
        port.postMessage(request);
        // What may not be watched is never answered: there is nothing else to wait for.
        setTimeout(() => {
          port.disconnect();
          resolve(told);
        }, 1_000);
      }),
  );
  return JSON.stringify([replies, await Promise.all(updates)]);
}
