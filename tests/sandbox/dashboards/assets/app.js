// The dashboards' client side: navigation without reload, late values, tabs. Runs as it is in the page.
const { navigation, rendering, lateMs } = document.documentElement.dataset;
const isSinglePage = navigation !== 'full-load';
const isLate = rendering !== 'at-once';
let current = new AbortController();

/** The path that the server knows: in the hash shape the rest of it stands behind the hash. */
function serverPath({ pathname, search, hash }) {
  return hash.startsWith('#/') ? `${pathname.replace(/\/$/, '')}${hash.slice(1)}` : `${pathname}${search}`;
}

/** One page's title and content as `{title, html}`. */
async function fetchFragment(url, pending, signal) {
  const query = new URLSearchParams({ path: serverPath(url), ...(pending && { pending: '1' }) });
  const answer = await fetch(`/fragments?${query}`, { signal });
  return answer.json();
}

function pause(ms, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

function replaceContent({ title, html }) {
  document.title = title;
  document.querySelector('main').innerHTML = html;
}

/** Puts the values of the same page into the slots that wait for them, in the order of the document. */
function fillSlots({ title, html }) {
  const full = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('[data-slot]');
  document.title = title;
  for (const [index, slot] of document.querySelectorAll('main [data-slot]').entries()) {
    if (slot instanceof HTMLInputElement) slot.value = full[index].value;
    else slot.textContent = full[index].textContent;
  }
}

async function settle(url, signal) {
  if (isLate) await pause(Number(lateMs), signal);
  const fragment = await fetchFragment(url, false, signal);
  if (rendering === 'late-values') fillSlots(fragment);
  else replaceContent(fragment);
}

/** Runs what changes the content, in place of what still runs. */
async function takeOver(change) {
  current.abort();
  current = new AbortController();
  const { signal } = current;
  try {
    await change(signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** @param enter makes the page's address the browser's */
function show(url, enter) {
  return takeOver(async (signal) => {
    if (navigation === 'address-first') enter();
    const first = await fetchFragment(url, isLate, signal);
    if (navigation !== 'address-first') enter();
    replaceContent(first);
    if (isLate) await settle(url, signal);
  });
}

function navigate(url) {
  return show(url, () => history.pushState(null, '', url));
}

function openTab(tab) {
  for (const each of tab.closest('.tabs').querySelectorAll('[role=tab]')) {
    each.setAttribute('aria-selected', String(each === tab));
    document.getElementById(each.getAttribute('aria-controls')).hidden = each !== tab;
  }
}

document.addEventListener('click', (event) => {
  const tab = event.target.closest('[role=tab]');
  if (tab) openTab(tab);
  const link = event.target.closest('a[href]');
  const isPlainClick = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey);
  if (!link || !isPlainClick || link.origin !== location.origin) return;
  if (!isSinglePage && !link.hash) return;
  event.preventDefault();
  void navigate(new URL(link.href));
});

document.addEventListener('submit', (event) => {
  const form = event.target;
  const target = new URL(
    `${form.getAttribute('action')}?${new URLSearchParams(new FormData(form))}`,
    location,
  );
  if (!isSinglePage && !target.hash) return;
  event.preventDefault();
  void navigate(target);
});

/** Shows the page of the address that the browser is at already. */
function showHere() {
  void show(new URL(location.href), () => {});
}

addEventListener('popstate', showHere);

if (location.hash.startsWith('#/')) showHere();
else if (isLate) void takeOver((signal) => settle(new URL(location.href), signal));
