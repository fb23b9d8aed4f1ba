import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure } from '../../../domain/error-code.ts';
import type { ImportView } from '../../../messages/import-view.ts';
import type { Reply } from '../../../messages/protocol.ts';
import type { Client } from '../../client.ts';
import type { HostPermissions } from '../connections/host-permissions.ts';

/** Bytes; larger files are not even read. */
const LARGEST_FILE = 4_000_000;

interface ChosenFile {
  readonly name: string;
  readonly text: string;
  /** What importing it would do. */
  readonly view: ImportView;
}

export interface SettingsFileState {
  /** null: none is being looked at. */
  readonly chosen: ChosenFile | null;
  /** What was imported last; null: nothing since the page was opened. */
  readonly done: ImportView | null;
  readonly busy: boolean;
  readonly failure: Failure | null;
}

export interface SettingsFileActions {
  readonly permissions: HostPermissions;
  /** The file's text; null: it could not be made. */
  readonly export: () => Promise<string | null>;
  /** Shows what importing it would do. */
  readonly choose: (file: Pick<File, 'name' | 'size' | 'text'>) => Promise<void>;
  readonly import: () => Promise<void>;
  readonly cancel: () => void;
}

export interface SettingsFileStore extends SettingsFileActions {
  readonly store: StoreApi<SettingsFileState>;
}

const INITIAL: SettingsFileState = { chosen: null, done: null, busy: false, failure: null };

/** The settings file: taken along, or looked at and imported. `onImported` is told whose settings came. */
export function createSettingsFileStore(
  client: Client,
  permissions: HostPermissions,
  onImported: (connectionIds: readonly string[]) => void,
): SettingsFileStore {
  const store = createStore<SettingsFileState>(() => INITIAL);
  const send = async <T>(asking: Promise<Reply<T>>): Promise<T | null> => {
    store.setState({ busy: true, failure: null });
    const reply = await asking;
    store.setState({ busy: false, failure: reply.ok ? null : reply.failure });
    return reply.ok ? reply.value : null;
  };
  const look = async (name: string, text: string): Promise<void> => {
    const view = await send(client.ask('preview-import', { text }));
    store.setState({ chosen: view && { name, text, view } });
  };
  return {
    store,
    permissions,
    export: async () => (await send(client.ask('export-settings', {})))?.text ?? null,
    async choose(file) {
      store.setState({ ...INITIAL });
      if (file.size > LARGEST_FILE) store.setState({ failure: { code: 'settings-too-large' } });
      else await look(file.name, await file.text());
    },
    async import() {
      const { chosen } = store.getState();
      if (!chosen) return;
      const { text, view } = chosen;
      const imported = await send(client.ask('import-settings', { text, token: view.token }));
      if (imported) {
        store.setState({ chosen: null, done: view });
        onImported(imported.connectionIds);
      } else if (store.getState().failure?.code === 'import-moved') {
        await look(chosen.name, text);
        store.setState({ failure: { code: 'import-moved' } });
      }
    },
    cancel: () => store.setState(INITIAL),
  };
}
