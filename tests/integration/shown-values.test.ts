import { expect, test } from 'vitest';
import type { ShownText } from '../../src/domain/shown/shown-page.ts';
import type { LensView } from '../../src/messages/lens-view.ts';
import type { WatchUpdate } from '../../src/messages/protocol.ts';
import type { LensInNode } from './lens-in-node.ts';
import { see } from './steps.ts';
import { compare, TAB, until } from './use-lens.ts';
import { useSandbox } from './use-sandbox.ts';

const bench = useSandbox();
const OMETRIA = 'api.ometria.com';
const TAB_ID = 1;

/** The one tab's page shows these of whom it is about. */
async function show(lens: LensInNode, texts: readonly ShownText[]): Promise<void> {
  const { shownPages, subjects } = lens.useCases;
  if (lens.sighting) await shownPages.put(TAB_ID, lens.sighting, 'en', texts);
  await subjects.shownChanged(TAB_ID);
}

const rowOf = ({ rows }: LensView, field: string) => rows.find((row) => row.field === field);

test('the other dashboard’s page stands in where its vendor is down, and the plan writes nothing by it', async () => {
  const lens = await bench.open();
  const { alice } = bench.sandbox.world.cast;
  see(lens, 'ometria', 'alice');
  await show(lens, [{ field: 'approved_points', text: '1,150' }]);
  see(lens, 'loyaltylion', 'alice');
  bench.sandbox.faults.add({ host: OMETRIA, kind: 'status', status: 503, times: Number.POSITIVE_INFINITY });
  const view = await compare(lens, TAB);
  expect(rowOf(view, 'approved_points')).toMatchObject({
    verdict: 'different',
    source: { raw: alice.pointsApproved },
    target: { raw: 1150, shownAt: expect.any(Number) },
  });
  expect(rowOf(view, 'pending_points')).toMatchObject({ reason: 'profile-unavailable' });
  expect(view.plan?.changes ?? []).toEqual([]);
});

test('a page that is newer than the answer it contradicts has it asked for anew, once', async () => {
  const lens = await bench.open();
  const { sandbox, clock } = bench;
  const { dora } = sandbox.world.cast;
  see(lens, 'loyaltylion', 'dora');
  await compare(lens, TAB);
  clock.pass(10_000);
  const now = dora.pointsApproved + 7;
  sandbox.world.updateMember(dora.id, { pointsApproved: now });
  const asked = sandbox.log.length;
  const told = until<LensView>(
    (tell) => {
      const send = (update: WatchUpdate): void => {
        if (update.type === 'view') tell(update.view);
      };
      const following = lens.useCases.subjects.follow(TAB, false, send);
      return () => following.stop();
    },
    (view) => view.phase === 'ready' && view.shown.some(({ state }) => state === 'agrees'),
  );
  await show(lens, [{ field: 'approved_points', text: String(now) }]);
  expect(rowOf(await told, 'approved_points')?.source).toEqual({ state: 'value', raw: now });
  const byEmail = sandbox.log.slice(asked).filter(({ path }) => path.includes('/v2/customers?'));
  expect(byEmail.length).toBeGreaterThan(0);
  const count = sandbox.log.length;
  await show(lens, [{ field: 'approved_points', text: '1' }]);
  await show(lens, [{ field: 'approved_points', text: '2' }]);
  expect(sandbox.log.length).toBe(count);
});
