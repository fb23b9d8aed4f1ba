import type { Page } from 'puppeteer';
import { afterEach, describe, expect, it } from 'vitest';
import { FIELD_IDS } from '../../src/domain/field.ts';
import { shownCodes } from '../browser/alerts.ts';
import { allRows } from '../browser/rows.ts';
import { SWITCHES } from '../sandbox/switches.ts';
import { useLens } from './use-lens.ts';

/** Rows 15 to 21: what LoyaltyLion tells of enrolled members only, by its Headless API. */
const LIVE: readonly string[] = FIELD_IDS.slice(14);

describe('rows 15 to 21', () => {
  const e2e = useLens();
  afterEach(() => e2e.sandbox.switches.set({ headless: 'on' }));

  /** Whatever Ometria holds, none is different; every other row is compared. */
  const expectReason = async (page: Page, reason: string): Promise<void> => {
    const rows = (await allRows(page)).filter(({ verdict }) => verdict !== 'no-custom-field');
    const live = rows.filter(({ field }) => LIVE.includes(field));
    const others = rows.filter(({ field }) => !LIVE.includes(field));
    expect(live.length).toBeGreaterThan(4);
    expect(live.map(({ verdict }) => verdict)).toEqual(live.map(() => 'not-comparable'));
    for (const { text } of live) expect(text).toContain(reason);
    expect(others.filter(({ verdict }) => verdict === 'not-comparable')).toEqual([]);
    expect(await shownCodes(page)).toEqual([]);
  };

  it.each(['guest', 'formerMember'] as const)('do not exist for a guest: %s', async (who) =>
    expectReason(await e2e.openLoyaltyLion(e2e.sandbox.world.cast[who]), 'guests have none'),
  );

  it('do not exist for a blocked customer', async () =>
    expectReason(await e2e.openLoyaltyLion(e2e.sandbox.world.cast.blocked), 'none while blocked'));

  const refusals = SWITCHES.headless.settings.filter((setting) => setting !== 'on');
  it.each(refusals)('say so where the Headless API refuses: %s', async (headless) => {
    e2e.sandbox.switches.set({ headless });
    const { cast } = e2e.sandbox.world;
    const people = [cast.ann, cast.dora, cast.plus, cast.joann, cast.annAu];
    // LoyaltyLion's own page would stand in for some of them: see shown-values.test.ts.
    const page = await e2e.openOmetria(people[refusals.indexOf(headless)] ?? cast.alice);
    await expectReason(page, 'Headless API refused');
  });
});
