import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buttonElsewhere, buttonOver } from '../../../src/background/toolbar-button.ts';
import { type Job, newJob } from '../../../src/domain/job.ts';
import { installI18n } from '../../gallery/fake-i18n.ts';

installI18n();

const TOKENS = readFileSync(new URL('../../../src/ui/tokens.css', import.meta.url), 'utf8');
/** The colour that surfaces have for the same, where they are light. */
const colourOf = (token: string): string | undefined =>
  new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}),`).exec(TOKENS)?.[1];

const RED = colourOf('none');
const AMBER = colourOf('different');
const GREEN = colourOf('in-sync');

const ended = (state: Job['state'], name = 'Joann Reed'): Job => ({
  ...newJob(
    {
      kind: 'resync',
      undoOf: null,
      surface: 'popup',
      connectionId: 'main',
      connectionName: 'Shop',
      memberId: 6942,
      merchantId: '5000002',
      profileId: 'p2',
      customer: { name, email: null },
      emailsMayDiffer: false,
      changes: [],
    },
    name,
    0,
  ),
  state,
});

const NOBODY_WAITS = buttonElsewhere([]);
const JOANN = 'Loyalty Lens: the resync of Joann Reed has ended. ';
const OUT_OF_STEP = 'Loyalty Lens: 3 fields are out of step in Ometria';

describe('over a page that shows no customer', () => {
  test.each([
    ['nothing has ended', [], { text: '', title: 'Loyalty Lens' }],
    [
      'well',
      [ended('verified')],
      { text: '', title: `${JOANN}Verified: the profile in Ometria shows what was sent.` },
    ],
    ['wrong', [ended('failed')], { text: '!', title: `${JOANN}It did not go through: nothing was written.` }],
  ] as const)('%s', (_name, jobs, button) => {
    expect(buttonElsewhere(jobs)).toMatchObject(button);
    expect(buttonOver(null, null, buttonElsewhere(jobs))).toMatchObject(button);
  });
});

describe('over a customer’s page', () => {
  test.each([
    [3, { text: '3', color: AMBER, title: OUT_OF_STEP }],
    [0, { text: '✓', color: GREEN, title: 'Loyalty Lens: everything that can be compared is in sync' }],
  ])('%i fields out of step', (count, button) => {
    expect(buttonOver(count, null, NOBODY_WAITS)).toEqual(button);
  });

  test('another customer’s job that went wrong leaves the number, turns it red and is told below', () => {
    const button = buttonOver(3, null, buttonElsewhere([ended('overwritten')]));
    expect(button).toMatchObject({ text: '3', color: RED });
    expect(button.title.split('\n')).toEqual([
      OUT_OF_STEP,
      expect.stringContaining(`${JOANN}Another value won`),
    ]);
  });

  test('another customer’s job that ended well is told below, and that is all', () => {
    const button = buttonOver(3, null, buttonElsewhere([ended('verified')]));
    expect(button).toMatchObject({ text: '3', color: AMBER });
    expect(button.title.split('\n')).toEqual([OUT_OF_STEP, expect.stringContaining(`${JOANN}Verified`)]);
  });

  test('the customer’s own that went wrong takes the number’s place, and is told once', () => {
    const own = ended('rejected');
    const button = buttonOver(3, own, buttonElsewhere([own]));
    expect(button).toMatchObject({ text: '!', color: RED });
    expect(button.title).toBe(
      'Loyalty Lens: the resync has ended. Ometria rejected it: nothing was changed.',
    );
  });

  test('the customer’s own that ended well leaves another’s that did not', () => {
    const own = ended('verified', 'Ann\nLee ');
    const button = buttonOver(3, own, buttonElsewhere([own, ended('failed')]));
    expect(button).toMatchObject({ text: '3', color: RED });
    expect(button.title.split('\n')).toEqual([
      'Loyalty Lens: the resync has ended. Verified: the profile in Ometria shows what was sent.',
      expect.stringContaining(JOANN),
    ]);
  });
});
