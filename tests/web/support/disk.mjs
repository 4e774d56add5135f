// The user's disk for tests. Headless browsers give up at native file pickers, so these are replaced;
// the handles they give are real ones (of the origin's private file system), with the real, atomic
// createWritable().
export async function withDisk(page) {
  await page.addInitScript(() => {
    const disk = { next: undefined, asked: [], failing: false, cancelling: false, activated: [] };
    window.__disk = disk;
    const handleOf = async (name) => (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
    const give = async (name) => {
      const handle = await handleOf(name);
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
  const handle = await (await navigator.storage.getDirectory()).getFileHandle(file, { create: true });
  const stream = await handle.createWritable();
  await stream.write(content);
  await stream.close();
}, [name, text]);

export const get = (page, name) => run(page, async (file) => {
  const root = await navigator.storage.getDirectory();
  return (await (await root.getFileHandle(file)).getFile()).text();
}, name);
