// The small module cruscotto-office.js beside the page's own work, so that a long workbook stops nothing. A first message
// brings the module's bytes, where they stand inside the page; each of the others is a call, answered by { done, answer }
// or { fault }, after as many { written } as sheets were written.
import create from './cruscotto-office.js';

let loaded;

addEventListener('message', async ({ data: { wasm, name, bytes, numbers } }) => {
  if (!name) {
    loaded = create({ ...(wasm && { wasmBinary: wasm, locateFile: (path) => path }), written: (sheets) => postMessage({ written: sheets }) });
    loaded.catch(() => {});  // told to who calls
    return;
  }
  try {
    const module = await loaded;
    const at = module._office_allocate(bytes.length);
    if (!at) throw new RangeError('out of memory');
    module.HEAPU8.set(bytes, at);
    const done = module[`_office_${name}`](at, bytes.length, ...numbers);
    module._office_free(at);
    const answer = module._office_answer();
    const copy = module.HEAPU8.slice(answer, answer + module._office_answer_size());
    postMessage({ done, answer: copy }, [copy.buffer]);
  } catch (error) {
    postMessage({ fault: String(error?.message ?? error) });
  }
});
