// Makes build/web of the compiled page, the scripts and the assets: the program in its two parts, a script for each that
// is loaded by itself, and the page that is one file; removes what is gone, keeps a brotli copy beside every large file,
// and prints the sizes.
// node site.mjs REPOSITORY SITE ESBUILD WASM-SPLIT LIBRARY=FOLDER…
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { bundle } from './bundle.mjs';
import { makeOneFile } from './one_file/make.mjs';
import { sbom } from './sbom.mjs';
import { kB } from './sizes.mjs';
import { splitProgram } from './split.mjs';

const [repository, site, esbuild, wasmSplit, ...sources] = process.argv.slice(2);
const beside = join(dirname(site), 'wasm');
const record = join(beside, 'site-files.json');   // what the last run copied

const made = ['cruscotto.wasm', 'cruscotto-rest.wasm', 'cruscotto-office.wasm', 'cruscotto.js', 'host.js', 'office_worker.js'];
const notOfThePage = /^(setup\/|run\.sh$|serve\.mjs$)|\.(md|js)$/;
const files = new Map();                                          // path in the site -> source
take('web', '', (path) => !notOfThePage.test(path));
take('assets/fonts', 'fonts/', (path) => path.endsWith('.ttf'));
take('assets/icons', 'icons/', (path) => /\.(svg|png)$/.test(path));
take('assets/plans', 'plans/', (path) => path.endsWith('.json'));
take('assets/texts', 'texts/');
take('assets', '', (path) => path === 'plan.schema.json');

splitProgram(beside, site, wasmSplit);
copy(join(beside, 'page/cruscotto-office.wasm'), join(site, 'cruscotto-office.wasm'));
const scripts = gatherScripts();
for (const name of ['cruscotto.js', 'host.js', 'office_worker.js']) write(name, bundle(esbuild, join(scripts, name), { apart: ['./cruscotto.js'] }));
const before = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : [];
for (const path of before) if (!files.has(path) && ![...made, 'sw.js'].includes(path)) drop(path);
for (const [path, source] of files) copy(source, join(site, path));
writeWorker();
writeFileSync(record, JSON.stringify([...made, 'sw.js', ...files.keys()]));

writeFileSync(join(site, 'sbom.cdx.json'), sbom(Object.fromEntries(sources.map((each) => each.split('=')))));
const oneFile = await makeOneFile(site, scripts, { program: join(beside, 'page/cruscotto.wasm'), packing: join(beside, 'page/pack.wasm'), unpacking: join(beside, 'page/unpack.wasm') }, esbuild);
for (const path of [...made, 'cruscotto.html', ...files.keys()]) compress(path);
tell(made);
console.log(oneFile);

function take(folder, prefix, wanted = () => true) {
  const root = join(repository, folder);
  if (!existsSync(root)) return;
  for (const path of readdirSync(root, { recursive: true }).sort()) {
    const source = join(root, path);
    if (statSync(source).isFile() && wanted(path)) files.set(prefix + path, source);
  }
}

// All of them in one folder, where they find each other; the one that brings the program knows its second part.
function gatherScripts() {
  const folder = join(beside, 'scripts');
  rmSync(folder, { recursive: true, force: true });
  for (const name of readdirSync(join(repository, 'web')).filter((path) => path.endsWith('.js'))) copy(join(repository, 'web', name), join(folder, name));
  for (const name of ['cruscotto.js', 'cruscotto-office.js']) copy(join(beside, 'page', name), join(folder, name));
  const rest = readFileSync(join(site, 'cruscotto-rest.wasm'));
  const program = readFileSync(join(repository, 'web/program.js'), 'utf8').replace('%REST-SIZE%', rest.length).replace('%REST-HASH%', integrityOf(rest));
  writeFileSync(join(folder, 'program.js'), program);
  return folder;
}

function integrityOf(bytes) { return `sha256-${createHash('sha256').update(bytes).digest('base64')}`; }

function write(path, content) {
  const target = join(site, path);
  if (!existsSync(target) || readFileSync(target, 'utf8') !== content) writeFileSync(target, content);
}

function copy(source, target) {
  const { mtime } = statSync(source);
  if (existsSync(target) && readFileSync(target).equals(readFileSync(source))) return;
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(source, target);
  utimesSync(target, mtime, mtime);
}

// The service worker's list of all that the page needs, each with the hash of its bytes; the version is
// the hash of the list. Written only where it differs, as any other file.
function writeWorker() {
  const needed = [...made, ...files.keys()].filter((path) => path !== 'plan.schema.json').sort();
  const list = needed.map((path) => [path === 'index.html' ? './' : path.split('/').map(encodeURIComponent).join('/'), integrityOf(readFileSync(join(site, path)))]);
  const source = readFileSync(join(repository, 'web/sw.js'), 'utf8');
  const version = createHash('sha256').update(JSON.stringify(list) + source).digest('hex').slice(0, 16);
  write('sw.js', source.replace('%VERSION%', version).replace('/*%FILES%*/', `\n${list.map((each) => `  ${JSON.stringify(each)},\n`).join('')}`));
}

function drop(path) {
  rmSync(join(site, path), { force: true });
  rmSync(join(site, `${path}.br`), { force: true });
}

// path.br carries the time of its source, so that a stale one is recognised, here and by the server.
function compress(path) {
  const source = join(site, path);
  if (!existsSync(source) || !/\.(wasm|m?js|css|html|json|ttf|svg)$/.test(path)) return;
  const { size, mtime, mtimeMs } = statSync(source);
  const packed = `${source}.br`;
  if (size < 1024) return rmSync(packed, { force: true });
  if (existsSync(packed) && Math.abs(statSync(packed).mtimeMs - mtimeMs) < 1) return;
  const parameters = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: size };
  writeFileSync(packed, brotliCompressSync(readFileSync(source), { params: parameters }));
  utimesSync(packed, mtime, mtime);
}

function tell(paths) {
  const told = (bytes) => kB(bytes).padStart(12);
  console.log(`${'build/web'.padEnd(24)}${['raw', 'gzip', 'brotli'].map((word) => word.padStart(12)).join('')}`);
  for (const path of paths.filter((path) => existsSync(join(site, path)))) {
    const bytes = readFileSync(join(site, path));
    console.log(path.padEnd(24) + told(bytes.length) + told(gzipSync(bytes, { level: 9 }).length) + told(statSync(join(site, `${path}.br`)).size));
  }
}
