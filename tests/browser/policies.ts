import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const FOLDER = '/etc/chromium/policies/managed';

/** Administrators alone can set a policy, and each build of Chromium looks for it in a folder of its own. */
export const canSetPolicies = (): boolean =>
  process.getuid?.() === 0 && (process.env['CHROME_PATH'] ?? '/usr/bin/chromium') === '/usr/bin/chromium';

/** Sets what managed storage holds for the extension with this id; other extensions' is left alone. */
export async function setPolicy(extensionId: string, policy: object): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const policies = { '3rdparty': { extensions: { [extensionId]: policy } } };
  await writeFile(fileOf(extensionId), JSON.stringify(policies));
}

export async function removePolicy(extensionId: string): Promise<void> {
  await rm(fileOf(extensionId), { force: true });
}

const fileOf = (extensionId: string): string => join(FOLDER, `loyalty-lens-${extensionId}.json`);
