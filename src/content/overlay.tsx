import { ask, watch } from '../messages/client.ts';
import type { LensView } from '../messages/lens-view.ts';
import { type Sighting, sightingKey } from '../messages/sighting.ts';
import { mountOverlay } from '../ui/overlay/mount-overlay.tsx';
import type { OverlayProps } from '../ui/overlay/Overlay.tsx';
import type { Pointed } from '../ui/overlay/PointedNote.tsx';
import { updatedWords } from '../ui/overlay/UpdatedNote.tsx';
import { beginLife, endLife } from './life.ts';
import { setWantedMarks } from './marks/wanted-marks.ts';
import { offerReload } from './offer-reload.ts';
import { followOpenPage } from './open-page.ts';
import { keepAttached, overlayHost } from './overlay-host.ts';
import { readCollapsed, writeCollapsed } from './overlay-memory.ts';
import { type PageDialog, watchDialogs } from './page-dialogs.ts';
import { writePointed } from './pointing/pointed-memory.ts';

const keyOf = (sighting: Sighting | null): string | null => sighting && sightingKey(sighting);

/** Laid over a dashboard's page once it shows a customer; the worker injects it, it brings no values itself. */
async function start(): Promise<void> {
  const life = beginLife('overlay');
  const { host, root } = overlayHost();
  let open: Sighting | null = null;
  let pointed: Pointed = null;
  let view: LensView | null = null;
  let isToldAgain = false;
  let dialog: PageDialog = null;
  let hasMarks = false;
  let isOpenedOverDialog = false;
  const words = updatedWords();
  let collapsed = await readCollapsed();
  if (life.signal.aborted) return;

  const watching = watch(
    { type: 'watch-own-tab' },
    (update) => {
      if (update.type !== 'view') return;
      if (update.view.page === keyOf(open)) {
        isToldAgain = false;
        view = update.view;
        draw();
      } else if (open && !isToldAgain) {
        isToldAgain = true; // the page has just moved on, or the worker was ended while it was told of this customer
        void ask('sighting', { sighting: open });
      }
    },
    life.signal,
    () => {
      endLife('detect'); // orphans too
      endLife('reader');
      endLife('marks');
      life.abort();
      if (open) offerReload(words);
    },
  );
  const props = (): OverlayProps => ({
    view,
    collapsed: collapsed || (dialog === 'under' && !isOpenedOverDialog),
    isCovered: dialog === 'over',
    onCollapse(to) {
      collapsed = to;
      isOpenedOverDialog = true;
      draw();
      void writeCollapsed(to);
    },
    pointed,
    onForgetPointed: () => void writePointed(null),
    onRefresh: () => watching.refresh(),
    onOpenPopup: () => void ask('open-popup', {}),
    onOpenOptions: () => void ask('open-options', {}),
  });
  const mounted = mountOverlay(root, props());

  function draw(): void {
    try {
      const look = props();
      mounted.update(look);
      host.hidden = open === null;
      mark(look.collapsed || look.isCovered ? [] : (view?.shown ?? []));
    } catch {
      life.abort(); // the page put names over the document's own members: nothing half-drawn is shown
    }
  }

  function mark(shown: LensView['shown']): void {
    setWantedMarks({ root, shown });
    if (hasMarks || !shown.some(({ contradicts }) => contradicts)) return;
    hasMarks = true;
    void ask('show-marks', {});
  }

  keepAttached(host, life.signal);
  watchDialogs({
    host,
    signal: life.signal,
    emails: () => open?.emails ?? [],
    onChange(shown) {
      dialog = shown;
      isOpenedOverDialog = false;
      draw();
    },
  });
  followOpenPage((page) => {
    if (keyOf(page.sighting) !== keyOf(open)) view = null; // never one customer's values on another's page
    open = page.sighting;
    pointed = page.pointed ?? null;
    draw();
  }, life.signal);
  life.signal.addEventListener('abort', () => {
    setWantedMarks({ root, shown: [] });
    mounted.remove();
    host.remove();
  });
}

void start();
