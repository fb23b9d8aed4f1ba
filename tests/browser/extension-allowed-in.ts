import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The built extension as it is once a person has allowed these hosts, in a folder of its own. */
export async function extensionAllowedIn(hosts: readonly string[]): Promise<string> {
  const built = resolve('dist');
  if (hosts.length === 0) return built;
  const folder = await mkdtemp(join(tmpdir(), 'loyalty-lens-'));
  await cp(built, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest: { host_permissions: string[] } = JSON.parse(await readFile(path, 'utf8'));
  manifest.host_permissions.push(...hosts.map((host) => `https://${host}/*`));
  await writeFile(path, JSON.stringify(manifest));
  return folder;
}
