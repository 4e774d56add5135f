// Drafts in IndexedDB, the one store that also works from file://: one for each plan, written at most
// a second after a change and at once when the page is hidden. A draft is a beginning and what was
// added to it since, each a record of its own, so that a step in a large plan writes few bytes; what
// the bytes say only the application knows (src/format/draft.hpp).
//
// The beginning comes with the plan and is held here, summed while nothing else is to be done, until a first change has it
// written; a large one as a Blob, which the browser takes without copying it amid the work. So that change takes no longer
// than the next, however large the plan.
//
// What is written does not wait for the disk, which may be at other work for seconds: once the browser has it, it outlives the
// page and the browser. When no more comes for a while, all of it is brought to the disk itself. Only a Blob waits for the
// disk at once: it has a file of its own, which nothing written later takes along.
//
// All pages opened from disk may share one database, so nothing found is trusted: a record says what
// it is, and carries the checksum of its bytes. An addition says to which beginning it belongs.
import { checksum, summedAtRest } from './checksum.js';

const magic = 'cruscotto-draft';
const version = 3;  // 2: all bytes as an array; 1: no additions
const large = 1 << 20;  // bytes
const rest = 2000;  // ms without a change

const isWhole = (record) => record?.magic === magic && record.version >= 1 && record.version <= version && typeof record.fileName === 'string' &&
  Number.isFinite(record.savedAt) && record.bytes instanceof Uint8Array && record.checksum === checksum(record.bytes);

// A beginning stands under the name of its file, additions under the name and their number, from 1 on.
const isBeginning = (key) => typeof key === 'string';
const nameOf = (key) => Array.isArray(key) ? key[0] : key;
const additionsTo = (fileName) => IDBKeyRange.bound([fileName], [fileName, []]);

// The whole ones of these, by their keys as JSON: each is summed once, as it may be large.
const wholeOnes = (all) => new Map(all.filter(({ record }) => isWhole(record)).map(({ key, record }) => [JSON.stringify(key), record]));

// What they hold of a draft, or nothing when its beginning is not whole: an addition that is missing or damaged ends it.
function draftIn(records, fileName) {
  const at = (key) => records.get(JSON.stringify(key));
  const first = at(fileName);
  if (!first) return undefined;
  const parts = [first];
  for (let next = at([fileName, 1]); next && next.of === first.mark; next = at([fileName, parts.length])) parts.push(next);
  return { fileName, bytes: joined(parts.map(({ bytes }) => bytes)), savedAt: parts.at(-1).savedAt };
}

function joined(parts) {
  if (parts.length === 1) return parts[0];
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) { bytes.set(part, at); at += part.length; }
  return bytes;
}

// At hand at once: whatever is asked waits until the store is open.
export function openDrafts({ onDenied, name = 'cruscotto' }) {
  let database;
  const opened = open(name).then((base) => { database = base; }, onDenied);
  let held;  // the beginning of the next draft, with its checksum under way
  let last;  // the draft begun last, in parts: what more is added to, and what a crash page can still give back
  const newer = new Set();  // drafts of a version to come: never written over
  let latest = Promise.resolve(true);  // whether the change made last is on the disk

  const change = (stores, work, durability = 'strict') => latest = carryOut(stores, work, durability);

  async function carryOut(stores, work, durability) {
    if (!database) await opened;
    if (!database) return undefined;
    try {
      const transaction = database.transaction(stores, 'readwrite', { durability });
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

  const recordOf = (fileName, bytes, savedAt, sum = checksum(bytes)) => ({ magic, version, fileName, savedAt, bytes, checksum: sum });

  function put(fileName, work, durability) {
    if (newer.has(fileName)) return latest = Promise.resolve().then(() => onDenied(new Error('a newer draft')));
    return change(['drafts'], work, durability);
  }

  // A change that waits for the disk takes along all before it. It stands where no draft is looked for.
  let resting = 0;
  function bringToDisk() {
    clearTimeout(resting);
    resting = setTimeout(() => change(['damaged'], (aside) => aside.put(version, 'on disk')), rest);
  }

  return {
    get last() { return last && { fileName: last.fileName, savedAt: last.savedAt, bytes: joined(last.parts) }; },
    hold(bytes) {
      held?.sum.stop();
      held = bytes.length ? { bytes, kept: bytes.length < large ? bytes : new Blob([bytes]), sum: summedAtRest(bytes) } : undefined;
    },
    write(fileName, steps, savedAt) {
      const beginning = recordOf(fileName, held.kept, savedAt, held.sum.value());
      const of = beginning.mark = `${savedAt} ${beginning.checksum}`;
      const first = { ...recordOf(fileName, steps, savedAt), of };
      last = { fileName, savedAt, mark: of, parts: [held.bytes, steps] };
      bringToDisk();
      return put(fileName, (drafts) => { drafts.delete(additionsTo(fileName)); drafts.put(beginning, fileName); drafts.put(first, [fileName, 1]); },
        held.kept instanceof Blob ? 'strict' : 'relaxed');
    },
    extend(fileName, steps, savedAt) {
      if (last?.fileName !== fileName) return latest = Promise.resolve().then(() => onDenied(new Error('no beginning')));
      last.savedAt = savedAt;
      const number = last.parts.push(steps) - 1;
      const record = { ...recordOf(fileName, steps, savedAt), of: last.mark };
      bringToDisk();
      return put(fileName, (drafts) => drafts.put(record, [fileName, number]), 'relaxed');
    },
    drop(fileName) {
      if (last?.fileName === fileName) last = undefined;
      if (newer.has(fileName)) return undefined;
      return change(['drafts'], (drafts) => { drafts.delete(fileName); drafts.delete(additionsTo(fileName)); });
    },
    settled: () => latest,
    async read(fileName) {
      await opened;
      const all = await everything(database).catch(() => []);
      return draftIn(wholeOnes(all.filter(({ key }) => nameOf(key) === fileName)), fileName);
    },
    // Whole drafts, newest last. Damaged ones are put aside, kept, and named; what was added to a draft and is damaged
    // is put aside too, and what came before it is there.
    async found() {
      await opened;
      const all = await everything(database).catch((error) => { onDenied(error); return []; });
      const ofLater = ({ record }) => record?.magic === magic && record.version > version;
      for (const { key } of all.filter(ofLater)) newer.add(nameOf(key));
      const records = wholeOnes(all);
      const stands = (key) => records.has(JSON.stringify(key)) && (newer.has(nameOf(key)) || records.has(JSON.stringify(nameOf(key))));
      const damaged = all.filter((each) => !ofLater(each) && !stands(each.key));
      const whole = all.filter(({ key }) => isBeginning(key)).map(({ key }) => draftIn(records, key)).filter(Boolean).sort((a, b) => a.savedAt - b.savedAt);
      if (damaged.length) await change(['drafts', 'damaged'], (drafts, aside) => {
        for (const { key, record } of damaged) { aside.put(record, [key, Date.now()]); drafts.delete(key); }
      });
      return { whole, damaged: damaged.filter(({ key }) => isBeginning(key)).map(({ key }) => key) };
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
      if (!cursor) return ok(Promise.all(all.map(unpacked)));
      all.push({ key: cursor.key, record: cursor.value });
      cursor.continue();
    };
  });
}

// With its bytes as an array. A Blob whose bytes the disk no longer has is damage.
async function unpacked({ key, record }) {
  if (!(record?.bytes instanceof Blob)) return { key, record };
  return { key, record: { ...record, bytes: await record.bytes.arrayBuffer().then((bytes) => new Uint8Array(bytes), () => undefined) } };
}
