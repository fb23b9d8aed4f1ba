import { beginLife } from './life.ts';
import { pageReader } from './page-reader.ts';
import type { EmailPlace } from './pointing/email-place.ts';
import { followPointed } from './pointing/pointed-memory.ts';
import { lookAgain, offerReader } from './reader-slot.ts';
import { sharedScope } from './shared-scope.ts';

/** Reads pages for the detection script; the worker injects it into those that may show a customer. */
async function start(): Promise<void> {
  const { signal } = beginLife('reader');
  let place: EmailPlace | null = null;
  await followPointed((to) => {
    place = to;
    sharedScope().pointed = to !== null;
    lookAgain();
  }, signal);
  if (!signal.aborted)
    offerReader(
      pageReader(document, () => place),
      signal,
    );
}

void start();
