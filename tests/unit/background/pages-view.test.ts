import { expect, test } from 'vitest';
import { newCustomer } from '../../../src/background/customer.ts';
import type { Look } from '../../../src/background/look.ts';
import { viewOfPages } from '../../../src/background/pages-view.ts';
import type { SeenPage } from '../../../src/background/shown-pages.ts';
import type { Sighting } from '../../../src/messages/sighting.ts';
import { NO_CLAIMS } from '../../integration/no-claims.ts';

function seen(vendor: Sighting['vendor'], email: string, points: string, readAt: number): SeenPage {
  return {
    tabId: 1,
    sighting: {
      ...NO_CLAIMS,
      vendor,
      emails: [email],
      labelledCustomerIds: ['5000001'],
      name: 'Ann Lee',
    },
    shown: { vendor, language: 'en', texts: [{ field: 'approved_points', text: points }], readAt },
  };
}

const HERE = seen('loyaltylion', 'ann@example.com', '1,240', 1_000);

function viewBeside(other: Look['other']) {
  const who = { host: null, connectionId: null, likelyConnectionId: null, memberId: null, profileId: null };
  const customer = newCustomer({ ...who, sighting: HERE.sighting });
  return viewOfPages({ customer, page: HERE.shown, other, now: 2_000 });
}

test('the other page of the same person is compared, and its time told', () => {
  const page = seen('ometria', 'ann@example.com', '1,150', 500);
  expect(viewBeside({ kind: 'page', page })).toMatchObject({
    notices: [],
    pages: { loyaltylion: 1_000, ometria: 500, contradict: false },
    shown: [{ field: 'approved_points', contradicts: { raw: 1150 } }],
  });
});

test('that the same person has another email there is said', () => {
  const page = seen('ometria', 'ann.new@example.com', '1,150', 500);
  expect(viewBeside({ kind: 'page', page })?.notices).toEqual([
    { code: 'email-differs', loyaltyLion: 'ann@example.com', ometria: 'ann.new@example.com' },
  ]);
});

test('a page that contradicts this one, or none at all, leaves nothing to compare', () => {
  const nothing = { rows: [], shown: [], notices: [] };
  const alone = { loyaltylion: 1_000, ometria: null };
  expect(viewBeside({ kind: 'contradiction' })).toMatchObject({
    ...nothing,
    pages: { ...alone, contradict: true },
  });
  expect(viewBeside({ kind: 'nobody' })).toMatchObject({
    ...nothing,
    pages: { ...alone, contradict: false },
  });
});
