import type { Job } from '../domain/job.ts';
import { browser } from '../platform/browser.ts';
import { buttonElsewhere, buttonOver } from './toolbar-button.ts';

/**
 * The number of fields out of step on the tab's toolbar button; null where no customer is compared. Jobs that ended
 * while nobody was looking are told by it too: no notification, which would take a permission for what the button
 * can say.
 *
 * @param lateEnd the customer's own such job
 */
export async function showBadge(
  tabId: number,
  outOfStep: number | null,
  lateEnd: Job | null = null,
): Promise<void> {
  try {
    const [text, title] = await Promise.all([browser.action.getBadgeText({}), browser.action.getTitle({})]);
    const button = buttonOver(outOfStep, lateEnd, { text, title });
    await browser.action.setBadgeText({ tabId, text: button.text });
    await browser.action.setBadgeBackgroundColor({ tabId, color: button.color });
    await browser.action.setTitle({ tabId, title: button.title });
  } catch {
    // the tab was closed meanwhile
  }
}

/** The same for the button over every page that shows no customer: whose jobs ended while nobody was looking. */
export async function showLateEnds(jobs: readonly Job[]): Promise<void> {
  const { text, color, title } = buttonElsewhere(jobs);
  await browser.action.setBadgeText({ text });
  await browser.action.setBadgeBackgroundColor({ color });
  await browser.action.setTitle({ title });
}
