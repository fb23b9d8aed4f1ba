import type { ApiUse } from './api-use.ts';
import type { Handlers } from './router.ts';

export interface ApiUseHandlersNeeds {
  readonly apiUse: ApiUse;
}

/** The message about the vendors' limits. */
export function createApiUseHandlers({
  apiUse,
}: ApiUseHandlersNeeds): Pick<Handlers, 'set-background-share'> {
  return {
    async 'set-background-share'({ share }) {
      await apiUse.setBackgroundShare(share);
      return null;
    },
  };
}
