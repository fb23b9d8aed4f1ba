import { afterEach, expect, test } from 'vitest';
import type { Row } from '../../src/domain/row.ts';
import type { LensView } from '../../src/messages/lens-view.ts';
import type { AccountStyleOptions } from '../sandbox/account-style.ts';
import { NAMINGS, type Naming } from '../sandbox/naming.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { LensInNode } from './lens-in-node.ts';
import { outcomeOf } from './resync.ts';
import { compare, connect, endOf, member, pressResync } from './use-lens.ts';
import { VirtualClock } from './virtual-clock.ts';

const FIELD = 'receipt_upload_url';
const URL = 'https://upload.loyaltylion.com/receipts/new';

let lens: LensInNode | null = null;
let sandbox: Sandbox | null = null;

afterEach(async () => {
  lens?.kill();
  expect(sandbox?.breaches()).toEqual([]);
  await sandbox?.close();
});

/** Set up in an account that lacks the receipt upload URL. */
async function setUp(naming: Naming, forms: AccountStyleOptions['forms'] = {}): Promise<LensInNode> {
  const clock = new VirtualClock();
  const account = { naming, missing: [FIELD] as const, forms };
  sandbox = await startSandbox({ customers: 120, account, clock: clock.now });
  lens = new LensInNode(sandbox, clock);
  await connect(lens);
  return lens;
}

/** Ometria's support creates the field, and LoyaltyLion fills it for one customer. */
function createField({ sandbox: { world } }: LensInNode): void {
  world.createCustomField(FIELD);
  world.loyaltyLionSync(world.cast.alice.id);
}

const mappingOf = async ({ connections }: LensInNode) => (await connections.list())[0]?.fieldMap[FIELD];
const rowOf = ({ rows }: LensView): Row | undefined => rows.find(({ field }) => field === FIELD);
const seeAlice = (of: LensInNode): Promise<LensView> => compare(of, member(of.sandbox.world.cast.alice.id));
const bulkReads = ({ sandbox: { log } }: LensInNode): number =>
  log.filter(({ path }) => path.includes('sort_field=updated_at')).length;

test.each(NAMINGS.filter((naming) => naming !== 'opaque'))(
  'named as in %s: not missing at once, compared once learned, written once confirmed',
  async (naming) => {
    const opened = await setUp(naming);
    const { sandbox: box, useCases } = opened;
    const { alice } = box.world.cast;
    const lacking = await seeAlice(opened);
    expect(rowOf(lacking)?.verdict).toBe('no-custom-field');
    const ometriaField = box.world.style.fieldIds[FIELD];
    expect(lacking.missing).toEqual([{ field: FIELD, suggestedId: ometriaField }]);
    createField(opened);

    const view = await seeAlice(opened);
    expect(rowOf(view)?.verdict).not.toBe('no-custom-field');
    expect(view.notices).toContainEqual({ code: 'fields-appeared', fields: [FIELD] });
    await expect
      .poll(() => mappingOf(opened))
      .toMatchObject({ state: 'mapped', ometriaField, unconfirmed: true });
    expect(rowOf(await seeAlice(opened))?.verdict).toBe('in-sync');

    box.world.updateMember(alice.id, { receiptUploadUrl: URL });
    const { plan } = await seeAlice(opened);
    expect(plan?.changes.map(({ field }) => field)).not.toContain(FIELD);
    expect(plan?.leftAlone).toContainEqual({ field: FIELD, verdict: 'different', unconfirmed: true });

    const [connection] = await opened.connections.list();
    await useCases.setup.confirm(connection?.id ?? '', {});
    const confirmed = await seeAlice(opened);
    expect(confirmed.notices).toEqual([]);
    const job = await pressResync(opened, member(alice.id), confirmed, { fields: [FIELD] });
    expect(outcomeOf(await endOf(opened, job))).toBe('verified');
    expect(box.world.heldBy(alice)?.[FIELD]).toBe(URL);
  },
);

test('an unreadable Field ID: nobody says that the field is missing, and nothing is taken for it', async () => {
  const opened = await setUp('opaque');
  const before = rowOf(await seeAlice(opened))?.verdict;
  createField(opened);
  await seeAlice(opened);
  await expect.poll(async () => JSON.stringify(await mappingOf(opened))).not.toContain('appearedAs');
  expect(rowOf(await seeAlice(opened))?.verdict).not.toBe('no-custom-field');
  const mapping = await mappingOf(opened);
  const right = opened.sandbox.world.style.fieldIds[FIELD];
  if (mapping?.state === 'mapped') expect(mapping.ometriaField).toBe(right);
  expect(['no-custom-field', 'not-comparable']).toContain(before);
});

test('values in a form that nobody reads: neither said to be missing nor different, and never written over', async () => {
  const opened = await setUp('snake', { enrolled_at: 'in-words' });
  const { alice } = opened.sandbox.world.cast;
  const before = opened.sandbox.world.heldBy(alice)?.['enrolled_at'];
  const view = await seeAlice(opened);
  expect(view.rows.find(({ field }) => field === 'enrolled_at')).toMatchObject({
    verdict: 'not-comparable',
    reason: 'not-learned',
  });
  expect(view.plan?.changes.map(({ field }) => field)).not.toContain('enrolled_at');
  const job = await pressResync(opened, member(alice.id), view);
  expect(outcomeOf(await endOf(opened, job))).toBe('verified');
  expect(opened.sandbox.world.heldBy(alice)?.['enrolled_at']).toBe(before);
});

test('the account is learned again once, however many customers are opened', async () => {
  const opened = await setUp('ll_');
  createField(opened);
  const before = bulkReads(opened);
  await seeAlice(opened);
  await expect.poll(() => mappingOf(opened)).toMatchObject({ state: 'mapped' });
  await seeAlice(opened);
  await compare(opened, member(opened.sandbox.world.cast.dora.id));
  expect(bulkReads(opened)).toBe(before + 1);
});

test('a worker that is killed while it learns leaves the field to be learned by the next', async () => {
  const opened = await setUp('ll_');
  createField(opened);
  let isKilled = false;
  opened.onMoment = () => {
    if (isKilled || bulkReads(opened) < 2) return;
    isKilled = true;
    opened.kill();
  };
  void seeAlice(opened);
  await expect.poll(() => isKilled, { timeout: 10_000 }).toBe(true);
  opened.onMoment = () => undefined;
  opened.clock.pass(60_000);
  expect(rowOf(await seeAlice(opened))?.verdict).toBe('not-comparable');
  await expect.poll(() => mappingOf(opened)).toMatchObject({ state: 'mapped', unconfirmed: true });
});

test('where a vendor is down it is tried again, but not with every customer', async () => {
  const opened = await setUp('ll_');
  createField(opened);
  const { faults } = opened.sandbox;
  faults.add({ host: 'api.ometria.com', kind: 'status', status: 503, path: /profiles\?limit/, times: 3 });
  await seeAlice(opened);
  await expect.poll(() => bulkReads(opened)).toBe(2);
  await expect.poll(() => mappingOf(opened)).toMatchObject({ appearedAs: 'll_receipt_upload_url' });
  await seeAlice(opened);
  await compare(opened, member(opened.sandbox.world.cast.dora.id));
  expect(bulkReads(opened)).toBe(2);
  faults.clear();
  opened.clock.pass(11 * 60_000);
  await seeAlice(opened);
  await expect.poll(() => mappingOf(opened)).toMatchObject({ state: 'mapped', unconfirmed: true });
});
