import { afterEach, describe, expect, it } from 'vitest';
import { alertOf, press } from '../browser/alerts.ts';
import { setOffline } from '../browser/offline.ts';
import { allRows, settledRows } from '../browser/rows.ts';
import { expectCompared, openFailing, openFailingPopup, retry } from './failure-steps.ts';
import { useLens } from './use-lens.ts';

describe('a computer without a network', () => {
  const e2e = useLens();
  afterEach(() => setOffline(e2e.lens, false));

  it('is said to be offline, and compares after Retry', async () => {
    await setOffline(e2e.lens, true);
    const page = await openFailing(e2e, e2e.sandbox.world.cast.dora, 'offline');
    const popup = await openFailingPopup(e2e, 'offline');
    await setOffline(e2e.lens, false);
    await retry(popup);
    await expectCompared(page);
  });

  it('shows the earlier answer beside the failure', async () => {
    const page = await e2e.openLoyaltyLion(e2e.sandbox.world.cast.alice);
    const before = await allRows(page);
    await setOffline(e2e.lens, true);
    await press(page, 'Refresh');
    await alertOf(page, 'offline');
    expect(await settledRows(page)).toEqual(before);
  });

  it('asks anew as soon as somebody looks again', async () => {
    await setOffline(e2e.lens, true);
    const page = await openFailing(e2e, e2e.sandbox.world.cast.plus, 'offline');
    await setOffline(e2e.lens, false);
    await expectCompared(await e2e.lens.openPopup());
    await expectCompared(page);
  });
});
