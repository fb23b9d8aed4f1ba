import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, describe, expect, it } from 'vitest';
import type { TierMode } from './programme.ts';
import { at, createTestBench, listAt, type TestBench } from './test-bench.ts';

const schema = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../fixtures/${name}.schema.json`, import.meta.url), 'utf8'));

const isLiveAnswer = new Ajv({ strict: false }).compile(schema('loyaltylion-headless-customer'));
const isCustomer = new Ajv2020({ strict: false }).compile(schema('loyaltylion-admin-v2-customer'));

const TIER_MODES: readonly TierMode[] = ['spend', 'points', 'orders', 'off'];

let bench: TestBench;
afterEach(() => bench.sandbox.close());

describe.each(TIER_MODES)('with %s tiers', (tierMode) => {
  it('answers Headless by its schema for the whole population', async () => {
    bench = await createTestBench({ tierMode, customers: 300 });
    const states = new Set();
    for (const member of bench.sandbox.world.members) {
      bench.pass(1000);
      const path = `/headless/2025-06/4711/customers/${encodeURIComponent(member.merchantId)}?channel=web`;
      const { body, status } = await bench.loyaltyLion(path);
      expect(status).toBe(200);
      expect(isLiveAnswer(body), `${member.id}: ${JSON.stringify(isLiveAnswer.errors)}`).toBe(true);
      states.add(at(body, 'customer', 'state'));
    }
    expect(states).toEqual(new Set(['enrolled', 'guest', 'blocked']));
    expect(bench.sandbox.breaches()).toEqual([]);
  });

  it('lists every customer by the schema of the Admin API', async () => {
    bench = await createTestBench({ tierMode, customers: 300 });
    const { body } = await bench.loyaltyLion('/v2/customers?limit=500');
    const customers = listAt(body, 'customers');
    expect(customers).toHaveLength(300);
    for (const customer of customers) {
      expect(isCustomer(customer), JSON.stringify(isCustomer.errors)).toBe(true);
    }
  });
});

it('has tier_configuration null when tiers are off', async () => {
  bench = await createTestBench({ tierMode: 'off' });
  const { body } = await bench.loyaltyLion('/headless/2025-06/4711/customers/5000001?channel=web');
  expect(at(body, 'configuration', 'tier_configuration')).toBeNull();
  expect(at(body, 'customer', 'tier_membership')).toBeNull();
});
