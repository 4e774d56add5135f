// The user's disk for tests. Headless browsers give up at native file pickers, so these are replaced. Of the hosted page
// the handles they give are real ones (of the origin's private file system), with the real, atomic createWritable(); a
// page from disk has no such system: there the files live in a database, which all local pages share.
export async function withDisk(page) {
  await page.addInitScript(() => {
    const disk = { next: undefined, asked: [], failing: false, cancelling: false, activated: [] };
    window.__disk = disk;
    const shelf = (mode, work) => new Promise((ok, failed) => {
      const opening = indexedDB.open('disk of tests', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('files');
      opening.onerror = () => failed(opening.error);
      opening.onsuccess = () => {
        const transaction = opening.result.transaction('files', mode);
        const asked = work(transaction.objectStore('files'));
        transaction.oncomplete = () => { opening.result.close(); ok(asked.result); };
        transaction.onabort = () => failed(transaction.error);
      };
    });
    const kept = async (name) => {
      const { bytes = '', lastModified = 0 } = await shelf('readonly', (files) => files.get(name)) ?? {};
      return new File([bytes], name, { lastModified });
    };
    const keep = async (name, parts) => {
      const file = new File(parts, name);
      const bytes = new Uint8Array(await file.arrayBuffer());
      await shelf('readwrite', (files) => files.put({ bytes, lastModified: file.lastModified }, name));
    };
    const inPage = (name) => ({
      kind: 'file', name,
      getFile: () => kept(name),
      queryPermission: async () => 'granted',
      requestPermission: async () => 'granted',
      isSameEntry: async (other) => other.name === name,
      createWritable: async () => {
        let written = [];
        return {
          write: async (data) => { written.push(data instanceof Uint8Array ? data.slice() : data); },
          close: () => keep(name, written),
          abort: async () => { written = []; },
        };
      },
    });
    disk.handleOf = location.protocol === 'file:' ? async (name) => inPage(name)
      : async (name) => (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
    const give = async (name) => {
      const handle = await disk.handleOf(name);
      const create = handle.createWritable.bind(handle);
      handle.createWritable = async (...options) => {
        const stream = await create(...options);
        if (disk.failing) stream.write = async () => { throw new DOMException('the disk is full', 'QuotaExceededError'); };
        return stream;
      };
      return handle;
    };
    const picker = (kind) => async (options) => {
      disk.asked.push({ kind, suggestedName: options.suggestedName, activated: navigator.userActivation.isActive });
      if (disk.cancelling) throw new DOMException('The user aborted a request.', 'AbortError');
      const handle = await give(disk.next ?? options.suggestedName);
      return kind === 'open' ? [handle] : handle;
    };
    window.showOpenFilePicker = picker('open');
    window.showSaveFilePicker = picker('save');
  });
}

const run = (page, work, value) => page.evaluate(work, value);

// What the next picker chooses; `undefined` takes the suggested name.
export const choose = (page, name) => run(page, (next) => { window.__disk.next = next; }, name);
export const set = (page, state) => run(page, (values) => { Object.assign(window.__disk, values); }, state);
export const asked = (page) => run(page, () => window.__disk.asked);

export const put = (page, name, text) => run(page, async ([file, content]) => {
  const stream = await (await window.__disk.handleOf(file)).createWritable();
  await stream.write(content);
  await stream.close();
}, [name, text]);

export const get = (page, name) => run(page, async (file) => (await (await window.__disk.handleOf(file)).getFile()).text(), name);
