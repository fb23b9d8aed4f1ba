import * as v from 'valibot';
import { findKey } from '../../domain/settings-file/find-key.ts';
import { NO_POLICY, type Policy } from '../../domain/settings-file/policy.ts';
import type { TeamConnection } from '../../domain/settings-file/team-settings.ts';
import { readHeld } from '../settings-file/read-settings.ts';
import { LensError } from '../vendors.ts';

/** `public/managed-schema.json` tells browsers the same. */
const POLICY = v.object({
  settings: v.optional(v.unknown()),
  readOnly: v.optional(v.boolean(), false),
  keyProtection: v.optional(v.nullable(v.picklist(['passphrase', 'session'])), null),
});

/**
 * What managed storage holds, parsed. Nothing of it is taken where any part is not understood.
 *
 * @throws LensError `settings-…`, with where it is
 */
export function readPolicy(held: unknown): Policy {
  const key = findKey(held);
  if (key !== null) throw new LensError({ code: 'settings-hold-key', at: key });
  const policy = v.safeParse(POLICY, held);
  if (!policy.success) {
    const at = v.getDotPath(policy.issues[0]);
    throw new LensError({ code: 'settings-invalid', ...(at !== null && { at }) });
  }
  const { settings, readOnly, keyProtection } = policy.output;
  const read = settings === undefined ? NO_POLICY.settings : readHeld(settings);
  const connections = read.connections.map((one, at) => ({ ...one, id: idOf(one, at) }));
  return { settings: { ...read, connections }, readOnly, keyProtection };
}

/** An exported file may do without: there a connection is found by its sites alone. */
function idOf({ id }: TeamConnection, at: number): string {
  if (id === null) throw new LensError({ code: 'settings-invalid', at: `connections.${at}.id` });
  return id;
}
