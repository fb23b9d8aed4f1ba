import { sightingKey } from '../messages/sighting.ts';
import type { Handlers } from './router.ts';
import { tabOf } from './sender.ts';
import type { ShownPages } from './shown-pages.ts';
import type { Subjects } from './subjects.ts';
import { tabPages } from './tabs.ts';

export interface ShownHandlersNeeds {
  readonly shownPages: ShownPages;
  readonly subjects: Subjects;
}

/** What a page shows, as a dashboard's page claims it. */
export function createShownHandlers({ shownPages, subjects }: ShownHandlersNeeds): Pick<Handlers, 'shown'> {
  return {
    async shown({ page, language, texts }, sender) {
      const tabId = tabOf(sender);
      const open = await tabPages.get(tabId);
      if (!open || sightingKey(open.sighting) !== page) return null; // the tab has moved on meanwhile
      await shownPages.put(tabId, open.sighting, language, texts);
      await subjects.shownChanged(tabId);
      return null;
    },
  };
}
