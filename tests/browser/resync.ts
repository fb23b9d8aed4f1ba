import type { Page } from 'puppeteer';

/** Waits until the popup offers **Resync n fields**. */
export async function resyncIsOffered(popup: Page): Promise<void> {
  await popup.waitForFunction(() =>
    [...document.querySelectorAll('button')].some(
      (button) => /^Resync \d+ fields?$/.test(button.textContent?.trim() ?? '') && !button.disabled,
    ),
  );
}

/** Presses the popup's **Resync n fields**. */
export async function pressResync(popup: Page): Promise<string> {
  const name = await popup.waitForFunction(() => {
    const button = [...document.querySelectorAll('button')].find(
      (candidate) => /^Resync \d+ fields?$/.test(candidate.textContent?.trim() ?? '') && !candidate.disabled,
    );
    button?.click();
    return button?.textContent?.trim();
  });
  return String(await name.jsonValue());
}

/** Presses it in several popups at once, those in the back included. Each offers it. */
export async function pressResyncInAll(popups: readonly Page[]): Promise<void> {
  await Promise.all(
    popups.map((popup) =>
      popup.$$eval('button.button-main', (buttons) => buttons.forEach((button) => button.click())),
    ),
  );
}

const ENDED = ['verified', 'rejected', 'overwritten', 'unconfirmed', 'failed'];

/** Waits for the job's end and gives its state. */
export async function jobEnd(popup: Page, timeout = 60_000): Promise<string> {
  const handle = await popup.waitForFunction(
    (ended) => {
      const state = document.querySelector<HTMLElement>('[data-state]')?.dataset['state'];
      return state !== undefined && ended.includes(state) && state;
    },
    { timeout },
    ENDED,
  );
  return String(await handle.jsonValue());
}

/** The state of the job that the popup shows now. */
export function jobState(popup: Page): Promise<string | undefined> {
  return popup.$eval('[data-state]', (element) => element.getAttribute('data-state') ?? undefined);
}
