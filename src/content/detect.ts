import type { Vendor } from '../domain/error-code.ts';
import type { Ask, RequestName } from '../messages/protocol.ts';
import { vendorOfHost } from '../messages/vendor-of-host.ts';
import { contentRuntime, isStored } from '../platform/content-runtime.ts';
import { beginLife, endLife } from './life.ts';
import { setOpenPage } from './open-page.ts';
import { NOBODY, type PageReading } from './page-reading.ts';
import { sharedScope } from './shared-scope.ts';
import { watchPage } from './watch-page.ts';

/**
 * Runs on every dashboard page: finds out who is open and tells the worker. Nobody who could be open, no reader;
 * no customer, no overlay.
 */
const life = beginLife('detect');
endLife('reader'); // of a version that was updated meanwhile
const { signal } = life;
const injected: Partial<Record<'start-reader' | 'show-overlay', unknown>> = {};
let last = NOBODY;
let told: Promise<unknown> = Promise.resolve();

async function tell<N extends RequestName>(name: N, ask: Ask<N>): Promise<unknown> {
  const reply = await contentRuntime()
    ?.sendMessage({ name, ask })
    .catch(() => null); // the worker was ended before it answered
  if (!contentRuntime()) life.abort(); // updated or removed: this script is an orphan
  return reply;
}

/** Once per document, and anew where the worker was ended before it did. */
async function inject(name: keyof typeof injected): Promise<void> {
  if (injected[name]) return;
  injected[name] = true;
  injected[name] = await tell(name, {});
}

/** Whoever is open is told before what the page shows of them. */
function show(reading: PageReading): void {
  const { sighting, shown } = reading;
  const isSame = JSON.stringify(sighting) === JSON.stringify(last.sighting);
  last = reading;
  setOpenPage(reading);
  if (!isSame) {
    told = tell('sighting', { sighting });
    if (sighting) void told.then(() => inject('show-overlay'));
  }
  if (shown) {
    // Once more where the worker was ended before it answered.
    told = told.then(async () => (await tell('shown', shown)) ?? tell('shown', shown));
  }
}

/** A host that somebody added is known to the worker alone. */
async function askVendor(): Promise<Vendor | null> {
  const { vendor } = Object(Object(await tell('which-dashboard', {})).value);
  return vendor === 'loyaltylion' || vendor === 'ometria' ? vendor : null;
}

async function start(): Promise<void> {
  const { hostname } = location;
  const vendor = vendorOfHost(hostname) ?? (await askVendor());
  if (!vendor) return;
  sharedScope().pointed = await isStored(hostname); // by the host: where the agent has pointed at the email
  watchPage({
    signal,
    vendor,
    onReading: show,
    onReaderMissing: () => void inject('start-reader'),
  });
}

void start();
// A page that is left, or kept for going back, shows nobody; one that is come back to shows its customer again.
addEventListener('pagehide', () => void tell('sighting', { sighting: null }), { signal });
addEventListener(
  'pageshow',
  ({ persisted }) => void (persisted && tell('sighting', { sighting: last.sighting })),
  { signal },
);
