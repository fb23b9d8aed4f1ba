import type { OmetriaClient } from '../api/ometria/client.ts';

/** Ometria's last errors, each as one line in its own words. */
export async function readErrors(ometria: OmetriaClient): Promise<string[]> {
  const errors = await ometria.pushErrors();
  return errors.map(({ message, path }) => (path === null ? message : `${path}: ${message}`));
}
