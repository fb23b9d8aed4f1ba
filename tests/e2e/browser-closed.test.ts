import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../browser/connect.ts';
import { openHistory } from '../browser/history.ts';
import { type LensBrowser, launchLens } from '../browser/launch.ts';
import { pressResync, resyncIsOffered } from '../browser/resync.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';

const HOUR_MS = 3_600_000;

describe('the browser is closed while a resync is under way', () => {
  let sandbox: Sandbox;
  let lens: LensBrowser;
  let profile: string;

  beforeEach(async () => {
    profile = await mkdtemp(join(tmpdir(), 'lens-profile-'));
    sandbox = await startSandbox({ switches: { pushDelayMs: HOUR_MS } });
    lens = await launchLens({ sandbox, profile });
    await (await connect(lens, sandbox)).close();
  });

  afterEach(async () => {
    await lens.close();
    expect(sandbox.breaches()).toEqual([]);
    await sandbox.close();
    await rm(profile, { recursive: true, force: true });
  });

  const pushes = (): number => sandbox.log.filter(({ path }) => path === '/v2/push').length;

  /** Presses Resync for Alice, whose page is open. @param state what the popup shows before the browser is closed */
  async function resyncUntil(state: string): Promise<void> {
    const { alice } = sandbox.world.cast;
    const page = await lens.openPage(
      `https://app.loyaltylion.com/sites/${sandbox.world.sites[0]?.id}/customers/${alice.id}`,
    );
    await page.bringToFront();
    await page.waitForSelector('>>> [data-verdict="different"]');
    const popup = await lens.openPopup();
    await resyncIsOffered(popup);
    if (state === 'queued') {
      sandbox.faults.add({
        host: 'api.ometria.com',
        kind: 'status',
        status: 503,
        times: Number.POSITIVE_INFINITY,
      });
    }
    await pressResync(popup);
    await popup.waitForSelector(`[data-state="${state}"]`);
  }

  it.each([
    ['queued', 0],
    ['not-visible-yet', 1],
  ])(
    '%s, %i sent: the next browser goes on from the record, and one write is proven',
    async (state, sent) => {
      await resyncUntil(state);
      await lens.close();
      expect(pushes()).toBe(sent);
      sandbox.faults.clear();

      lens = await launchLens({ sandbox, profile });
      await expect.poll(pushes, { timeout: 60_000 }).toBe(1);
      sandbox.world.settle();
      const history = await openHistory(lens);
      await history.waitForSelector('[data-job][data-state="verified"]', { timeout: 60_000 });
      expect(pushes()).toBe(1);
    },
  );
});
