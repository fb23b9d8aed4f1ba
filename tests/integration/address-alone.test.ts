import { expect, test } from 'vitest';
import type { LensView } from '../../src/messages/lens-view.ts';
import { NO_CLAIMS } from './no-claims.ts';
import { TAB, until } from './use-lens.ts';
import { useSandbox } from './use-sandbox.ts';

/** Without Headless nobody knows whether a number is somebody's merchant id too. */
const bench = useSandbox({ switches: { headless: 'refused-403' } });
/** A page that knows its address before it has drawn its customer. */
const DRAWN_AFTER_MS = 1_500;

test('whose number an address has is not asked before the page can have drawn its customer', async () => {
  const lens = await bench.open();
  const { cast, sites } = bench.sandbox.world;
  lens.sighting = {
    ...NO_CLAIMS,
    vendor: 'loyaltylion',
    siteId: sites[0]?.id ?? null,
    customerIds: [String(cast.alice.id)],
  };
  const openedAt = bench.clock.now();
  const seen: LensView['phase'][] = [];
  const { question } = await until<LensView>(
    (tell) => {
      const following = lens.useCases.subjects.follow(TAB, true, (update) => {
        if (update.type !== 'view') return;
        seen.push(update.view.phase);
        tell(update.view);
      });
      return () => following.stop();
    },
    ({ phase }) => phase === 'question',
  );
  expect(question).toMatchObject({ id: 'which-member', choices: [{ id: String(cast.alice.id) }] });
  expect(bench.clock.now() - openedAt).toBeGreaterThanOrEqual(DRAWN_AFTER_MS);
  expect(new Set(seen.slice(0, -1))).toEqual(new Set(['reading']));
});
