// Room pack (src/pack), compiled: the same module packs while the page is made and unpacks in the page.
const slice = 1 << 16;  // bytes unpacked before the page may draw

async function instanceOf(wasm) {
  const { instance } = await WebAssembly.instantiate(wasm, { env: { emscripten_notify_memory_growth() {} } });
  const { exports } = instance;
  exports._initialize?.();
  return {
    ...exports,
    give(bytes) { const at = exports.pack_room(bytes.length); new Uint8Array(exports.memory.buffer, at, bytes.length).set(bytes); },
    take: (at, size) => new Uint8Array(exports.memory.buffer, at, size).slice(),
  };
}

export async function pack(wasm, files) {
  const { give, pack_files, pack_made, take } = await instanceOf(wasm);
  files.forEach(give);
  const size = pack_files();
  return take(pack_made(), size);
}

// The files' bytes one after the other, or nothing where they were changed since; `told` hears which part of them is there.
export async function unpack(wasm, bytes, told = () => {}) {
  const { give, take, unpack_start, unpack_some, unpack_done, unpack_made, unpack_whole } = await instanceOf(wasm);
  give(bytes);
  const size = unpack_start();
  while (unpack_some(slice)) {
    told(unpack_done() / size);
    await othersFirst();
  }
  return unpack_whole() ? take(unpack_made(), size) : undefined;
}

function othersFirst() {
  return new Promise((go) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { port1.close(); go(); };
    port2.postMessage(0);
  });
}
