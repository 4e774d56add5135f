// Completes build/web around the compiled page: copies what differs, removes what is gone, makes the page that is
// one file, keeps a brotli copy beside every large file, and prints the sizes.
// node site.mjs REPOSITORY SITE ESBUILD LIBRARY=FOLDER…
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { makeOneFile } from './one_file/make.mjs';
import { sbom } from './sbom.mjs';
import { kB } from './sizes.mjs';

const [repository, site, esbuild, ...sources] = process.argv.slice(2);
const beside = join(dirname(site), 'wasm');
const record = join(beside, 'site-files.json');   // what the last run copied

const notOfThePage = /^(setup\/|run\.sh$|serve\.mjs$)|\.md$/;
const files = new Map();                                          // path in the site -> source
take('web', '', (path) => !notOfThePage.test(path));
take('assets/fonts', 'fonts/', (path) => path.endsWith('.ttf'));
take('assets/icons', 'icons/', (path) => /\.(svg|png)$/.test(path));
take('assets/plans', 'plans/', (path) => path.endsWith('.json'));
take('assets/texts', 'texts/');
take('assets', '', (path) => path === 'plan.schema.json');

const before = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : [];
for (const path of before) if (!files.has(path)) drop(path);
for (const [path, source] of files) if (path !== 'sw.js') copy(source, join(site, path));
writeWorker();
writeFileSync(record, JSON.stringify([...files.keys()]));

writeFileSync(join(site, 'sbom.cdx.json'), sbom(Object.fromEntries(sources.map((each) => each.split('=')))));
// The names of functions, for web/setup/weight.mjs.
if (existsSync(join(site, 'cruscotto.js.symbols'))) renameSync(join(site, 'cruscotto.js.symbols'), join(beside, 'cruscotto.symbols'));

const compiled = ['cruscotto.wasm', 'cruscotto.js', 'cruscotto-office.wasm', 'cruscotto-office.js'];
const oneFile = makeOneFile(site, esbuild);
for (const path of [...compiled, 'cruscotto.html', ...files.keys()]) compress(path);
tell(compiled);
console.log(oneFile);

function take(folder, prefix, wanted = () => true) {
  const root = join(repository, folder);
  if (!existsSync(root)) return;
  for (const path of readdirSync(root, { recursive: true }).sort()) {
    const source = join(root, path);
    if (statSync(source).isFile() && wanted(path)) files.set(prefix + path, source);
  }
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
  const target = join(site, 'sw.js');
  const hash = (bytes, encoding) => createHash('sha256').update(bytes).digest(encoding);
  const needed = ['cruscotto.wasm', 'cruscotto.js', 'cruscotto-office.wasm', 'cruscotto-office.js', ...files.keys()].filter((path) => existsSync(join(site, path)) && path !== 'sw.js' && path !== 'plan.schema.json').sort();
  const list = needed.map((path) => [path === 'index.html' ? './' : path.split('/').map(encodeURIComponent).join('/'), `sha256-${hash(readFileSync(join(site, path)), 'base64')}`]);
  const source = readFileSync(files.get('sw.js'), 'utf8');
  const version = hash(JSON.stringify(list) + source, 'hex').slice(0, 16);
  const written = source.replace('%VERSION%', version).replace('/*%FILES%*/', `\n${list.map((each) => `  ${JSON.stringify(each)},\n`).join('')}`);
  if (!existsSync(target) || readFileSync(target, 'utf8') !== written) writeFileSync(target, written);
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
