// The compiled page in two parts: the first has what it takes to draw the first frame, of the first page and of a plan, and
// is all that they wait for; the rest follows (web/program.js). What is in the first part, first_part.txt says: the names
// of the functions that ran, each as the beginning of its hash. Names are taken without their parameters, so that the list
// outlives small changes; tests/web/first_part.mjs writes it anew.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSymbols } from './symbols.mjs';
import { readWasm } from './weight.mjs';

export const list = new URL('first_part.txt', import.meta.url);
// What clang compiles for; wasm-split must not use more.
export const features = ['bulk-memory', 'sign-ext', 'mutable-globals', 'nontrapping-float-to-int', 'simd', 'multivalue'].map((name) => `--enable-${name}`);

// A function's name without its parameters: ui::draw_tree of ui::draw_tree(ui::Frame&).
export function nameAlone(name) {
  let depth = 0;
  let alone = '';
  for (const letter of name.replaceAll('(anonymous namespace)', '').replaceAll('operator()', 'operator')) {
    if (letter === '(') depth++;
    if (!depth) alone += letter;
    if (letter === ')') depth--;
  }
  return alone;
}
export const markOf = (name) => createHash('sha256').update(nameAlone(name)).digest('hex').slice(0, 8);

// Functions that the linker made and numbered have no name that lasts.
const isNumbered = (name) => /^\d+$/.test(name);

// From BUILD/page/cruscotto.{wasm,js.symbols} to SITE/cruscotto.wasm and SITE/cruscotto-rest.wasm, where those are older.
export function splitProgram(build, site, wasmSplit) {
  const whole = join(build, 'page/cruscotto.wasm');
  const [first, rest] = ['cruscotto.wasm', 'cruscotto-rest.wasm'].map((name) => join(site, name));
  const newest = Math.max(...[whole, list].map((source) => statSync(source).mtimeMs));
  if (existsSync(first) && existsSync(rest) && Math.min(statSync(first).mtimeMs, statSync(rest).mtimeMs) > newest) return;
  const { functions, imported } = readWasm(readFileSync(whole));
  const names = readSymbols(join(build, 'page/cruscotto.js.symbols'));
  const marks = new Set(readFileSync(list, 'utf8').split(/\s+/));
  const kept = functions.map((_, i) => i).filter((i) => { const name = names.get(imported + i); return isNumbered(name) || marks.has(markOf(name)); });
  const asked = join(build, 'first-part.txt');
  writeFileSync(asked, kept.join('\n'));
  execFileSync(wasmSplit, [...features, '--split', `--keep-funcs=@${asked}`, '--placeholder-namespace=rest', '--import-namespace=first', whole, '-o1', first, '-o2', rest]);
}
