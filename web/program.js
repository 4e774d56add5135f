// The compiled application, in two parts (web/setup/split.mjs): the first draws the first frame, the rest follows. What
// needs a function of the rest sooner waits for it.
import { say } from './words.js';

const first = 'cruscotto.wasm';
const rest = { path: 'cruscotto-rest.wasm', size: Number('%REST-SIZE%'), integrity: '%REST-HASH%' };  // written by the build: only what belongs to the first part
const patience = 5000;  // ms until a part that did not come is asked for again

export function program() {
  let own;  // what the first part gives: among it the table, where the functions of the rest take their places
  let whole = false;
  const compiled = window.partInside ? undefined : compile(first);  // at once: beside all else that the start does
  compiled?.catch(() => {});  // whoever makes the application hears of it

  // The application; whole at once where its bytes are given.
  async function make(create, options, bytes) {
    if (bytes) {
      whole = true;
      return create({ ...options, wasmBinary: bytes, locateFile: (name) => name });
    }
    return new Promise((made, failed) => {
      const instantiateWasm = (imports, receive) => {
        compiled.then((code) => WebAssembly.instantiate(code, { ...imports, rest: places })).then((instance) => { own = instance.exports; receive(instance); }).catch(failed);
        return {};  // it is received later
      };
      create({ ...options, instantiateWasm }).then(made, failed);
    });
  }

  const places = new Proxy({}, { get: (_, place) => (...values) => {
    bringNow();
    return Object.values(own).find((each) => each instanceof WebAssembly.Table).get(Number(place))(...values);
  } });

  async function bringRest() {
    if (whole) return;
    try {
      await WebAssembly.instantiate(await compile(rest.path, rest.integrity), { first: own });
      arrived(false);
    } catch {
      setTimeout(bringRest, patience);
    }
  }

  // In the middle of a call, which cannot wait for a promise.
  function bringNow() {
    if (whole) return;
    const request = new XMLHttpRequest();
    request.open('GET', rest.path, false);
    request.overrideMimeType('text/plain; charset=x-user-defined');
    try { request.send(); } catch (error) { throw new Error(say('notFetched', error.message)); }
    if (request.status !== 200 || request.responseText.length !== rest.size) throw new Error(say('notFetched', request.status));
    const bytes = Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0));
    new WebAssembly.Instance(new WebAssembly.Module(bytes), { first: own });
    arrived(true);
  }

  function arrived(wanted) {
    whole = true;
    performance.mark('cruscotto-whole', { detail: { wanted } });
  }

  return { make, bringRest };
}

// Compiled while it arrives, where the server says what it is.
async function compile(path, integrity) {
  const response = await fetch(path, { integrity });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const isTold = response.headers.get('content-type') === 'application/wasm';
  return isTold ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
