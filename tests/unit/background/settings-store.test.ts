import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { SettingsStore } from '../../../src/background/settings-store.ts';
import { openDatabase } from '../../../src/platform/database.ts';

const DEFAULTS = { version: 1, backgroundShare: 0.5 };
let databases = 0;

function setUp() {
  databases += 1;
  const database = openDatabase(`settings-${databases}`);
  return { database, settings: new SettingsStore(database) };
}

describe('SettingsStore', () => {
  it('starts with the defaults', async () => {
    expect(await setUp().settings.get()).toEqual(DEFAULTS);
  });

  it('keeps a change', async () => {
    const { settings, database } = setUp();
    const changed = { ...DEFAULTS, backgroundShare: 0.25 };
    expect(await settings.change({ backgroundShare: 0.25 })).toEqual(changed);
    expect(await new SettingsStore(database).get()).toEqual(changed);
  });

  it.each([null, 7, 'x', [], { backgroundShare: 3 }, { backgroundShare: '0.3', version: 9 }])(
    'reads the default where %j is stored',
    async (stored) => {
      const { settings, database } = setUp();
      await (await database).put('settings', stored, 'settings');
      expect(await settings.get()).toEqual(DEFAULTS);
    },
  );
});
