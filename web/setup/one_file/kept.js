// What was unpacked once is kept in IndexedDB, so that the next time the page opens at once. All pages from disk may share
// one database: only what has the very hash that the page states is taken from there.
const most = 8;  // packs: those of two versions of the page

// The bytes with this hash (SHA-256, in base64), else those that `make` makes, which are kept; none where these have another:
// damage late in a pack may spare what the first frame needs.
export async function kept(hash, make) {
  const database = crypto.subtle && await open().catch(() => {});  // a page from a server without a certificate has no hashes
  const found = database && await ask(database, 'readonly', (store) => store.get(hash)).catch(() => {});
  if (found?.bytes instanceof Uint8Array && await hashOf(found.bytes) === hash) return found.bytes;
  const bytes = await make();
  if (!bytes || (crypto.subtle && await hashOf(bytes) !== hash)) return undefined;
  if (database) keep(database, { hash, bytes }).catch(() => {});  // then it is unpacked again
  return bytes;
}

async function hashOf(bytes) {
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return btoa(String.fromCharCode(...new Uint8Array(hash)));
}

function open() {
  return new Promise((ok, failed) => {
    const request = indexedDB.open('cruscotto-unpacked', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('packs', { keyPath: 'hash' }).createIndex('when', 'when');
    request.onsuccess = () => ok(request.result);
    request.onerror = () => failed(request.error);
  });
}

function ask(database, mode, work) {
  return new Promise((ok, failed) => {
    const transaction = database.transaction('packs', mode);
    const asked = work(transaction.objectStore('packs'));
    transaction.oncomplete = () => ok(asked.result);
    transaction.onabort = () => failed(transaction.error);
  });
}

async function keep(database, pack) {
  await ask(database, 'readwrite', (store) => store.put({ ...pack, when: Date.now() }));
  const oldestFirst = await ask(database, 'readonly', (store) => store.index('when').getAllKeys());
  await ask(database, 'readwrite', (store) => { oldestFirst.slice(0, -most).forEach((hash) => store.delete(hash)); return {}; });
}
