// The service worker: keeps the application whole, so that it starts without a network. `version` and
// `files` are written by the build (setup/site.mjs): every file with the hash of its bytes.
//
// A version is brought as a whole or not at all, into a cache of its own. Pages begin with the version
// that was chosen last, and a page is served from the version it began with for as long as it lives:
// nothing new reaches it before its user says so.
const version = '%VERSION%';
const files = [/*%FILES%*/];  // [path, integrity]

const application = 'cruscotto';
const cacheOf = (name) => `${application}/${name}`;
const notes = `${application}/notes`;  // which version is chosen, which page has which
const underWay = 60_000;               // ms in which a page that began may not be listed yet
const own = new Set();                 // pages that began with this version

self.addEventListener('install', (event) => event.waitUntil(bring()));
self.addEventListener('activate', (event) => event.waitUntil(tidy().then(announce)));
self.addEventListener('message', (event) => event.waitUntil(answer(event)));
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin || !url.href.startsWith(registration.scope)) return;
  event.respondWith(event.request.mode === 'navigate' ? begin(event) : serve(event));
});

async function bring() {
  const fetched = await Promise.all(files.map(async ([path, integrity]) => {
    const response = await fetch(path, { integrity, cache: 'no-cache' });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return [path, response];
  }));
  const cache = await caches.open(cacheOf(version));
  await Promise.all(fetched.map(([path, response]) => cache.put(path, response)));
  if (!await note('chosen')) await write('chosen', version);
  await self.skipWaiting();  // pages keep their version all the same
}

async function note(key) { return (await (await caches.open(notes)).match(`/${key}`))?.text(); }
async function write(key, text) { return (await caches.open(notes)).put(`/${key}`, new Response(text)); }

async function begin(event) {
  const chosen = await note('chosen') ?? version;
  const cache = await caches.has(cacheOf(chosen)) ? chosen : version;
  const page = await (await caches.open(cacheOf(cache))).match(pathOf(event.request), { ignoreSearch: true });
  if (!page) return fetch(event.request);
  if (cache === version) own.add(event.resultingClientId);
  await write(`page/${event.resultingClientId}`, `${cache} ${Date.now()}`);
  return page;
}

async function serve(event) {
  const cache = await caches.open(cacheOf(await versionOf(event.clientId)));
  return await cache.match(pathOf(event.request)) ?? fetch(event.request);
}

async function versionOf(client) {
  if (own.has(client)) return version;
  return (await note(`page/${client}`))?.split(' ')[0] ?? version;
}

function pathOf(request) {
  return request.url.split(/[?#]/, 1)[0].replace(/\/index\.html$/, '/');
}

async function answer({ data, source }) {
  if (data?.kind === 'started' && await versionOf(source.id) !== version) source.postMessage({ kind: 'newer' });
  if (data?.kind === 'started') await tidy();
  if (data?.kind === 'take') {
    await write('chosen', version);
    source.postMessage({ kind: 'taken' });
  }
}

async function announce() {
  for (const page of await pages()) if (await versionOf(page.id) !== version) page.postMessage({ kind: 'newer' });
}

const pages = () => self.clients.matchAll({ type: 'window' });

// Versions that are neither chosen, nor this one, nor in any open page go; so do notes of closed pages.
async function tidy() {
  const open = new Set((await pages()).map(({ id }) => id));
  const kept = new Set([version, await note('chosen')]);
  const noted = await caches.open(notes);
  for (const { url } of await noted.keys()) {
    const client = new URL(url).pathname.match(/^\/page\/(.*)$/)?.[1];
    if (!client) continue;
    const [has, since] = (await note(`page/${client}`)).split(' ');
    if (open.has(client) || Date.now() - since < underWay) kept.add(has);
    else await noted.delete(url);
  }
  for (const name of await caches.keys())
    if (name.startsWith(`${application}/`) && name !== notes && !kept.has(name.slice(application.length + 1))) await caches.delete(name);
}
