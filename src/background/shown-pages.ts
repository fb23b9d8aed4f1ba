import * as v from 'valibot';
import { FIELD_IDS } from '../domain/field.ts';
import { type PageChoice, pageOfSamePerson } from '../domain/shown/same-person.ts';
import { settleShown } from '../domain/shown/settle-shown.ts';
import type { ShownPage, ShownText } from '../domain/shown/shown-page.ts';
import { type Sighting, sightingKey } from '../messages/sighting.ts';
import type { Clock } from '../platform/clock.ts';
import type { SessionArea } from '../platform/session-area.ts';
import { SIGHTING } from './sighting-schema.ts';

const ITEM = 'shown-pages';
/** Newest first; more are forgotten. */
const MOST_PAGES = 60;
/** So long may the two dashboards be opened one after the other. */
const RECENT_MS = 60 * 60_000;

/** A customer's page, open now or left since, with what it showed. */
export interface SeenPage {
  readonly tabId: number;
  readonly sighting: Sighting;
  readonly shown: ShownPage;
}

const SEEN: v.GenericSchema<unknown, SeenPage> = v.object({
  tabId: v.number(),
  sighting: SIGHTING,
  shown: v.object({
    vendor: v.picklist(['loyaltylion', 'ometria']),
    language: v.string(),
    texts: v.array(v.object({ field: v.picklist(FIELD_IDS), text: v.string() })),
    readAt: v.number(),
  }),
});
const ALL = v.array(SEEN);

export interface ShownPagesNeeds {
  readonly session: SessionArea;
  readonly now: Clock;
}

/**
 * What customers' pages showed. In the browser's memory alone: a killed worker still knows, a closed browser
 * forgets, and nothing of it is ever on disk.
 */
export class ShownPages {
  readonly #needs: ShownPagesNeeds;
  /** As stored; a worker reads it once. */
  #pages: readonly SeenPage[] = [];
  #loading: Promise<void> | null = null;

  constructor(needs: ShownPagesNeeds) {
    this.#needs = needs;
  }

  /** After it, what is known can be asked for at once. */
  async load(): Promise<void> {
    this.#loading ??= this.#load();
    await this.#loading;
  }

  /** The page in the tab shows this now. */
  async put(tabId: number, sighting: Sighting, language: string, texts: readonly ShownText[]): Promise<void> {
    await this.load();
    const { vendor } = sighting;
    const shown = { vendor, language, texts: settleShown(texts, language), readAt: this.#needs.now() };
    const key = sightingKey(sighting);
    const others = this.#pages.filter((seen) => seen.tabId !== tabId || sightingKey(seen.sighting) !== key);
    this.#pages = [{ tabId, sighting, shown }, ...others].slice(0, MOST_PAGES);
    await this.#needs.session.set(ITEM, this.#pages);
  }

  /** What the tab shows of the customer whom the key names. */
  on(tabId: number, key: string): ShownPage | null {
    const seen = this.#pages.find((page) => page.tabId === tabId && sightingKey(page.sighting) === key);
    return seen?.shown ?? null;
  }

  /** The page of the other dashboard that showed the same person of late. */
  ofSamePerson(sighting: Sighting): PageChoice<SeenPage> {
    const since = this.#needs.now() - RECENT_MS;
    const recent = this.#pages.filter(({ shown }) => shown.readAt >= since);
    return pageOfSamePerson(sighting, recent);
  }

  async #load(): Promise<void> {
    const stored = v.safeParse(ALL, await this.#needs.session.get(ITEM));
    if (stored.success) this.#pages = stored.output;
  }
}
