import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from './sandbox.ts';

describe('a second programme and account', () => {
  let sandbox: Sandbox;
  let now = Date.parse('2026-11-15T12:00:00Z');
  beforeAll(async () => {
    sandbox = await startSandbox({ customers: 60, withOther: true, clock: () => now });
  });
  afterAll(() => sandbox.close());

  const sites = async (key: string): Promise<string> => {
    const headers = { authorization: `Bearer ${key}` };
    return (await sandbox.fetch('https://api.loyaltylion.com/v2/sites', { headers })).text();
  };
  const profiles = async (key: string, email: string): Promise<string> => {
    const headers = { 'x-ometria-auth': key };
    return (await sandbox.fetch(`https://api.ometria.com/v2/profiles?email=${email}`, { headers })).text();
  };

  it('answer to keys of their own, with the same people under other profile ids', async () => {
    const { keys, other, world } = sandbox;
    expect(await sites(keys.loyaltylion)).toContain('4711');
    expect(await sites(other.keys.loyaltylion)).not.toContain('4711');
    const email = world.cast.alice.email ?? '';
    const [own] = world.ometria.profilesByEmail(email);
    const [others] = other.world.ometria.profilesByEmail(email);
    expect(own?.id).not.toBe(others?.id);
    expect(await profiles(keys.ometria, email)).toContain(own?.id);
    expect(await profiles(other.keys.ometria, email)).toContain(others?.id);
    expect(sandbox.breaches()).toEqual([]);
  });

  it('have pages of their own', async () => {
    const [site] = sandbox.other.world.sites;
    const { id } = sandbox.other.world.cast.alice;
    const page = await sandbox.fetch(`https://app.loyaltylion.com/sites/${site?.id}/customers/${id}`);
    expect(await page.text()).toContain('Alice Blue');
  });

  it('are counted apart by Ometria, and each within its limit', async () => {
    const { keys, other } = sandbox;
    now += 2_000;
    await Promise.all(
      [keys, other.keys].flatMap(({ ometria }) => [1, 2, 3, 4].map(() => profiles(ometria, 'a@b.example'))),
    );
    expect(sandbox.breaches()).toEqual([]);
    await profiles(keys.ometria, 'a@b.example');
    expect(sandbox.breaches().map(({ rule }) => rule)).toEqual(['ometria-read-rate']);
  });

  it("does not like a key in the other vendor's header, whosever it is", async () => {
    await sites(sandbox.other.keys.ometria);
    expect(sandbox.breaches(['ometria-read-rate']).map(({ rule }) => rule)).toEqual(['misplaced-key']);
  });
});
