import { mountPointing } from '../../ui/overlay/mount-pointing.tsx';
import { beginLife } from '../life.ts';
import { pointingHost } from '../overlay-host.ts';
import { perFrame } from '../per-frame.ts';
import { readLeaves } from '../read-leaves.ts';
import { contains, elementAt, eventsOf, isElement, listen, parentOf } from '../safe-dom.ts';
import { boxOf, type Candidate, candidateAt, candidatesIn } from './candidates.ts';
import { placeOf } from './find-place.ts';
import { writePointed } from './pointed-memory.ts';
import { onPointingInput } from './pointing-input.ts';

/**
 * Lets the agent point at an email of the page, until one is chosen, Escape is pressed or the page takes the layer
 * away.
 */
export function pointAtEmail(): void {
  const { signal, end, root, isThere } = begin();
  const draw = mountPointing(root);
  let candidates: readonly Candidate[] = [];
  let active: number | null = null;

  const read = (): void => {
    candidates = candidatesIn(
      readLeaves(document, (tree) => {
        for (const type of ['scroll', 'resize'])
          listen(eventsOf(tree), type, schedule, { signal, capture: true, passive: true });
      }),
    );
  };
  const show = (): void => {
    const chosen = candidates[active ?? -1]?.email;
    if (!candidates.every(({ node }) => contains(document, node))) read();
    if (candidates[active ?? -1]?.email !== chosen) active = null; // the page was drawn anew
    const boxes = candidates.map(({ email, node }) => ({ email, ...boxOf(node) }));
    try {
      draw({ boxes, active, onCancel: end });
    } catch {
      end(); // the extension was updated: nothing stays over the page that cannot be used
    }
  };
  const schedule = perFrame(show, signal);
  const point = (to: number | null): void => {
    active = to ?? active;
    schedule();
  };
  const at = (x: number, y: number): number | null =>
    candidateAt(
      candidates.map(({ node }) => boxOf(node)),
      { x, y },
    );
  const choose = (candidate: Candidate | undefined): void => {
    if (!candidate) return;
    end();
    remember(candidate);
  };

  onPointingInput(root, {
    signal,
    isThere,
    end,
    step(by) {
      point(stepped(active, by, candidates.length));
      bringIntoView(candidates[active ?? -1]);
    },
    choose: () => choose(candidates[active ?? -1]),
    pointAt: (x, y) => point(at(x, y)),
    // The one that is shown as chosen, never one that the page has moved under the pointer meanwhile.
    pressAt: (x, y) => at(x, y) === active && choose(candidates[active ?? -1]),
  });
  read();
  if (candidates.length === 1) active = 0;
  show();
}

interface Pointing {
  readonly signal: AbortSignal;
  readonly end: () => void;
  readonly root: ShadowRoot;
  /** Whether the layer is still over the page: nothing is hit through it, but what lies on it. */
  readonly isThere: () => boolean;
}

/** Afterwards the focus goes back to where it was. */
function begin(): Pointing {
  const life = beginLife('point');
  const { activeElement } = document;
  const { host, root } = pointingHost();
  life.signal.addEventListener('abort', () => {
    host.remove(); // first: under the layer nothing can have the focus
    if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
  });
  return {
    signal: life.signal,
    end: () => life.abort(),
    root,
    isThere: () => elementAt(host, innerWidth / 2, innerHeight / 2) === host,
  };
}

function stepped(active: number | null, by: number, count: number): number | null {
  if (count === 0) return null;
  return active === null ? (by > 0 ? 0 : count - 1) : (active + by + count) % count;
}

function bringIntoView(candidate: Candidate | undefined): void {
  const element = candidate && (isElement(candidate.node) ? candidate.node : parentOf(candidate.node));
  if (element && isElement(element)) Element.prototype.scrollIntoView.call(element, { block: 'nearest' });
}

/** Only where the very email that was shown still stands there. */
function remember({ email, node }: Candidate): void {
  const leaves = readLeaves(document);
  const index = leaves.findIndex((leaf) => leaf.node === node && leaf.text.includes(email));
  if (index !== -1) void writePointed(placeOf(leaves, { email, index }, new URL(location.href)));
}
