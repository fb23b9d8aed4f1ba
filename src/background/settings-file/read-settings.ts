import * as v from 'valibot';
import type { ErrorCode } from '../../domain/error-code.ts';
import { SETTINGS_FORMAT } from '../../domain/settings-file/export.ts';
import { findKey } from '../../domain/settings-file/find-key.ts';
import type { TeamSettings } from '../../domain/settings-file/team-settings.ts';
import { LensError } from '../vendors.ts';
import { SETTINGS_FILES } from './file-schema.ts';

/** Characters; a file of a hundred connections has a third of it. */
export const LARGEST_FILE = 1_000_000;

const HEAD = v.object({
  format: v.literal(SETTINGS_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/**
 * A settings file, parsed. Nothing of it is taken where any part is not understood.
 *
 * @throws LensError `settings-…`, with where it is
 */
export function readSettings(text: string): TeamSettings {
  if (text.length > LARGEST_FILE) refuse('settings-too-large');
  return readHeld(parseJson(text));
}

/** The same of what was parsed already, as a policy is. */
export function readHeld(held: unknown): TeamSettings {
  const head = v.safeParse(HEAD, held);
  if (!head.success) refuse('settings-foreign');
  const schema = SETTINGS_FILES[head.output.version] ?? refuse('settings-newer');
  const key = findKey(held);
  if (key !== null) refuse('settings-hold-key', key);
  const settings = v.safeParse(schema, held);
  if (!settings.success) refuse('settings-invalid', v.getDotPath(settings.issues[0]));
  return expectUnique(settings.output);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')); // some editors write a byte order mark
  } catch {
    return refuse('settings-damaged');
  }
}

function expectUnique(settings: TeamSettings): TeamSettings {
  const ids = settings.connections.map(({ id }) => id);
  const twice = ids.findIndex((id, at) => id !== null && ids.indexOf(id) < at);
  return twice < 0 ? settings : refuse('settings-invalid', `connections.${twice}.id`);
}

function refuse(code: ErrorCode, at: string | null = null): never {
  throw new LensError({ code, ...(at !== null && { at }) });
}
