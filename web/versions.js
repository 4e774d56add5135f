// Earlier versions of documents, in a database of their own: a line about each, and its bytes, packed.
// Of a document the newest twenty are kept, of all together two hundred; where space ends, the oldest
// half of the document's goes first.
import { checksum } from './checksum.js';
import { squeeze, unsqueeze } from './squeeze.js';

const name = 'cruscotto-versions';
const magic = 'cruscotto-version';
const mostOfOne = 20;
const mostOfAll = 200;
const packs = Boolean(window.CompressionStream);
const ofDocument = (fileName) => IDBKeyRange.bound([fileName], [fileName, []]);

const atRest = () => new Promise((then) => { if (window.requestIdleCallback) requestIdleCallback(then, { timeout: 1000 }); else setTimeout(then); });

// `saving`: the save in flight. It goes first, and what the page says of it: packing a large plan takes the page's time.
export function openVersions({ core, onDenied, saving }) {
  let database;
  let turn = Promise.resolve();
  const opened = () => database ??= open();
  const inTurn = (work) => (turn = turn.then(work).catch(onDenied));

  async function keep(fileName, bytes, about) {
    const sum = checksum(bytes);
    const lines = await linesOf(await opened(), fileName);
    const newest = lines.at(-1);
    if (newest?.checksum === sum && newest.size === bytes.length) return;
    const when = Math.max(Date.now(), (newest?.when ?? 0) + 1);
    const line = { magic, version: 1, fileName, when, ...about, packs, size: bytes.length, checksum: sum };
    const packed = packs ? await squeeze(bytes, 'gzip') : bytes;
    try { await put(line, packed); } catch (error) {
      if (error?.name !== 'QuotaExceededError') throw error;
      await drop(lines.slice(0, Math.ceil(lines.length / 2)).map((each) => [fileName, each.when]));
      await put(line, packed);
    }
    await drop(lines.slice(0, Math.max(0, lines.length + 1 - mostOfOne)).map((each) => [fileName, each.when]));
    const keys = await ask((await opened()).transaction('lines').objectStore('lines').getAllKeys());
    await drop(keys.sort((a, b) => a[1] - b[1]).slice(0, Math.max(0, keys.length - mostOfAll)));
  }

  async function put(line, packed) {
    const change = (await opened()).transaction(['lines', 'bytes'], 'readwrite', { durability: 'strict' });
    const key = [line.fileName, line.when];
    change.objectStore('lines').put(line, key);
    change.objectStore('bytes').put(packed, key);
    return done(change);
  }

  async function drop(keys) {
    if (!keys.length) return undefined;
    const change = (await opened()).transaction(['lines', 'bytes'], 'readwrite');
    for (const key of keys) for (const store of ['lines', 'bytes']) change.objectStore(store).delete(key);
    return done(change);
  }

  async function list(fileName) {
    const lines = await opened().then((base) => linesOf(base, fileName)).catch((error) => { onDenied(error); return []; });
    for (const { when, why, steps, about } of lines.toReversed()) core.call('version_found', when, -new Date(when).getTimezoneOffset(), why, steps, about);
    core.call('versions_found', fileName);
  }

  async function fetch(fileName, when) {
    try {
      const stores = (await opened()).transaction(['lines', 'bytes']);
      const [line, packed] = await Promise.all(['lines', 'bytes'].map((store) => ask(stores.objectStore(store).get([fileName, when]))));
      const bytes = line.packs ? await unsqueeze(packed, 'gzip') : packed;
      core.call('version_read', fileName, checksum(bytes) === line.checksum ? bytes : '');
    } catch { core.call('version_read', fileName, ''); }
  }

  return {
    keep: (fileName, bytes, about) => inTurn(async () => { await saving(); await atRest(); await keep(fileName, bytes, about); }),
    list: (fileName) => inTurn(() => list(fileName)),
    fetch: (fileName, when) => inTurn(() => fetch(fileName, when)),
  };
}

// Oldest first; what is not ours or not of this version is left alone.
async function linesOf(database, fileName) {
  const found = await ask(database.transaction('lines').objectStore('lines').getAll(ofDocument(fileName)));
  return found.filter((each) => each?.magic === magic && each.version === 1 && [0, 1, 2, 3].includes(each.why) &&
    Number.isFinite(each.when) && Number.isInteger(each.steps) && typeof each.about === 'string');
}

const ask = (request) => new Promise((ok, failed) => {
  request.onsuccess = () => ok(request.result);
  request.onerror = () => failed(request.error);
});

const done = (change) => new Promise((ok, failed) => {
  change.oncomplete = ok;
  change.onerror = change.onabort = () => failed(change.error ?? new Error('aborted'));
});

async function open() {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => { for (const store of ['lines', 'bytes']) request.result.createObjectStore(store); };
  return ask(request);
}
