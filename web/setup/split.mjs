// The compiled page in two parts: the first has what it takes to draw the first frame, of the first page and of a plan, and
// is all that they wait for; the rest follows (web/program.js). What is in the rest, rest.txt says: the names of the
// functions that were seen not to run before the page rests, each as the beginning of its hash. So what is new or named
// anew is in the first part, where it does no harm but its weight. Names are taken without their parameters, so that the
// list outlives small changes; tests/web/first_part.mjs writes it anew.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSymbols } from './symbols.mjs';
import { dataOf, readWasm } from './weight.mjs';

export const list = new URL('rest.txt', import.meta.url);
// What clang compiles for; wasm-split must not use more.
export const features = ['bulk-memory', 'sign-ext', 'mutable-globals', 'nontrapping-float-to-int', 'simd', 'multivalue'].map((name) => `--enable-${name}`);

// What is done for an action, of which few come before a page rests: they are told apart by it.
const isOfAction = (name) => /^app::Turn::on\(app::\w+ const&\)$/.test(name);

// A function's name without its parameters: ui::draw_tree of ui::draw_tree(ui::Frame&).
export function nameAlone(name) {
  if (isOfAction(name)) return name;
  let depth = 0;
  let alone = '';
  for (const letter of name.replaceAll('(anonymous namespace)', '').replaceAll('operator()', 'operator')) {
    if (letter === '(') depth++;
    if (!depth) alone += letter;
    if (letter === ')') depth--;
  }
  return alone.replace(/_\d+$/, '');  // the linker numbers those of one name
}
export const markOf = (name) => createHash('sha256').update(nameAlone(name)).digest('hex').slice(0, 6);

// Functions that the linker made and numbered have no name that lasts.
export const isNumbered = (name) => /^\d+$/.test(name);

// From BUILD/page/cruscotto.{wasm,js.symbols} to SITE/cruscotto.wasm and SITE/cruscotto-rest.wasm, where those are older.
export function splitProgram(build, site, wasmSplit) {
  const whole = join(build, 'page/cruscotto.wasm');
  const [first, rest] = ['cruscotto.wasm', 'cruscotto-rest.wasm'].map((name) => join(site, name));
  const newest = Math.max(...[whole, list].map((source) => statSync(source).mtimeMs));
  if (existsSync(first) && existsSync(rest) && Math.min(statSync(first).mtimeMs, statSync(rest).mtimeMs) > newest) return;
  const { functions, imported } = readWasm(readFileSync(whole));
  const names = readSymbols(join(build, 'page/cruscotto.js.symbols'));
  const later = new Set(readFileSync(list, 'utf8').split(/\s+/));
  const kept = functions.map((_, i) => i).filter((i) => { const name = names.get(imported + i); return isNumbered(name) || !later.has(markOf(name)); });
  const asked = join(build, 'first-part.txt');
  writeFileSync(asked, kept.join('\n'));
  execFileSync(wasmSplit, [...features, '--split', `--keep-funcs=@${asked}`, '--placeholder-namespace=rest', '--import-namespace=first', whole, '-o1', first, '-o2', rest]);
  moveTexts(first, rest);
}

// English follows too. Its texts (src/words/catalogue.hpp) are wiped out of the first part's memory and written there by
// the rest, together with the functions that read them.
function moveTexts(first, rest) {
  const bytes = readFileSync(first);
  const moved = [];
  for (const { address, begin, end } of dataOf(bytes)) {
    for (let from = begin; (from = bytes.indexOf('@english\0', from)) >= 0 && from < end;) {
      const to = bytes.indexOf('\0@/english\0', from) + '\0@/english\0'.length;
      moved.push({ address: address + from - begin, texts: Buffer.from(bytes.subarray(from, to)) });
      bytes.fill(0, from, to);
    }
  }
  if (!moved.length) throw new Error(`${first} has no English texts`);
  writeFileSync(first, bytes);
  const segments = moved.map(({ address, texts }) => Buffer.concat([Buffer.from([0, 0x41, ...signed(address), 0x0b, ...unsigned(texts.length)]), texts]));
  const section = Buffer.concat([Buffer.from(unsigned(segments.length)), ...segments]);
  writeFileSync(rest, Buffer.concat([readFileSync(rest), Buffer.from([11, ...unsigned(section.length)]), section]));
}

// LEB128.
function unsigned(value) {
  const bytes = [];
  do { bytes.push((value & 127) | (value > 127 ? 128 : 0)); value >>>= 7; } while (value);
  return bytes;
}
function signed(value) {
  const bytes = unsigned(value);
  if (!(bytes.at(-1) & 64)) return bytes;
  bytes[bytes.length - 1] |= 128;  // else it would be read as negative
  return [...bytes, 0];
}
