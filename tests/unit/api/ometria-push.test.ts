import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/domain/json.ts';
import { always, KEY, notUnderstood } from './ometria-vendor.ts';

describe('push', () => {
  const RECORD = { collection: 'll', id: '77', email: 'sam@x.com', properties: { points: 5, tier: null } };
  const receipt = { status: 'OK', request_id: 'r-1', accepted: 1, rejected: 0 };

  it.each([200, 202])('sends one contact with nothing but its properties (%i)', async (status) => {
    const { client, seen } = await always(receipt, status);
    // What a caller may carry along by mistake must not be sent: it changes subscriptions or starts campaigns.
    const loaded = { ...RECORD, marketing_optin: 'EXPLICITLY_OPTEDIN', firstname: 'Sam' };
    await expect(client.push(loaded)).resolves.toEqual({ requestId: 'r-1', accepted: 1, rejected: 0 });
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({ method: 'POST', url: '/push', headers: { 'x-ometria-auth': KEY } });
    expect(JSON.parse(seen[0]?.body ?? '')).toStrictEqual([
      {
        '@type': 'contact',
        '@collection': 'll',
        '@merge': true,
        id: '77',
        email: 'sam@x.com',
        properties: { points: 5, tier: null },
      },
    ]);
  });

  it('says whose a record of our own is', async () => {
    const { client, seen } = await always(receipt);
    await client.push({ ...RECORD, customerId: '5001' });
    expect(JSON.parse(seen[0]?.body ?? '')).toMatchObject([{ id: '77', customer_id: '5001' }]);
  });

  it('is shown beforehand as it arrives, but for the key', async () => {
    const { client, seen, baseUrl } = await always(receipt);
    const { method, url, headers, body } = client.previewPush(RECORD);
    expect(seen).toEqual([]);
    await client.push(RECORD);
    const [sent] = seen;
    expect([method, url, JSON.stringify(body)]).toEqual([sent?.method, baseUrl + sent?.url, sent?.body]);
    expect({ ...sent?.headers, 'x-ometria-auth': '$OMETRIA_API_KEY' }).toMatchObject(headers);
    expect(headers).toEqual({
      accept: 'application/json',
      'content-type': 'application/json',
      'x-ometria-auth': '$OMETRIA_API_KEY',
    });
  });

  it('tells of a rejected record', async () => {
    const { client } = await always({ status: 'OK', accepted: 0, rejected: 1 });
    await expect(client.push(RECORD)).resolves.toEqual({ requestId: null, accepted: 0, rejected: 1 });
  });

  it.each<Json>([null, {}, [receipt], { status: 'OK' }, { ...receipt, accepted: 'yes' }])(
    'may have written where the answer is %j',
    async (body) => {
      const { client, seen } = await always(body, 202);
      await expect(client.push(RECORD)).rejects.toMatchObject({ ...notUnderstood, mayHaveWritten: true });
      expect(seen).toHaveLength(1);
    },
  );

  it('reads the last errors, as a read', async () => {
    const { client, urls } = await always([
      { error_message: 'not a valid value', error_path: 'root > lastname' },
      { error_message: 'too long' },
    ]);
    await expect(client.pushErrors()).resolves.toEqual([
      { message: 'not a valid value', path: 'root > lastname' },
      { message: 'too long', path: null },
    ]);
    expect(urls()).toEqual(['/push/_errors']);
  });
});
