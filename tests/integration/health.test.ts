import { afterEach, expect, test } from 'vitest';
import type { HealthStep } from '../../src/domain/health/health.ts';
import type { HealthView } from '../../src/messages/run-view.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../sandbox/sandbox.ts';
import { LensInNode } from './lens-in-node.ts';
import { saveAndTest, until } from './use-lens.ts';
import { VirtualClock } from './virtual-clock.ts';

let lens: LensInNode;
let sandbox: Sandbox;

afterEach(async () => {
  lens.kill();
  expect(sandbox.breaches()).toEqual([]);
  expect(sandbox.log.filter(({ method }) => method !== 'GET')).toEqual([]);
  await sandbox.close();
});

/** Both keys are stored, and nothing is confirmed. @returns the connection's id */
async function setUp(options: SandboxOptions = {}): Promise<string> {
  const clock = new VirtualClock();
  sandbox = await startSandbox({ customers: 120, ...options, clock: clock.now });
  lens = new LensInNode(sandbox, clock);
  return (await saveAndTest(lens)).connectionId ?? '';
}

const watch =
  (id: string) =>
  (tell: (view: HealthView) => void): (() => void) =>
    lens.useCases.health.watch(id, tell);

async function check(id: string): Promise<HealthView> {
  lens.useCases.health.start(id);
  return until<HealthView>(watch(id), ({ phase }) => phase !== 'running');
}

const findings = ({ result }: HealthView): string[] =>
  (result?.steps ?? []).map(({ id, finding }) => `${id}: ${finding}`);
const stepOf = ({ result }: HealthView, id: HealthStep['id']): HealthStep | undefined =>
  result?.steps.find((step) => step.id === id);

/** LoyaltyLion has written everybody it knows a moment ago, as its first full sync does. */
function syncAll(): void {
  for (const { id } of sandbox.world.members) sandbox.world.loyaltyLionSync(id);
}

test('an integration that is well, and the fields that it lacks', async () => {
  const id = await setUp({ account: { missing: ['receipt_upload_url'], naming: 'll_' } });
  syncAll();
  const view = await check(id);
  expect(view).toMatchObject({ phase: 'done', failure: null, progress: null });
  expect(findings(view).slice(0, 4)).toEqual([
    'loyaltylion-key: key-works',
    'ometria-key: key-works',
    'shop-live: shop-not-told',
    'custom-fields: some-missing',
  ]);
  expect(stepOf(view, 'custom-fields')).toMatchObject({ count: 20, fields: ['receipt_upload_url'] });
  expect(stepOf(view, 'fields-filled')?.finding).toBe('all-filled');
});

test('connected, and nothing has arrived: no field is seen, and what to ask is said', async () => {
  const id = await setUp({ account: { installed: false } });
  const view = await check(id);
  expect(stepOf(view, 'custom-fields')).toMatchObject({ state: 'failed', finding: 'none-seen', count: 0 });
  expect(findings(view).slice(4)).toEqual(['fields-filled: not-reached', 'recent-changes: not-reached']);
});

test('changes that do not arrive are told from those on their way', async () => {
  const id = await setUp({ account: { naming: 'll_', missing: [] } });
  syncAll();
  const { world } = sandbox;
  const members = world.members.filter(({ enrolled, blocked, email }) => enrolled && !blocked && email);
  const changed = members.slice(0, 20);
  for (const member of changed) world.updateMember(member.id, { pointsApproved: member.pointsApproved + 5 });
  expect(stepOf(await check(id), 'recent-changes')).toMatchObject({
    state: 'unknown',
    finding: 'all-on-the-way',
  });
  lens.clock.pass(11 * 60_000);
  const late = stepOf(await check(id), 'recent-changes');
  expect(late).toMatchObject({ state: 'failed', finding: 'none-same', count: 0 });
  expect(late?.of).toBeGreaterThan(changed.length / 2); // those of whom it is clear which profile is theirs
  expect(late?.fields).toContain('approved_points');
  expect(changed.map((member) => member.id)).toContain(late?.examples[0]?.memberId);
});

test.each([
  [{ loyaltyLionKey: 'disabled' }, 'loyaltylion-key', 'bad-loyaltylion-key'],
  [{ loyaltyLionScopes: 'none' }, 'loyaltylion-key', 'missing-scope'],
  [{ ometriaKey: 'not-active-yet' }, 'ometria-key', 'ometria-key-too-new'],
] as const)('%o: the step fails, and none after it is claimed', async (switches, step, code) => {
  const id = await setUp();
  sandbox.switches.set(switches);
  const view = await check(id);
  expect(stepOf(view, step)).toMatchObject({ state: 'failed', failure: { code } });
  expect(findings(view).slice(2)).toEqual([
    'shop-live: not-reached',
    'custom-fields: not-reached',
    'fields-filled: not-reached',
    'recent-changes: not-reached',
  ]);
});

test('Headless refused: the rest is judged, and rows 15 to 21 are not called missing', async () => {
  const id = await setUp({ switches: { headless: 'refused-403' }, account: { missing: [], naming: 'll_' } });
  syncAll();
  const step = stepOf(await check(id), 'custom-fields');
  expect(step?.fields).toEqual([]);
  expect(stepOf(await check(id), 'fields-filled')?.finding).toBe('all-filled');
});

test('a report names members by id alone, and holds no key', async () => {
  const id = await setUp({ account: { installed: false } });
  const text = JSON.stringify(await check(id));
  for (const key of Object.values(sandbox.keys)) expect(text).not.toContain(key);
  for (const { email, firstName, lastName } of sandbox.world.members) {
    for (const told of [email, firstName, lastName]) if (told) expect(text).not.toContain(told);
  }
});

test('it can be stopped, goes no faster than the vendors allow, and never twice at a time', async () => {
  const id = await setUp();
  lens.useCases.health.start(id);
  expect(() => lens.useCases.health.start(id)).toThrow('test-running');
  await until<HealthView>(watch(id), ({ progress }) => (progress?.done ?? 0) > 0);
  lens.useCases.health.stop(id);
  const stopped = await until<HealthView>(watch(id), ({ phase }) => phase === 'stopped');
  expect(findings(stopped).length).toBeGreaterThan(0);
  const asked = sandbox.log.length;
  await lens.clock.wait(5_000);
  expect(sandbox.log.length - asked).toBeLessThanOrEqual(8); // those on their way when it was stopped
});

test('with locked keys nothing is asked, and the code says why', async () => {
  const id = await setUp();
  const { protection } = lens.useCases;
  await protection.protect({ mode: 'passphrase', passphrase: 'harbour and pine', current: '' });
  await protection.lockNow();
  const asked = sandbox.log.length;
  expect(await check(id)).toMatchObject({ phase: 'failed', failure: { code: 'locked' } });
  expect(sandbox.log).toHaveLength(asked);
});

test('without keys, and of a removed connection, nothing is asked', async () => {
  const id = await setUp();
  const asked = sandbox.log.length;
  await lens.useCases.protection.removeKey(id, 'ometria');
  expect(await check(id)).toMatchObject({ phase: 'failed', failure: { code: 'no-keys' } });
  await lens.useCases.connections.remove(id);
  expect(await until<HealthView>(watch(id), () => true)).toMatchObject({ phase: 'idle' });
  expect(await check(id)).toMatchObject({ phase: 'failed', failure: { code: 'no-keys' } });
  expect(sandbox.log).toHaveLength(asked);
});
