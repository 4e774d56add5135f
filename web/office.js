// Spreadsheets: XLSX written, XLSX and ODS read, by a worker (office_worker.js) that is started when one is first wanted.
// A book comes and goes packed (src/book/pack.hpp); nothing here knows what it holds.
import { offerDownload } from './files.js';
import { inside } from './parts.js';
import { why } from './words.js';

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function office({ core }) {
  let worker;
  let last = Promise.resolve();  // one call after the other

  async function start() {
    const [script, wasm] = await Promise.all([inside('office_worker.js'), inside('cruscotto-office.wasm')]);
    const address = script && URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    // Inside the page it is no module: from disk a browser starts none.
    const started = new Worker(address ?? 'office_worker.js', { type: address ? 'classic' : 'module' });
    if (address) started.addEventListener('message', () => URL.revokeObjectURL(address), { once: true });
    started.postMessage({ wasm });
    return started;
  }

  // Gives the bytes made, the lines where it is not `done`, or nothing when it was given up. After a fault the
  // worker is started anew.
  async function call(name, bytes, numbers) {
    worker ??= start();
    const mine = worker;
    try {
      const at = await mine;
      return await new Promise((resolve, reject) => {
        at.onmessage = ({ data }) => {
          if (data.written) core.call('sheets_written', data.written);
          else if (data.fault) reject(new Error(data.fault));
          else resolve(data);
        };
        at.onerror = (event) => { event.preventDefault(); reject(new Error(event.message ?? 'worker')); };
        at.giveUp = () => { at.terminate(); resolve(undefined); };
        at.postMessage({ name, bytes, numbers });
      });
    } catch (error) {
      mine.then((at) => at.terminate(), () => {});
      if (worker === mine) worker = undefined;
      throw error;
    }
  }

  const run = (name, bytes, ...numbers) => (last = last.catch(() => {}).then(() => call(name, bytes, numbers)));

  // What is under way is given up.
  async function stop() {
    const given = worker;
    worker = undefined;
    (await given)?.giveUp?.();
  }

  const words = (bytes) => new TextDecoder().decode(bytes);

  async function offer(name, packed, { year, month, day }) {
    try {
      const made = await run('write', packed, year, month, day);
      if (!made) return;
      if (!made.done) return core.call('sheet_not_made', words(made.answer).split('\n').slice(1).join(' ').trim());
      offerDownload(name, made.answer, type);
      core.call('sheet_made', name, made.answer.length);
    } catch (error) {
      core.call('sheet_not_made', why(error));
    }
  }

  async function read(name, bytes) {
    try {
      const made = await run('read', bytes);
      if (!made) return;
      if (made.done) core.call('sheet_read', name, made.answer);
      else core.call('sheet_not_read', words(made.answer));
    } catch (error) {
      core.call('sheet_not_read', `sheet-not-opened\n${why(error)}`);
    }
  }

  return { offer, stop, read };
}
