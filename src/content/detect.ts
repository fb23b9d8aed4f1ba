import type { Vendor } from '../domain/error-code.ts';
import type { Ask, RequestName } from '../messages/protocol.ts';
import type { Sighting } from '../messages/sighting.ts';
import { vendorOfHost } from '../messages/vendor-of-host.ts';
import { contentRuntime } from '../platform/content-runtime.ts';
import { beginLife } from './life.ts';
import { setOpenPage } from './open-page.ts';
import { watchPage } from './watch-page.ts';

/** Runs on every dashboard page: finds out who is open and tells the worker. No customer, no overlay. */
const life = beginLife('detect');
const { signal } = life;
let hasOverlay = false;
let shown: Sighting | null = null;

async function tell<N extends RequestName>(name: N, ask: Ask<N>): Promise<unknown> {
  const reply = await contentRuntime()
    ?.sendMessage({ name, ask })
    .catch(() => null); // the worker was ended before it answered
  if (!contentRuntime()) life.abort(); // updated or removed: this script is an orphan
  return reply;
}

async function show(sighting: Sighting | null): Promise<void> {
  if (!sighting && !shown) return;
  shown = sighting;
  setOpenPage(sighting);
  await tell('sighting', { sighting });
  if (!sighting || hasOverlay) return;
  hasOverlay = true;
  await tell('show-overlay', {});
}

/** A host that somebody added is known to the worker alone. */
async function askVendor(): Promise<Vendor | null> {
  const { vendor } = Object(Object(await tell('which-dashboard', {})).value);
  return vendor === 'loyaltylion' || vendor === 'ometria' ? vendor : null;
}

async function start(): Promise<void> {
  const vendor = vendorOfHost(location.hostname) ?? (await askVendor());
  if (vendor) watchPage({ signal, vendor, onSighting: (sighting) => void show(sighting) });
}

void start();
// A page that is left, or kept for going back, shows nobody; one that is come back to shows its customer again.
addEventListener('pagehide', () => void tell('sighting', { sighting: null }), { signal });
addEventListener(
  'pageshow',
  (event) => void (event.persisted && shown && tell('sighting', { sighting: shown })),
  { signal },
);
