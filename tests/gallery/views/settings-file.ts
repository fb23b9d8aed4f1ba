import type { ImportedConnectionView, ImportView } from '../../../src/messages/import-view.ts';
import type { SettingsFileState } from '../../../src/ui/options/settings-file/settings-file-store.ts';

const imported = (change: Partial<ImportedConnectionView>): ImportedConnectionView => ({
  outcome: 'added',
  name: 'Harbour & Pine UK',
  nameBefore: null,
  colour: 'indigo',
  siteIds: [4711, 4712],
  hosts: [],
  readOnly: false,
  opens: false,
  hasMap: true,
  ...change,
});

const LONG = 'Harbour & Pine, the outdoor and lifestyle shop for all of Europe, United Kingdom';

export const IMPORT: ImportView = {
  token: 'of a preview',
  connections: [
    imported({}),
    imported({
      outcome: 'replaced',
      name: LONG,
      nameBefore: 'Meadow',
      colour: 'teal',
      siteIds: [4811],
      readOnly: true,
      hosts: [{ host: 'loyalty.a-very-long-subdomain.meadow-moss.example', vendor: 'loyaltylion' }],
    }),
    imported({
      outcome: 'replaced',
      name: 'Fern & Co',
      colour: 'green',
      siteIds: [4812],
      opens: true,
      hasMap: false,
    }),
    imported({ outcome: 'unchanged', name: '', colour: 'amber', siteIds: [], hasMap: false }),
    imported({ outcome: 'kept', name: 'Group store', colour: 'slate', siteIds: [4911], hasMap: false }),
  ],
  choices: { backgroundShare: 0.25, historyDays: 30, autoLockMinutes: 5 },
};

const NOTHING: ImportView = {
  token: 'of another',
  connections: [imported({ outcome: 'unchanged', hasMap: false })],
  choices: {},
};

const EMPTY: SettingsFileState = { chosen: null, done: null, busy: false, failure: null };
const chosen = (view: ImportView) => ({ name: 'loyalty-lens-settings-2026-11-20.json', text: '{}', view });

/** Every state of the settings file's section, by name. */
export const SETTINGS_FILES = {
  empty: EMPTY,
  preview: { ...EMPTY, chosen: chosen(IMPORT) },
  nothing: { ...EMPTY, chosen: chosen(NOTHING) },
  done: { ...EMPTY, done: IMPORT },
  failed: {
    ...EMPTY,
    failure: { code: 'settings-invalid', at: 'connections.0.fieldMap.total_points.format' },
  },
} as const satisfies Record<string, SettingsFileState>;
