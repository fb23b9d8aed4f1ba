import { storedItem } from '../../platform/content-runtime.ts';
import { POINTED } from '../../platform/pointed-item.ts';

/** Whether the agent has pointed at the email on this host's pages: then all of them are read. */
export async function isPointedHere(): Promise<boolean> {
  const name = POINTED + location.hostname;
  return name in (await storedItem(name));
}
