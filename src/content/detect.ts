import type { Ask, RequestName } from '../messages/protocol.ts';
import { type Sighting, sightingKey } from '../messages/sighting.ts';
import { contentRuntime } from '../platform/content-runtime.ts';
import { setOpenPage } from './open-page.ts';
import { watchPage } from './watch-page.ts';

/** Runs on every dashboard page: finds out who is open and tells the worker. No customer, no overlay. */
const life = new AbortController();
let hasOverlay = false;
let shown: Sighting | null = null;

async function tell<N extends RequestName>(name: N, ask: Ask<N>): Promise<void> {
  try {
    const runtime = contentRuntime();
    if (runtime) await runtime.sendMessage({ name, ask });
    else life.abort();
  } catch {
    if (!contentRuntime()) life.abort(); // updated or removed: this script is an orphan
  }
}

async function show(sighting: Sighting | null): Promise<void> {
  if (sighting === null && shown === null) return;
  shown = sighting;
  setOpenPage(sighting && sightingKey(sighting));
  await tell('sighting', { sighting });
  if (!sighting || hasOverlay) return;
  hasOverlay = true;
  await tell('show-overlay', {});
}

watchPage({ signal: life.signal, onSighting: (sighting) => void show(sighting) });
// A page that is left, or kept for going back, shows nobody; one that is come back to shows its customer again.
addEventListener('pagehide', () => void tell('sighting', { sighting: null }), { signal: life.signal });
addEventListener(
  'pageshow',
  (event) => void (event.persisted && shown && tell('sighting', { sighting: shown })),
  { signal: life.signal },
);
