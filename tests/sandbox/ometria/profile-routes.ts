import { type Answer, json } from '../http/answer.ts';
import type { Exchange } from '../http/exchange.ts';
import { integerParameter } from '../http/route.ts';
import type { Json } from '../json.ts';
import type { Switches } from '../switches.ts';
import { badRequest, notFound } from './errors.ts';
import type { Profile } from './profile.ts';
import { listedProfileView, profileView } from './profile-view.ts';

const MAX_LIMIT = 250;
const DEFAULT_LIMIT = 100;

function hasEmail(profile: Profile, wanted: string, { emailMatches, ometriaEmailCase }: Switches): boolean {
  const emails = emailMatches === 'any-identity' ? profile.emails : [profile.email];
  const fold = (text: string): string => (ometriaEmailCase === 'insensitive' ? text.toLowerCase() : text);
  return emails.some((email) => email !== null && fold(email) === fold(wanted));
}

function noProfile({ profileNotFound }: Switches): Answer {
  if (profileNotFound === '404') return notFound();
  return json(200, profileNotFound === 'empty-array' ? [] : {});
}

function byEmail(email: string, { switches, world }: Exchange): Answer {
  const found = world.ometria.profilesByEmail(email).filter((profile) => hasEmail(profile, email, switches));
  const [first, ...others] = found.map((profile) => listedProfileView(profile, switches));
  if (!first) return noProfile(switches);
  const answers: Record<Switches['profilesByEmailShape'], Json> = {
    array: [first, ...others],
    object: first,
    wrapped: { profiles: [first, ...others] },
  };
  return json(200, answers[switches.profilesByEmailShape]);
}

/** Undefined where `updateSince` is no date. */
function select({ url, world }: Exchange, offset: number, limit: number): Profile[] | undefined {
  const since = url.searchParams.get('updateSince');
  const byUpdate = url.searchParams.get('orderby') === 'timestamp_update';
  if (since === null && !byUpdate) return world.ometria.profiles(offset, limit);
  const from = since === null ? 0 : Date.parse(since);
  if (Number.isNaN(from)) return undefined;
  const found = world.ometria.profiles().filter((profile) => profile.updatedAt >= from);
  const ordered = byUpdate ? found.toSorted((a, b) => a.updatedAt - b.updatedAt) : found;
  return ordered.slice(offset, offset + limit);
}

function page(exchange: Exchange): Answer {
  const { switches, url } = exchange;
  const asked = integerParameter(url.searchParams, 'limit');
  const offset = integerParameter(url.searchParams, 'offset');
  const limit = asked ?? DEFAULT_LIMIT;
  const isTooMuch = limit > MAX_LIMIT;
  if (isTooMuch) exchange.breach('limit-out-of-range', String(limit));
  if (asked === undefined || offset === undefined || (isTooMuch && switches.profilesOverLimit === '400')) {
    return badRequest('limit or offset is invalid');
  }
  const found = select(exchange, offset ?? 0, Math.min(limit, MAX_LIMIT));
  if (!found) return badRequest('updateSince is invalid');
  const shown = found.map((profile) => listedProfileView(profile, switches));
  return json(200, switches.profilesPageShape === 'wrapped' ? { profiles: shown } : shown);
}

/** `GET /v2/profiles`, by email or page by page. */
export function listProfiles(exchange: Exchange): Answer {
  const email = exchange.url.searchParams.get('email');
  return email === null ? page(exchange) : byEmail(email, exchange);
}

/** `GET /v2/profiles/{id}` */
export function getProfile({ switches, world }: Exchange, id = ''): Answer {
  const profile = world.ometria.profile(id);
  return profile ? json(200, profileView(profile, switches)) : notFound();
}
