import type { Page } from 'puppeteer';

/** The states of a job that an overlay has shown since this was called, oldest first; read when it is asked for. */
export async function followJob(page: Page): Promise<() => Promise<string[]>> {
  const states = await page.evaluateHandle(() => {
    const root = document.querySelector('[data-loyalty-lens]')?.shadowRoot;
    if (!root) throw new Error('There is no overlay.');
    const seen: string[] = [];
    const note = (): void => {
      const state = root.querySelector('[data-state]')?.getAttribute('data-state');
      if (state && seen.at(-1) !== state) seen.push(state);
    };
    new MutationObserver(note).observe(root, { subtree: true, childList: true, attributes: true });
    note();
    return seen;
  });
  return () => states.jsonValue();
}

/** Waits until an overlay shows a job in this state. */
export async function overlayState(page: Page, state: string, timeout = 60_000): Promise<void> {
  await page.waitForSelector(`>>> [data-state="${state}"]`, { timeout });
}

/** Waits until an overlay gives this field this verdict. */
export async function overlayVerdict(page: Page, field: string, verdict: string): Promise<void> {
  await page.waitForSelector(`>>> [data-field="${field}"][data-verdict="${verdict}"]`);
}
