/**
 * What the page shows at this moment, shared by the detection script and the overlay: two bundles in the
 * same isolated world, which the page cannot reach. So the overlay drops a customer the moment the page
 * does, without waiting for the worker.
 */
interface OpenPage {
  /** `sightingKey` of the customer, or null. */
  key: string | null;
  readonly changes: EventTarget;
}

declare global {
  var loyaltyLensOpenPage: OpenPage | undefined;
}

function openPage(): OpenPage {
  globalThis.loyaltyLensOpenPage ??= { key: null, changes: new EventTarget() };
  return globalThis.loyaltyLensOpenPage;
}

export function setOpenPage(key: string | null): void {
  const page = openPage();
  page.key = key;
  page.changes.dispatchEvent(new Event('change'));
}

export function followOpenPage(onChange: (key: string | null) => void, signal: AbortSignal): void {
  const page = openPage();
  page.changes.addEventListener('change', () => onChange(page.key), { signal });
  onChange(page.key);
}
