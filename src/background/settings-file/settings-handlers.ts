import type { Dashboards } from '../dashboards.ts';
import type { Handlers } from '../router.ts';
import type { SettingsTransfer } from './settings-transfer.ts';

export interface SettingsHandlersNeeds {
  readonly settingsTransfer: SettingsTransfer;
  readonly dashboards: Dashboards;
}

type SettingsRequests = 'export-settings' | 'preview-import' | 'import-settings';

/** The messages about the settings file. */
export function createSettingsHandlers(needs: SettingsHandlersNeeds): Pick<Handlers, SettingsRequests> {
  const { settingsTransfer, dashboards } = needs;
  return {
    async 'export-settings'() {
      return { text: await settingsTransfer.export() };
    },
    async 'preview-import'({ text }) {
      return settingsTransfer.preview(text);
    },
    async 'import-settings'({ text, token }) {
      const connectionIds = await settingsTransfer.import(text, token);
      await dashboards.sync();
      return { connectionIds };
    },
  };
}
