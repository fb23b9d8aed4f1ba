import pointScript from '../content/point.tsx?iife';
import { browser } from '../platform/browser.ts';
import { forgetPointed, pointedHosts } from '../platform/pointed-hosts.ts';
import type { Dashboards } from './dashboards.ts';
import type { Handlers } from './router.ts';
import { LensError } from './vendors.ts';

export interface PointingHandlersNeeds {
  readonly dashboards: Dashboards;
}

/** Messages about pointing at the email that a page shows. Only pages of ours may send them. */
export function createPointingHandlers({
  dashboards,
}: PointingHandlersNeeds): Pick<
  Handlers,
  'can-point' | 'point-at-email' | 'pointed-hosts' | 'forget-pointed'
> {
  return {
    async 'can-point'({ tabId }) {
      return { possible: await dashboards.isIn(tabId) };
    },
    async 'point-at-email'({ tabId }) {
      if (!(await dashboards.isIn(tabId))) throw new LensError({ code: 'not-allowed' });
      await browser.scripting.executeScript({ target: { tabId }, files: [pointScript] });
      return null;
    },
    async 'pointed-hosts'() {
      return { hosts: await pointedHosts() };
    },
    async 'forget-pointed'({ host }) {
      await forgetPointed(host);
      return null;
    },
  };
}
