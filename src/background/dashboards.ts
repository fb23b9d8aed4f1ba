import { originOfHost } from '../domain/dashboard-host.ts';
import type { Vendor } from '../domain/error-code.ts';
import { vendorOfHost } from '../messages/vendor-of-host.ts';
import { browser } from '../platform/browser.ts';
import type { ConnectionStore } from './connection-store.ts';
import { inTurn } from './in-turn.ts';

const SCRIPT_ID = 'dashboard-';

const manifest = browser.runtime.getManifest();
const [DETECTION] = manifest.content_scripts ?? [];
/** The detection script as it was built; it is the same in the documented dashboards and in added ones. */
const SCRIPTS = DETECTION?.js ?? [];
const DOCUMENTED = DETECTION?.matches ?? [];
const ALWAYS_ALLOWED = new Set<string>(manifest['host_permissions'] ?? []);

/** The dashboards that people added beside the documented ones, and the detection script in all of them. */
export class Dashboards {
  readonly #connections: ConnectionStore;
  readonly #inTurn = inTurn();

  constructor(connections: ConnectionStore) {
    this.#connections = connections;
  }

  /** Whose dashboard a host is; null: nobody's that we know of. */
  async vendorOf(host: string): Promise<Vendor | null> {
    const added = await this.#hosts();
    return vendorOfHost(host) ?? added.find((entry) => entry.host === host)?.vendor ?? null;
  }

  /** Makes the browser run the script in the added dashboards, and lets go of those that nobody wants any more. */
  async sync(): Promise<void> {
    await this.#inTurn(() => this.#sync()).catch(() => undefined); // the next change tries again
  }

  /** Starts the script in dashboards that were open before it could: no tab has to be loaded again. */
  async startInOpenTabs(): Promise<void> {
    await startIn(await this.#origins());
  }

  /** Whether a tab shows a dashboard in which the extension may run. Its address is not read. */
  async isIn(tabId: number): Promise<boolean> {
    const tabs = await browser.tabs.query({ url: await this.#origins() });
    return tabs.some(({ id }) => id === tabId);
  }

  async #origins(): Promise<string[]> {
    return [...DOCUMENTED, ...(await this.#allowedOrigins())];
  }

  async #sync(): Promise<void> {
    const wanted = await this.#allowedOrigins();
    const registered = await browser.scripting.getRegisteredContentScripts();
    const isCurrent = ({ matches, js }: (typeof registered)[number]): boolean =>
      wanted.includes(matches?.[0] ?? '') && String(js) === String(SCRIPTS);
    const stale = registered.filter((script) => !isCurrent(script));
    if (stale.length > 0)
      await browser.scripting.unregisterContentScripts({ ids: stale.map(({ id }) => id) });
    const running = new Set(registered.filter(isCurrent).flatMap(({ matches }) => matches ?? []));
    const fresh = wanted.filter((origin) => !running.has(origin));
    await browser.scripting.registerContentScripts(fresh.map(scriptFor));
    await startIn(fresh);
    await this.#giveBack();
  }

  /** Permissions that were asked for a dashboard that is no longer anybody's. */
  async #giveBack(): Promise<void> {
    const wanted = new Set((await this.#hosts()).map(({ host }) => originOfHost(host)));
    const { origins = [] } = await browser.permissions.getAll();
    const unwanted = origins.filter((origin) => !ALWAYS_ALLOWED.has(origin) && !wanted.has(origin));
    if (unwanted.length > 0) await browser.permissions.remove({ origins: unwanted });
  }

  async #allowedOrigins(): Promise<string[]> {
    const origins = [...new Set((await this.#hosts()).map(({ host }) => originOfHost(host)))];
    const allowed = await Promise.all(
      origins.map((origin) => browser.permissions.contains({ origins: [origin] })),
    );
    return origins.filter((_, index) => allowed[index]);
  }

  async #hosts() {
    return (await this.#connections.list()).flatMap(({ hosts }) => hosts);
  }
}

const scriptFor = (origin: string) => ({
  id: SCRIPT_ID + new URL(origin.replace('*', '')).hostname,
  matches: [origin],
  js: SCRIPTS,
  runAt: 'document_idle' as const,
  persistAcrossSessions: true,
});

async function startIn(origins: string[]): Promise<void> {
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: origins });
  const starting = tabs.flatMap(({ id }) =>
    id === undefined ? [] : browser.scripting.executeScript({ target: { tabId: id }, files: SCRIPTS }),
  );
  await Promise.allSettled(starting); // a tab may be asleep, or gone
}
