import { expect, test } from 'vitest';
import { FIELD_IDS } from '../../src/domain/field.ts';
import type { SetupView } from '../../src/messages/setup-view.ts';
import { NAMINGS } from '../sandbox/naming.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { LensInNode } from './lens-in-node.ts';
import { compare, connect, member, until } from './use-lens.ts';
import { VirtualClock } from './virtual-clock.ts';

/** Another browser's requests no longer count. */
const BETWEEN_BROWSERS_MS = 11 * 60_000;

/** A lead who has set everything up, and a colleague who has imported it and pressed **Save and test**. */
async function handOver(
  sandbox: Sandbox,
  clock: VirtualClock,
  choices: Parameters<LensInNode['useCases']['setup']['confirm']>[1] = {},
) {
  const [lead, colleague] = [new LensInNode(sandbox, clock), new LensInNode(sandbox, clock)];
  const { connectionId } = await connect(lead);
  await lead.useCases.setup.confirm(connectionId ?? '', choices);
  const text = await lead.useCases.settingsTransfer.export();
  clock.pass(BETWEEN_BROWSERS_MS);
  const { settingsTransfer, setup } = colleague.useCases;
  const [id = ''] = await settingsTransfer.import(text, (await settingsTransfer.preview(text)).token);
  await setup.saveAndTest(id, sandbox.keys);
  const view = await until<SetupView>(
    (tell) => setup.watch(id, tell),
    ({ phase }) => phase !== 'testing',
  );
  const mapOf = async ({ connections }: LensInNode) => (await connections.list())[0]?.fieldMap;
  return { lead, colleague, id, view, mapOf };
}

/** What one map says that another one does not. */
const lost = (from: object = {}, to: object = {}): string[] =>
  FIELD_IDS.filter((id) => {
    const [a, b]: unknown[] = [Reflect.get(from, id), Reflect.get(to, id)];
    return JSON.stringify(a) !== JSON.stringify(b) && !JSON.stringify(a).includes('unlearned');
  });

test.concurrent.each(NAMINGS)('what a lead has confirmed under %s counts for a colleague', async (naming) => {
  const clock = new VirtualClock();
  const sandbox = await startSandbox({ customers: 120, seed: 300, account: { naming }, clock: clock.now });
  const { lead, colleague, view, mapOf } = await handOver(sandbox, clock);
  expect(view).toMatchObject({ phase: 'confirmed', imported: 'adopted' });
  expect(lost(await mapOf(lead), await mapOf(colleague))).toEqual([]);
  const { phase } = await compare(colleague, member(sandbox.world.cast.alice.id));
  expect(phase).toBe('ready');
  expect(sandbox.breaches()).toEqual([]);
  await sandbox.close();
});

test('where a lead has chosen otherwise than the data say, a colleague confirms it once', async () => {
  const clock = new VirtualClock();
  const sandbox = await startSandbox({ customers: 120, clock: clock.now });
  const { colleague, id, view, mapOf } = await handOver(sandbox, clock, { blocked: 'is_blocked_by_hand' });
  expect(view).toMatchObject({ phase: 'learned', imported: 'differs' });
  expect((await mapOf(colleague))?.blocked).toEqual({ state: 'unlearned' });
  const blocked = view.learned?.fields.find(({ field }) => field === 'blocked');
  expect(blocked).toMatchObject({ ometriaField: 'is_blocked_by_hand', confidence: 'low' });
  await colleague.useCases.setup.confirm(id, {});
  expect((await mapOf(colleague))?.blocked).toMatchObject({ ometriaField: 'is_blocked_by_hand' });
  expect(await colleague.connections.imported(id)).toBeNull();
  expect(sandbox.breaches()).toEqual([]);
  await sandbox.close();
});

test('a policy gives the same to everybody, and lets nothing be written where it says so', async () => {
  const clock = new VirtualClock();
  const sandbox = await startSandbox({ customers: 120, clock: clock.now });
  const { lead } = await handOver(sandbox, clock);
  const settings: unknown = JSON.parse(await lead.useCases.settingsTransfer.export());
  clock.pass(BETWEEN_BROWSERS_MS);
  const agent = new LensInNode(sandbox, clock);
  agent.managed = { settings, readOnly: true };
  const { setup, connectionStore } = agent.useCases;
  const [connection] = await connectionStore.list();
  await setup.saveAndTest(connection?.id ?? '', sandbox.keys);
  const view = await until<SetupView>(
    (tell) => setup.watch(connection?.id ?? '', tell),
    ({ phase }) => phase !== 'testing',
  );
  expect(view).toMatchObject({ phase: 'confirmed', imported: 'adopted' });
  agent.kill();
  const { plan } = await compare(agent, member(sandbox.world.cast.alice.id));
  expect(plan?.failure).toMatchObject({ code: 'read-only' });
  expect(sandbox.breaches()).toEqual([]);
  await sandbox.close();
});
