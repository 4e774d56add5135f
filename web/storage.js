// Drafts in IndexedDB, the one store that also works from file://: one for each plan, written at most
// a second after a change and at once when the page is hidden.
//
// All pages opened from disk may share one database, so nothing found is trusted: a record says what
// it is, and carries the checksum of its bytes.
import { checksum } from './checksum.js';

const magic = 'cruscotto-draft';
const version = 1;

// What a record holds, or nothing when it is not whole. One of a newer version is left for it.
export function readDraft(record) {
  const { bytes } = record ?? {};
  const whole = record?.magic === magic && record.version === version && typeof record.fileName === 'string' &&
    Number.isFinite(record.savedAt) && bytes instanceof Uint8Array && record.checksum === checksum(bytes);
  return whole ? { fileName: record.fileName, bytes, savedAt: record.savedAt } : undefined;
}

export async function openDrafts({ onDenied, name = 'cruscotto' }) {
  let database;
  try { database = await open(name); } catch (error) { onDenied(error); }
  let last;  // what a crash page can still give back
  const newer = new Set();  // drafts of a version to come: never written over
  let latest = Promise.resolve(true);  // whether the change made last is on the disk

  const change = (stores, work) => latest = carryOut(stores, work);

  async function carryOut(stores, work) {
    if (!database) return undefined;
    try {
      const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
      const result = work(...stores.map((store) => transaction.objectStore(store)));
      const done = new Promise((ok, failed) => {
        transaction.oncomplete = ok;
        transaction.onerror = transaction.onabort = () => failed(transaction.error ?? new Error('aborted'));
      });
      transaction.commit?.();  // not to wait for a page that may be going away
      await done;
      return result ?? true;
    } catch (error) { onDenied(error); return undefined; }
  }

  return {
    get last() { return last; },
    write(fileName, bytes, savedAt) {
      last = { fileName, bytes, savedAt };
      if (newer.has(fileName)) return latest = Promise.resolve().then(() => onDenied(new Error('a newer draft')));
      return change(['drafts'], (drafts) => drafts.put({ magic, version, fileName, savedAt, bytes, checksum: checksum(bytes) }, fileName));
    },
    drop(fileName) {
      if (last?.fileName === fileName) last = undefined;
      if (newer.has(fileName)) return undefined;
      return change(['drafts'], (drafts) => drafts.delete(fileName));
    },
    settled: () => latest,
    async read(fileName) {
      const found = await everything(database).catch(() => []);
      return readDraft(found.find(({ key }) => key === fileName)?.record);
    },
    // Whole drafts, newest last. Damaged ones are put aside, kept, and named.
    async found() {
      const all = await everything(database).catch((error) => { onDenied(error); return []; });
      const whole = all.map(({ record }) => readDraft(record)).filter(Boolean).sort((a, b) => a.savedAt - b.savedAt);
      const ofLater = ({ record }) => record?.magic === magic && record.version > version;
      for (const { key } of all.filter(ofLater)) newer.add(key);
      const damaged = all.filter((each) => !readDraft(each.record) && !ofLater(each));
      if (damaged.length) await change(['drafts', 'damaged'], (drafts, aside) => {
        for (const { key, record } of damaged) { aside.put(record, [key, Date.now()]); drafts.delete(key); }
      });
      return { whole, damaged: damaged.map(({ key }) => String(key)) };
    },
  };
}

function open(name) {
  return new Promise((ok, failed) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('drafts');
      request.result.createObjectStore('damaged');
    };
    request.onsuccess = () => ok(request.result);
    request.onerror = () => failed(request.error);
    request.onblocked = () => failed(new Error('blocked'));
  });
}

function everything(database) {
  if (!database) return Promise.resolve([]);
  return new Promise((ok, failed) => {
    const all = [];
    const request = database.transaction('drafts').objectStore('drafts').openCursor();
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return ok(all);
      all.push({ key: cursor.key, record: cursor.value });
      cursor.continue();
    };
  });
}
