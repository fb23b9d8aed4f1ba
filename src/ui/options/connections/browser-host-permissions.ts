import { originOfHost } from '../../../domain/dashboard-host.ts';
import { browser } from '../../../platform/browser.ts';
import type { HostPermissions } from './host-permissions.ts';

const of = (host: string) => ({ origins: [originOfHost(host)] });
const documented = (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches }) => matches);

export const browserHostPermissions: HostPermissions = {
  ask: (host) => browser.permissions.request(of(host)),
  has: (host) => browser.permissions.contains(of(host)),
  isDocumented: (host) => documented.includes(originOfHost(host)),
};
