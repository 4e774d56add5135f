// The files used of late, so that they can be opened again: only where the browser gives handles that
// it can keep. Only name, handle and day are kept, no content.
const most = 8;
const storeName = 'files';

// At hand at once, with an empty list until `found`.
export function openRecent({ name = 'cruscotto-recent' } = {}) {
  let database;
  let known = [];
  const found = open(name).then(async (base) => { database = base; known = await all(base); }).catch(() => {});

  const store = (mode) => database.transaction(storeName, mode).objectStore(storeName);
  const newestFirst = () => known.sort((a, b) => b.used - a.used);
  const drop = (key) => { known = known.filter((each) => each.key !== key); store('readwrite').delete(key); };

  async function twinOf(handle) {
    for (const each of known) if (await each.handle.isSameEntry?.(handle)) return each;
    return undefined;
  }

  return {
    found,
    list: () => newestFirst().map(({ key, name: file, used }) => ({ key, name: file, used })),
    handle: (key) => known.find((each) => each.key === key)?.handle,
    async note(handle) {
      await found;
      if (!database || !handle) return;
      try {
        const twin = await twinOf(handle);
        const used = Math.max(Date.now(), ...known.map((each) => each.used + 1));
        const entry = { key: twin?.key ?? crypto.randomUUID?.() ?? String(used), name: handle.name, used, handle };
        known = [entry, ...known.filter((each) => each !== twin)];
        store('readwrite').put(entry, entry.key);
        for (const { key } of newestFirst().slice(most)) drop(key);
      } catch { /* a handle that cannot be kept */ }
    },
    forget(key) { if (database) drop(key); },
  };
}

function open(name) {
  return new Promise((ok, failed) => {
    if (!window.showOpenFilePicker) return failed(new Error('no handles'));
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName);
    request.onsuccess = () => ok(request.result);
    request.onerror = () => failed(request.error);
    request.onblocked = () => failed(new Error('blocked'));
  });
}

function all(database) {
  return new Promise((ok, failed) => {
    const request = database.transaction(storeName).objectStore(storeName).getAll();
    request.onsuccess = () => ok(request.result.filter((each) => each?.handle?.getFile && Number.isFinite(each.used)));
    request.onerror = () => failed(request.error);
  });
}
