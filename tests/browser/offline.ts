import { TargetType } from 'puppeteer';
import type { LensBrowser } from './launch.ts';

const UNLIMITED = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };

/** Takes the extension's worker off the network, and back. */
export async function setOffline({ browser }: LensBrowser, offline: boolean): Promise<void> {
  const target = await browser.waitForTarget(
    (candidate) =>
      candidate.type() === TargetType.SERVICE_WORKER && candidate.url().startsWith('chrome-extension://'),
  );
  const worker = await target.worker();
  if (!worker) throw new Error('The service worker is not running.');
  await worker.client.send('Network.enable');
  await worker.client.send('Network.emulateNetworkConditions', { offline, ...UNLIMITED });
}
