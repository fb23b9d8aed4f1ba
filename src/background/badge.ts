import { browser } from '../platform/browser.ts';
import { plural, t } from '../platform/i18n.ts';

/** The toolbar's colours: the two tokens `different` and `in-sync` of ui/tokens.css, which it cannot read. */
const OUT_OF_STEP = '#a35a00';
const IN_STEP = '#1a7f4b';

/** The number of fields out of step on the tab's toolbar button; null where no customer is compared. */
export async function showBadge(tabId: number, outOfStep: number | null): Promise<void> {
  const text = outOfStep === null ? '' : outOfStep === 0 ? '✓' : String(outOfStep);
  try {
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setBadgeBackgroundColor({ tabId, color: outOfStep === 0 ? IN_STEP : OUT_OF_STEP });
    await browser.action.setTitle({ tabId, title: titleOf(outOfStep) });
  } catch {
    // the tab was closed meanwhile
  }
}

function titleOf(outOfStep: number | null): string {
  if (outOfStep === null) return t('extension_name');
  if (outOfStep === 0) return t('badge_in_sync');
  return plural('badge_out_of_step', outOfStep);
}
