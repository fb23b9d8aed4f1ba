import { createOmetriaBudgets, OmetriaClient } from '../../../src/api/ometria/client.ts';
import type { Json } from '../../../src/domain/json.ts';
import { json, quickClock, startVendor } from './vendor-server.ts';

export const KEY = 'ometria-key-1';

/** A client whose Ometria answers so. */
export async function start(answer: Parameters<typeof startVendor>[0]) {
  const vendor = await startVendor(answer);
  const clock = quickClock();
  const budgets = createOmetriaBudgets(clock);
  return {
    ...vendor,
    client: new OmetriaClient({ key: KEY, baseUrl: vendor.baseUrl, budgets, wait: clock.wait }),
  };
}

export const always = (body: Json, status = 200) => start(() => json(body, status));
export const notUnderstood = { failure: { code: 'answer-not-understood', vendor: 'ometria' } };
