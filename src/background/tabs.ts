import * as v from 'valibot';
import { type Sighting, sightingKey } from '../messages/sighting.ts';
import { browser } from '../platform/browser.ts';
import { SIGHTING } from './sighting-schema.ts';

/** The connection that the customers of a tab were last found to belong to. */
const BELONGING = v.object({
  connectionId: v.string(),
  /** `sightingKey` of the page for which the agent said so; null: it was proven. */
  answeredFor: v.nullable(v.string()),
});

/** Whom the agent chose where several could be meant. */
const ANSWER = v.object({
  /** `sightingKey` of the page that was asked about. */
  key: v.string(),
  memberId: v.nullable(v.number()),
  profileId: v.nullable(v.string()),
});

const PAGE = v.object({ sighting: SIGHTING, host: v.string(), url: v.string() });

/** A customer's page in a tab. */
export interface TabPage {
  readonly sighting: Sighting;
  readonly host: string;
  /** Its address when it was told of: the browser's word, not the page's. */
  readonly url: string;
  readonly belonging: v.InferOutput<typeof BELONGING> | null;
  readonly answer: v.InferOutput<typeof ANSWER> | null;
}

const pageItem = (tabId: number): string => `tab-${tabId}`;
const belongingItem = (tabId: number): string => `connection-of-tab-${tabId}`;
const answerItem = (tabId: number): string => `answer-in-tab-${tabId}`;

/** Which customer each tab shows. In session storage: a killed worker still knows, a closed browser forgets. */
export const tabPages = {
  async get(tabId: number): Promise<TabPage | null> {
    const items = [pageItem(tabId), belongingItem(tabId), answerItem(tabId)];
    const stored = await browser.storage.session.get(items);
    const page = v.safeParse(PAGE, stored[pageItem(tabId)]);
    const belonging = v.safeParse(BELONGING, stored[belongingItem(tabId)]);
    const answer = v.safeParse(ANSWER, stored[answerItem(tabId)]);
    if (!page.success) return null;
    return {
      ...page.output,
      belonging: belonging.success ? belonging.output : null,
      answer: answer.success ? answer.output : null,
    };
  },

  async set(tabId: number, page: Omit<TabPage, 'belonging' | 'answer'> | null): Promise<void> {
    if (page) await browser.storage.session.set({ [pageItem(tabId)]: page });
    else await browser.storage.session.remove(pageItem(tabId));
  },

  /** Kept while the tab goes from one customer to the next. */
  async setBelonging(tabId: number, belonging: NonNullable<TabPage['belonging']>): Promise<void> {
    await browser.storage.session.set({ [belongingItem(tabId)]: belonging });
  },

  /** The last one: another page of the tab is another question. */
  async setAnswer(tabId: number, answer: NonNullable<TabPage['answer']>): Promise<void> {
    await browser.storage.session.set({ [answerItem(tabId)]: answer });
  },

  /** The tab was closed. */
  async forget(tabId: number): Promise<void> {
    await browser.storage.session.remove([pageItem(tabId), belongingItem(tabId), answerItem(tabId)]);
  },

  /** The tabs that show what the key names. */
  async showing(key: string): Promise<number[]> {
    const stored = await browser.storage.session.get(null);
    return Object.entries(stored).flatMap(([name, value]) => {
      const parsed = v.safeParse(PAGE, value);
      const shows = name.startsWith('tab-') && parsed.success && sightingKey(parsed.output.sighting) === key;
      return shows ? [Number(name.slice('tab-'.length))] : [];
    });
  },

  /** The tabs that show no customer. */
  async showingNobody(): Promise<number[]> {
    const [tabs, stored] = await Promise.all([browser.tabs.query({}), browser.storage.session.get(null)]);
    return tabs.flatMap(({ id }) => (id === undefined || pageItem(id) in stored ? [] : [id]));
  },
};
