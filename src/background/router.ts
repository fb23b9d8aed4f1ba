import * as v from 'valibot';
import type { Answer, Ask, Reply, RequestName } from '../messages/protocol.ts';
import { ENVELOPE_SCHEMA, REQUEST_SCHEMAS } from '../messages/request-schemas.ts';
import { browser, type Runtime } from '../platform/browser.ts';
import { failureOf, LensError } from './vendors.ts';

export type Handlers = {
  readonly [N in RequestName]: (ask: Ask<N>, sender: Runtime.MessageSender) => Promise<Answer<N>>;
};

/** What a dashboard's page may cause, since nobody can tell a content script from a page that took it over. */
const FROM_PAGES: ReadonlySet<RequestName> = new Set<RequestName>([
  'sighting',
  'shown',
  'start-reader',
  'show-overlay',
  'show-marks',
  'open-popup',
  'open-options',
  'which-dashboard',
]);

/** Whether a message comes from one of our own pages, not from a content script in somebody else's. */
export const isOwnPage = (sender: Runtime.MessageSender): boolean =>
  sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL(''));

/**
 * Whether a person is at work: on a page of ours, or on a dashboard that is in front. A page in the background
 * must not keep the keys unlocked.
 */
export const isUse = (sender: Runtime.MessageSender | undefined): boolean =>
  sender !== undefined && (isOwnPage(sender) || sender.tab?.active === true);

const isRequestName = (name: string): name is RequestName => Object.hasOwn(REQUEST_SCHEMAS, name);

/** Parses a message, checks who sent it, and answers it. Never rejects: a failure is the answer. */
export async function route(
  handlers: Handlers,
  message: unknown,
  sender: Runtime.MessageSender,
): Promise<Reply<unknown>> {
  try {
    const envelope = v.safeParse(ENVELOPE_SCHEMA, message);
    if (!envelope.success || !isRequestName(envelope.output.name))
      throw new LensError({ code: 'not-allowed' });
    const { name, ask } = envelope.output;
    if (sender.id !== browser.runtime.id || !(isOwnPage(sender) || FROM_PAGES.has(name))) {
      throw new LensError({ code: 'not-allowed' });
    }
    return { ok: true, value: await answer(handlers, name, ask, sender) };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

async function answer<N extends RequestName>(
  handlers: Handlers,
  name: N,
  ask: unknown,
  sender: Runtime.MessageSender,
): Promise<Answer<N>> {
  const parsed = v.safeParse(REQUEST_SCHEMAS[name], ask);
  if (!parsed.success) throw new LensError({ code: 'not-allowed' });
  return handlers[name](parsed.output, sender);
}
