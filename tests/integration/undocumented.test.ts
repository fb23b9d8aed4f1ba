import { afterAll, beforeAll, expect, test } from 'vitest';
import { NAMINGS } from '../sandbox/naming.ts';
import { createRandom } from '../sandbox/random.ts';
import {
  API_SWITCH_NAMES,
  createSwitchBoard,
  PUSH_SWITCH_NAMES,
  parseSwitch,
  SWITCHES,
  type Switches,
  type SwitchName,
} from '../sandbox/switches.ts';
import { expectedOutcomes } from './expected-outcomes.ts';
import { pairwise } from './pairwise.ts';
import { type Settled, undocumentedTable } from './undocumented-table.ts';
import { setUpOnce, type Walked, walkThrough } from './walk-through.ts';

const settingsOf = (name: SwitchName) => SWITCHES[name].settings;

/** What else must be so for a switch to be noticed at all. */
const COMPANY: Partial<Record<SwitchName, Partial<Switches>>> = {
  retryAfter: { otherTraffic: 'half' },
  rateLimitBody: { otherTraffic: 'half' },
};

/** Each setting but the defaults, which the first walk has all together; those of a bad key need one. */
const SINGLES = API_SWITCH_NAMES.flatMap((name) =>
  settingsOf(name)
    .slice(name === 'badOmetriaKey' ? 0 : 1)
    .map((setting) => ({
      name,
      setting,
      switches: { ...COMPANY[name], ...parseSwitch(`${name}=${setting}`) },
      wrongKey: name === 'badOmetriaKey',
    })),
);

/** Alone these end the set-up, so they would hide the others. */
const END_SET_UP: readonly SwitchName[] = [
  'loyaltyLionKey',
  'loyaltyLionScopes',
  'ometriaKey',
  'badOmetriaKey',
];
const COMBINED = API_SWITCH_NAMES.filter((name) => !END_SET_UP.includes(name));
const COMBINATIONS = pairwise(
  Object.fromEntries(COMBINED.map((name) => [name, settingsOf(name)])),
  createRandom(1, 'combinations'),
);
/** Field IDs that say nothing leave fields unlearned: that is another test's. */
const READABLE = NAMINGS.filter((naming) => naming !== 'opaque');

function expectRight(walked: Walked, switches: Partial<Switches>, wrongKey = false): void {
  const { current } = createSwitchBoard(switches);
  const { update, clear, tooLong } = walked.resyncs ?? { update: null, clear: null, tooLong: null };
  expect({
    setUp: walked.setUp,
    update: update && update.outcome,
    clear: clear && clear.outcome,
    tooLong: tooLong && tooLong.outcome,
  }).toEqual(expectedOutcomes(current, walked.style, wrongKey));
  expect(walked).toMatchObject({ wrongRows: [], breaches: [] });
  expect([update, clear, tooLong].flatMap((resynced) => resynced?.wrong ?? [])).toEqual([]);
  for (const resynced of [update, clear, tooLong]) {
    if (resynced) expect(resynced.pushes).toBe(WRITTEN.test(resynced.outcome) ? 1 : 0);
  }
}

/** How jobs end whose push has left. */
const WRITTEN = /^(verified|unconfirmed|rejected)/;

const settled: Settled[] = [];
let learned: Awaited<ReturnType<typeof setUpOnce>>;

beforeAll(async () => {
  learned = await setUpOnce();
});

afterAll(() => learned.close());

test('every switch at its default', async () => {
  const walked = await walkThrough({});
  expectRight(walked, {});
  settled.push({ name: null, setting: null, walked });
});

test.concurrent.each(SINGLES)('$name: $setting', async ({ name, setting, switches, wrongKey }) => {
  const isAboutPushes = PUSH_SWITCH_NAMES.some((pushes) => pushes === name);
  const walked = await walkThrough({ switches, wrongKey, ...(isAboutPushes && { learned: learned.lens }) });
  expectRight(walked, switches, wrongKey);
  settled.push({ name, setting, walked });
});

test.concurrent.each(COMBINATIONS.map((settings, index) => ({ settings, seed: index + 1 })))(
  'combination $seed',
  async ({ settings, seed }) => {
    const switches: Partial<Switches> = Object.assign(
      {},
      ...Object.entries(settings).map(([name, setting]) => parseSwitch(`${name}=${setting}`)),
    );
    const naming = READABLE[seed % READABLE.length] ?? 'snake';
    const walked = await walkThrough({ switches, seed, account: { naming } });
    expectRight(walked, switches);
  },
);

test('docs/undocumented.md says so', async () => {
  const table = undocumentedTable(settled, COMBINATIONS.length);
  await expect(table).toMatchFileSnapshot('../../docs/undocumented.md');
});
