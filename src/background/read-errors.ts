import type { OmetriaClient } from '../api/ometria/client.ts';
import type { CallOptions } from '../api/rate-budget.ts';

/** Ometria's last errors, each as one line in its own words. */
export async function readErrors(ometria: OmetriaClient, options?: CallOptions): Promise<string[]> {
  const errors = await ometria.pushErrors(options);
  return errors.map(({ message, path }) => (path === null ? message : `${path}: ${message}`));
}
