import type { LensBrowser } from './launch.ts';

const UNLIMITED = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };

/** Takes the extension's worker off the network, and back. */
export async function setOffline(lens: LensBrowser, offline: boolean): Promise<void> {
  const { client } = await lens.worker();
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', { offline, ...UNLIMITED });
}
