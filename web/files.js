// The user's files. One that was opened or saved through the File System Access API has a number, by
// which the application saves into it again; the page remembers what it last read or wrote there, and
// never overwrites anything else. Where the browser lacks the API, files are uploaded and downloaded.
import { checksum } from './checksum.js';
import { part } from './parts.js';
import { say, why } from './words.js';

const limit = 192 << 20;  // bytes; a plan of 1 000 000 indicators has 164 million, more than Cruscotto is made for
const tableTypes = () => [{ description: say('tableFiles'), accept: { 'text/csv': ['.csv'], 'text/tab-separated-values': ['.tsv', '.tab'], 'text/plain': ['.txt'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'], 'application/vnd.oasis.opendocument.spreadsheet': ['.ods'] } }];
const types = () => [{ description: say('planFiles'), accept: { 'application/json': ['.json'] } }];

export function files({ core, recent }) {
  const known = new Map();  // number -> { handle, lastModified, size, checksum }
  let last = 0;
  let saving;  // the save in flight, or the last one

  const recordFor = (handle, file, bytes) => ({ handle, lastModified: file.lastModified, size: file.size, checksum: checksum(bytes) });

  function remember(number, handle, file, bytes) {
    known.set(number, recordFor(handle, file, bytes));
    recent.note(handle).then(tellRecent);
  }

  function tellRecent() {
    recent.list().forEach(({ key, name, used }, at) => core.call('recent_found', at, key, name, used, -new Date(used).getTimezoneOffset()));
  }

  async function reopen(key) {
    const handle = recent.handle(key);
    try {
      if (await handle.queryPermission?.({ mode: 'read' }) === 'prompt') await handle.requestPermission({ mode: 'read' });
      await read(undefined, handle);
    } catch (error) {
      core.call('file_not_read', handle?.name ?? '', why(error));
    }
  }

  async function read(file, handle) {
    const name = file?.name ?? handle?.name ?? '';
    try {
      if (handle) file = await handle.getFile();
      if (file.size > limit) throw new Error(say('tooLarge', Math.ceil(file.size / 2 ** 20), limit / 2 ** 20));
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (handle) remember(++last, handle, file, bytes);
      core.call('file_read', file.name, bytes, handle ? last : 0, file.lastModified, -new Date(file.lastModified).getTimezoneOffset());
    } catch (error) {
      core.call('file_not_read', name, why(error));
    }
  }

  const open = () => pick(types());
  const openTable = () => pick(tableTypes());

  async function pick(accepted) {
    if (!window.showOpenFilePicker) return upload(accepted);
    try {
      const [handle] = await window.showOpenFilePicker({ types: accepted });
      await read(undefined, handle);
    } catch (error) {
      if (error.name !== 'AbortError') core.call('file_not_read', '', why(error));
    }
  }

  function upload(accepted) {
    const accept = accepted.flatMap((type) => Object.entries(type.accept).flat(2)).join();
    const input = Object.assign(document.createElement('input'), { type: 'file', accept });
    input.addEventListener('change', () => { if (input.files[0]) read(input.files[0]); });
    input.click();
  }

  async function fetchPlan(name) {
    try {
      core.call('file_read', name, await part(`plans/${name}`), 0, 0, 0);
    } catch (error) {
      core.call('file_not_read', name, error.status || error instanceof TypeError ? say('notFetched', error.status ?? error.message) : why(error));
    }
  }

  async function save(number, suggestedName, bytes) {
    try {
      if (known.has(number)) return await saveBack(number, bytes);
      if (!window.showSaveFilePicker) return setTimeout(() => core.call('download_due', Date.now(), -new Date().getTimezoneOffset()));
      const handle = await window.showSaveFilePicker({ suggestedName, types: types() });
      await write(++last, handle, bytes);
    } catch (error) {
      if (error.name === 'AbortError') core.call('save_cancelled');
      else core.call('not_saved', why(error));
    }
  }

  async function saveBack(number, bytes) {
    const { handle } = known.get(number);
    if (await handle.queryPermission?.({ mode: 'readwrite' }) === 'prompt') await handle.requestPermission({ mode: 'readwrite' });
    if (await changedOnDisk(known.get(number))) return core.call('changed_on_disk');
    await write(number, handle, bytes);
  }

  // Clocks and synchronisers touch files without changing them: the bytes decide.
  async function changedOnDisk({ handle, lastModified, size, checksum: expected }) {
    const file = await handle.getFile();
    if (file.lastModified === lastModified && file.size === size) return false;
    return file.size !== size || checksum(new Uint8Array(await file.arrayBuffer())) !== expected;
  }

  // The old content stays until close(), and for good if anything fails before.
  async function write(number, handle, bytes) {
    const stream = await handle.createWritable();
    try {
      await stream.write(bytes);
      await stream.close();
    } catch (error) {
      await stream.abort().catch(() => {});
      throw error.name === 'AbortError' ? new Error(error.message) : error;
    }
    remember(number, handle, await handle.getFile(), bytes);
    core.call('saved', handle.name, number);
  }

  // Anywhere on the page, one file. The handle must be asked for before the event ends.
  function acceptDrops() {
    window.addEventListener('dragover', (event) => {
      event.preventDefault();
      event.dataTransfer.dropEffect = event.dataTransfer.types.includes('Files') ? 'copy' : 'none';
    });
    window.addEventListener('drop', async (event) => {
      event.preventDefault();
      const item = [...event.dataTransfer.items].find(({ kind }) => kind === 'file');
      if (!item) return;
      const file = item.getAsFile();
      const handle = await item.getAsFileSystemHandle?.().catch(() => undefined);
      if (handle?.kind === 'directory') return core.call('file_not_read', handle.name, say('isFolder'));
      if (handle || file) await read(file, handle);
    });
  }

  // A plan opened from the system with the installed application.
  const acceptLaunches = () => window.launchQueue?.setConsumer(({ files: [handle] }) => { if (handle) read(undefined, handle); });

  // What is known of a file, for the tab that takes the work over.
  const recordOf = (number) => known.get(number);
  function adopt(record) {
    known.set(++last, record);
    return last;
  }

  // What stands in the file, where it is not what this tab read there.
  async function reread(number) {
    try {
      const record = known.get(number);
      if (!record || !await changedOnDisk(record)) return undefined;
      const file = await record.handle.getFile();
      const bytes = new Uint8Array(await file.arrayBuffer());
      return { bytes, saved: bytes, record: recordFor(record.handle, file, bytes) };
    } catch { return undefined; }  // moved, or not allowed any more
  }

  const readAgain = (number) => read(undefined, known.get(number)?.handle);

  return {
    recordOf, readAgain, adopt, reread, acceptLaunches, open, openTable, fetchPlan, acceptDrops, reopen, tellRecent,
    save: (...what) => { saving = save(...what); },
    saving: () => saving,
  };
}

export function offerDownload(name, bytes, type = 'application/json') {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
