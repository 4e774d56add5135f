// Spreadsheets: XLSX written, XLSX and ODS read, by the small module cruscotto-office.js, fetched when one is first wanted.
// A book comes and goes packed (src/book/pack.hpp); nothing here knows what it holds.
import { offerDownload } from './files.js';
import { inside } from './parts.js';
import { why } from './words.js';

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function office({ core }) {
  let loaded;

  async function load() {
    const [{ default: create }, wasmBinary] = await Promise.all([import('./cruscotto-office.js'), inside('cruscotto-office.wasm')]);
    return create(wasmBinary && { wasmBinary, locateFile: (name) => name });
  }

  // Gives the bytes made or throws the lines. After a fault the module is made anew.
  async function run(name, bytes, ...numbers) {
    loaded ??= load();
    try {
      const module = await loaded;
      const at = module._office_allocate(bytes.length);
      if (!at) throw new RangeError('out of memory');
      module.HEAPU8.set(bytes, at);
      const done = module[`_office_${name}`](at, bytes.length, ...numbers);
      module._office_free(at);
      const answer = module._office_answer();
      return { done, answer: module.HEAPU8.slice(answer, answer + module._office_answer_size()) };
    } catch (error) {
      loaded = undefined;
      throw error;
    }
  }

  const words = (bytes) => new TextDecoder().decode(bytes);

  async function offer(name, packed, { year, month, day }) {
    try {
      const { done, answer } = await run('write', packed, year, month, day);
      if (!done) return core.call('sheet_not_made', words(answer).split('\n').slice(1).join(' ').trim());
      offerDownload(name, answer, type);
      core.call('sheet_made', name, answer.length);
    } catch (error) {
      core.call('sheet_not_made', why(error));
    }
  }

  async function read(name, bytes) {
    try {
      const { done, answer } = await run('read', bytes);
      if (done) core.call('sheet_read', name, answer);
      else core.call('sheet_not_read', words(answer));
    } catch (error) {
      core.call('sheet_not_read', `sheet-not-opened\n${why(error)}`);
    }
  }

  return { offer, read };
}
