import { describe, expect, test } from 'vitest';
import { Subjects } from '../../../src/background/subjects.ts';
import type { TabPage } from '../../../src/background/tabs.ts';
import { noCustomerView } from '../../../src/background/view.ts';
import type { LensView } from '../../../src/messages/lens-view.ts';
import { sightingKey } from '../../../src/messages/sighting.ts';
import { NO_CLAIMS } from '../../integration/no-claims.ts';

const TAB = { kind: 'tab', tabId: 1 } as const;

const pageOf = (email: string): TabPage => ({
  sighting: { ...NO_CLAIMS, vendor: 'loyaltylion', siteId: 123, emails: [email] },
  host: 'app.loyaltylion.com',
  url: 'https://app.loyaltylion.com/sites/123/open',
  belonging: null,
  answer: null,
});

const keyOf = (email: string): string => sightingKey(pageOf(email).sighting);

/** One tab that somebody follows; who is in it, and when that is found out, is the test's. */
function followed({ again = false } = {}) {
  const tab: { page: TabPage | null } = { page: pageOf('ann@example.com') };
  const goneOn = Promise.withResolvers<void>();
  const looking: PromiseWithResolvers<boolean>[] = [];
  const watched = new Set<string>();
  const sent: LensView[] = [];
  const subjects = new Subjects({
    customers: {
      open: () => undefined,
      goOn: () => goneOn.promise,
      get: () => null,
      watch(key) {
        watched.add(key);
        return () => watched.delete(key);
      },
      refresh: () => undefined,
      shownChanged: () => undefined,
    },
    addresses: { learn: () => undefined, complete: (view) => view },
    pageOf: async () => tab.page,
    isLocked() {
      const asked = Promise.withResolvers<boolean>();
      looking.push(asked);
      return asked.promise;
    },
    shownPages: { load: async () => undefined },
  });
  const following = subjects.follow(
    TAB,
    false,
    (update) => update.type === 'view' && sent.push(update.view),
    again,
  );
  const show = (page: TabPage | null): void => {
    tab.page = page;
    subjects.tabChanged(TAB.tabId);
  };
  return { following, show, goneOn, looking, watched, sent };
}

/** All that is under way, and waits for nothing else, has ended. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('whoever follows a tab', () => {
  test('watches whom it shows, and then the next one alone', async () => {
    const { show, watched } = followed();
    await settled();
    expect([...watched]).toEqual([keyOf('ann@example.com')]);
    show(pageOf('bob@example.com'));
    await settled();
    expect([...watched]).toEqual([keyOf('bob@example.com')]);
  });

  test('watches the customer who was opened last, though an earlier one is found later', async () => {
    const { show, goneOn, watched } = followed({ again: true });
    await settled();
    show(pageOf('bob@example.com'));
    await settled();
    goneOn.resolve();
    await settled();
    expect([...watched]).toEqual([keyOf('bob@example.com')]);
  });

  test('is not told that nobody is open once somebody is', async () => {
    const { show, looking, watched, sent } = followed();
    show(null);
    await settled();
    show(pageOf('bob@example.com'));
    await settled();
    for (const asked of looking) asked.resolve(false);
    await settled();
    expect([...watched]).toEqual([keyOf('bob@example.com')]);
    expect(sent).toEqual([]);
  });

  test('is told that nobody is open, and not after it has stopped following', async () => {
    const { show, looking, sent, following } = followed();
    show(null);
    await settled();
    looking[0]?.resolve(false);
    await settled();
    expect(sent).toEqual([noCustomerView()]);
    show(null);
    await settled();
    following.stop();
    looking[1]?.resolve(false);
    await settled();
    expect(sent).toHaveLength(1);
  });
});
