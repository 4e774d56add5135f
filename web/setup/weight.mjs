// What the compiled page weighs, room by room and library by library: the bytes of code of each function, which its name
// gives to the room whose namespace it is in or is made for.
//   node web/setup/weight.mjs [build/web]      after a build
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { kB } from './sizes.mjs';
import { readSymbols } from './symbols.mjs';

const rooms = readdirSync(new URL('../../src/', import.meta.url), { withFileTypes: true }).filter((each) => each.isDirectory()).map(({ name }) => name);

// Unsigned LEB128 at a place of the bytes.
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return [value, at];
  }
}

// { sections: { code: bytes, data: bytes, … }, functions: bytes of each that is defined, imported: how many come before }
export function readWasm(bytes) {
  const names = ['custom', 'type', 'import', 'function', 'table', 'memory', 'global', 'export', 'start', 'element', 'code', 'data', 'data count'];
  const sections = {};
  const functions = [];
  let imported = 0;
  for (let at = 8; at < bytes.length;) {
    const id = bytes[at++];
    let size;
    [size, at] = number(bytes, at);
    sections[names[id]] = (sections[names[id]] ?? 0) + size;
    if (id === 2) imported = importedFunctions(bytes, at);
    if (id === 10) {
      let [count, inside] = number(bytes, at);
      for (; count > 0; count--) {
        const [length, begin] = number(bytes, inside);
        functions.push(length);
        inside = begin + length;
      }
    }
    at += size;
  }
  return { sections, functions, imported };
}

// The pieces of memory that a module brings: where each is put, and where its bytes stand in the file.
export function dataOf(bytes) {
  const pieces = [];
  for (let at = 8; at < bytes.length;) {
    const id = bytes[at++];
    let size;
    [size, at] = number(bytes, at);
    if (id === 11) {
      let [count, inside] = number(bytes, at);
      for (; count > 0; count--) {
        if (bytes[inside] !== 0 || bytes[inside + 1] !== 0x41) throw new Error('a piece of memory without a plain address');
        const [address, after] = number(bytes, inside + 2);  // below 2^31, so read alike with and without its sign
        const [length, begin] = number(bytes, after + 1);
        inside = begin + length;
        pieces.push({ address, begin, end: inside });
      }
    }
    at += size;
  }
  return pieces;
}

function importedFunctions(bytes, at) {
  let count, functions = 0;
  [count, at] = number(bytes, at);
  const skip = () => { const [, after] = number(bytes, at); at = after; };
  const limits = () => { const flags = bytes[at++]; skip(); if (flags & 1) skip(); };
  for (; count > 0; count--) {
    for (let i = 0; i < 2; i++) { const [length, begin] = number(bytes, at); at = begin + length; }
    const kind = bytes[at++];
    if (kind === 0) { functions++; skip(); }
    else if (kind === 1) { at++; limits(); }
    else if (kind === 2) limits();
    else at += 2;
  }
  return functions;
}

// The first room that the name speaks of: plan::Edit::Edit(), std::vector<plan::Revision>::~vector().
const ofRoom = new RegExp(`(?<![\\w:])(${rooms.join('|')})::`);

export function ownerOf(name) {
  const room = name.match(ofRoom)?.[1];
  if (room) return room;
  if (/^cruscotto_|^main$|^__main/.test(name)) return 'platform';
  if (/^(Im[A-Z]|stb(tt|rp|_|t_)|STB_)|(?<!\w)Im(Gui|Draw|Font|Vec|Bit|Pool|Span)\w*/.test(name)) return 'Dear ImGui';
  if (/^(SDL|Emscripten|GLES|SW|Blit|blit|EGL|DUMMY|DSP|Convert|Resample|HAPTIC|HIDAPI|YUV|yuv)/i.test(name)) return 'SDL';
  return name.includes('std::') || /^operator (new|delete)/.test(name) ? 'libc++' : 'libc and glue';
}

// PAGE is where the linker leaves the page, whole: build/wasm/page.
export function weightOf(page) {
  const { sections, functions, imported } = readWasm(readFileSync(join(page, 'cruscotto.wasm')));
  const symbols = readSymbols(join(page, 'cruscotto.js.symbols'));
  const owners = {};
  functions.forEach((bytes, i) => { const owner = ownerOf(symbols.get(imported + i) ?? ''); owners[owner] = (owners[owner] ?? 0) + bytes; });
  return { sections, owners };
}

// All that a page asks for before its first frame with a plan: what index.html names.
export function beforeFirstFrame(site) {
  const html = readFileSync(join(site, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:href|src)="([^"#]+)"/g)].map(([, path]) => path).filter((path) => existsSync(join(site, path)) && !/\.(svg|webmanifest)$/.test(path));
  return ['index.html', ...new Set(named)].map((path) => ({ path, bytes: readFileSync(existsSync(join(site, `${path}.br`)) ? join(site, `${path}.br`) : join(site, path)).length }));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const site = process.argv[2] ?? 'build/web';
  const { sections, owners } = weightOf(join(site, '../wasm/page'));
  const code = Object.values(owners).reduce((sum, bytes) => sum + bytes, 0);
  console.log(`cruscotto.wasm: code ${kB(sections.code)}, data ${kB(sections.data)} (texts, tables)`);
  for (const [owner, bytes] of Object.entries(owners).sort((a, b) => b[1] - a[1])) console.log(`  ${owner.padEnd(16)}${kB(bytes).padStart(12)}${`${(100 * bytes / code).toFixed(1)} %`.padStart(9)}`);
  const loaded = beforeFirstFrame(site);
  console.log(`before the first frame, brotli: ${kB(loaded.reduce((sum, { bytes }) => sum + bytes, 0))}`);
  for (const { path, bytes } of loaded.sort((a, b) => b.bytes - a.bytes).slice(0, 8)) console.log(`  ${path.padEnd(34)}${kB(bytes).padStart(10)}`);
}
