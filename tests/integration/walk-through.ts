import type { LensView } from '../../src/messages/lens-view.ts';
import type { AccountStyle } from '../sandbox/account-style.ts';
import type { CastName } from '../sandbox/population/cast.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../sandbox/sandbox.ts';
import { expectedRows, rowsOfNobody } from './expected-rows.ts';
import { LensInNode } from './lens-in-node.ts';
import { type Resynced, resync, see, setUpOutcome, wrongRows } from './steps.ts';
import { compare, connect, member } from './use-lens.ts';
import { VirtualClock } from './virtual-clock.ts';

/** What the extension made of one account, from the keys to the ends of three jobs. */
export interface Walked {
  /** `learned`, or the code of the failed check: then nothing follows. */
  readonly setUp: string;
  /** Of Alice's 21 fields: how many have which verdict. */
  readonly verdicts: Readonly<Record<string, number>>;
  readonly wrongRows: readonly string[];
  /** Alice's values brought up to date, values that only Ometria has cleared, and more than Ometria takes. */
  readonly resyncs: {
    readonly update: Resynced;
    readonly clear: Resynced;
    readonly tooLong: Resynced;
  } | null;
  readonly breaches: readonly string[];
  readonly style: AccountStyle;
}

interface WalkOptions extends SandboxOptions {
  /** One that is set up with the same account, where the switches cannot matter for that. */
  readonly learned?: LensInNode;
  /** A wrong Ometria key is pasted. */
  readonly wrongKey?: boolean;
}

/** The other browser's requests no longer count, and no key is new. */
const BETWEEN_BROWSERS_MS = 11 * 60_000;

/** One of each kind: out of step, never written, without Headless values, with nulls, without a year, expired. */
const COMPARED: readonly CastName[] = [
  'inStep',
  'neverSynced',
  'blocked',
  'formerMember',
  'onlyInOmetria',
  'topTier',
  'birthdayWithoutYear',
  'longHistory',
  'noTier',
];

/** Fewer would leave values that discriminate too rare to learn from. */
const CUSTOMERS = 120;
const ACCOUNT = { missing: ['receipt_upload_url'] } as const;

/** The extension set up with the account as it is by default. */
export async function setUpOnce(): Promise<{ lens: LensInNode; close: () => Promise<void> }> {
  const clock = new VirtualClock();
  const sandbox = await startSandbox({ customers: CUSTOMERS, account: ACCOUNT, clock: clock.now });
  const lens = new LensInNode(sandbox, clock);
  await connect(lens);
  const close = (): Promise<void> => {
    lens.kill();
    return sandbox.close();
  };
  return { lens, close };
}

/** Sets up, compares a dozen customers and resyncs three, in a sandbox of its own. */
export async function walkThrough({ learned, wrongKey = false, ...options }: WalkOptions): Promise<Walked> {
  const clock = new VirtualClock();
  // What it takes over was stored on the other's clock: time does not go back.
  if (learned) clock.pass(learned.clock.now() - clock.now() + BETWEEN_BROWSERS_MS);
  const account = { ...ACCOUNT, ...options.account };
  const sandbox = await startSandbox({ customers: CUSTOMERS, ...options, account, clock: clock.now });
  const lens = new LensInNode(sandbox, clock);
  try {
    const keys = wrongKey ? { ...sandbox.keys, ometria: 'f00d'.repeat(10) } : sandbox.keys;
    await (learned && lens.takeOver(learned));
    const setUp = learned ? 'learned' : setUpOutcome(await connect(lens, keys), sandbox);
    const isLearned = setUp.startsWith('learned');
    const alice = isLearned ? await compare(lens, see(lens, 'loyaltylion', 'alice')) : null;
    const wrong = alice ? await compareAll(lens, alice) : [];
    const resyncs = isLearned ? await resyncAll(lens) : null;
    const breaches = sandbox.breaches().map(({ rule, detail }) => `${rule}: ${detail}`);
    const verdicts = alice ? countsOf(alice) : {};
    return { setUp, verdicts, wrongRows: wrong, resyncs, breaches, style: sandbox.world.style };
  } finally {
    lens.kill();
    await sandbox.close();
  }
}

function countsOf({ rows }: LensView): Record<string, number> {
  const groups = Map.groupBy(rows, ({ verdict }) => verdict ?? 'open');
  return Object.fromEntries([...groups].map(([verdict, { length }]) => [verdict, length]));
}

async function compareAll(lens: LensInNode, onLoyaltyLion: LensView): Promise<string[]> {
  const { sandbox } = lens;
  const { alice, mixedCase } = sandbox.world.cast;
  const onOmetria = await compare(lens, see(lens, 'ometria', 'mixedCase'));
  const wrong = [
    ...wrongRows(onLoyaltyLion, expectedRows(sandbox, alice)),
    ...wrongRows(
      onOmetria,
      canFindByOmetria(sandbox) ? expectedRows(sandbox, mixedCase) : rowsOfNobody(sandbox),
    ),
  ];
  for (const name of COMPARED) {
    const who = sandbox.world.cast[name];
    const found = wrongRows(await compare(lens, member(who.id)), expectedRows(sandbox, who));
    wrong.push(...found.map((row) => `${name} ${row}`));
  }
  return wrong;
}

/** Ometria's page has the email in lower case: LoyaltyLion's filter, or Headless, must make up for that. */
const canFindByOmetria = ({ switches: { current } }: Sandbox): boolean =>
  current.loyaltyLionEmailCase === 'insensitive' || current.headless === 'on';

async function resyncAll(lens: LensInNode): Promise<Walked['resyncs']> {
  return {
    update: await resync(lens, 'alice'),
    clear: await resync(lens, 'onlyInOmetria', true),
    tooLong: await resync(lens, 'longValues'),
  };
}
