import { mountUpdatedNote } from '../ui/overlay/mount-overlay.tsx';
import type { UpdatedWords } from '../ui/overlay/UpdatedNote.tsx';
import { overlayHost, PANEL } from './overlay-host.ts';
import { allMatching, rootOf } from './safe-dom.ts';

/** How long the new version, which the worker starts in open tabs, may take to lay its own panel over the page. */
const REPLACED_WITHIN_MS = 1_000;

/**
 * The extension was updated, or turned off, under an open panel: where nothing takes the panel's place, a note
 * does. A new version's panel that comes late still removes it.
 */
export function offerReload(words: UpdatedWords): void {
  setTimeout(() => {
    const [replacement] = allMatching(document, PANEL);
    if (replacement) return;
    const { host, root } = overlayHost();
    mountUpdatedNote(root, { words, onReload: () => location.reload(), onClose: () => host.remove() });
    rootOf(document)?.append(host);
  }, REPLACED_WITHIN_MS);
}
