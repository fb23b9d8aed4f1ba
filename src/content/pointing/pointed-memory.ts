import { contentStorage } from '../../platform/content-runtime.ts';
import { lookAgain } from '../reader-slot.ts';
import { sharedScope } from '../shared-scope.ts';
import { type EmailPlace, parseEmailPlace } from './email-place.ts';

/**
 * Where on this host's pages the agent has pointed at the email: the item that is named by the host. Kept where
 * content scripts can read it, so that no page has to wake the worker for it; there is no word of a page or of a
 * customer in it.
 */
const item = (): string => location.hostname;

/** null: forgets it. */
export async function writePointed(place: EmailPlace | null): Promise<void> {
  await (place ? contentStorage()?.set({ [item()]: place }) : contentStorage()?.remove(item()));
  sharedScope().pointed = place !== null;
  lookAgain();
}

/**
 * Tells it once it is known, then whenever it was pointed anew or forgotten, in whatever tab. What storage holds is
 * parsed.
 */
export async function followPointed(
  onPlace: (place: EmailPlace | null) => void,
  signal: AbortSignal,
): Promise<void> {
  const area = contentStorage();
  const name = item();
  const tell = (changed: Record<string, { readonly newValue?: unknown }>): void => {
    if (name in changed) onPlace(parseEmailPlace(changed[name]?.newValue));
  };
  area?.onChanged.addListener(tell);
  // An orphan has no storage to let go of.
  signal.addEventListener('abort', () => contentStorage()?.onChanged.removeListener(tell));
  onPlace(parseEmailPlace((await area?.get(name))?.[name]));
}
