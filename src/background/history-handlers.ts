import type { History } from './history.ts';
import type { Resync } from './resync.ts';
import type { Handlers } from './router.ts';
import type { Subjects } from './subjects.ts';
import { LensError } from './vendors.ts';

export interface HistoryHandlersNeeds {
  readonly subjects: Subjects;
  readonly history: History;
  readonly resync: Resync;
}

type HistoryRequests =
  | 'preview-resync'
  | 'preview-undo'
  | 'export-history'
  | 'set-retention'
  | 'erase-history';

/** The messages about requests before they are sent, and jobs after they have ended. */
export function createHistoryHandlers(needs: HistoryHandlersNeeds): Pick<Handlers, HistoryRequests> {
  const { subjects, history, resync } = needs;
  return {
    async 'preview-resync'({ subject, ...ask }) {
      const customer = await subjects.shown(subject);
      if (!customer) throw new LensError({ code: 'nobody-found' });
      return resync.preview(customer, ask);
    },
    async 'preview-undo'({ jobId }) {
      return resync.previewUndo(jobId);
    },
    async 'export-history'({ format, query }) {
      return { text: await history.export(format, query) };
    },
    async 'set-retention'({ days }) {
      await history.setRetention(days);
      return null;
    },
    async 'erase-history'() {
      await history.erase();
      return null;
    },
  };
}
