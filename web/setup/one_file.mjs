// cruscotto.html: the whole application as one page that opens from disk. Scripts are bundled into one, style and
// icon stand inside, every other part (the compiled core, fonts, plans) is packed: gzip, then base64, in blocks that
// no browser runs. The policy allows this one script and this one style by their hashes, and no connection at all.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const budget = 900_000;  // bytes

// Into SITE, whose other files are there already. Tells what its size is made of.
export function makeOneFile(site, esbuild) {
  const read = (path) => readFileSync(join(site, path));
  const script = bundle(join(site, 'host.js'), esbuild);
  const style = read('style.css').toString();
  const packed = partsOf(site).map((path) => [path, gzipSync(read(path), { level: 9 }).toString('base64')]);
  const page = assemble(read('index.html').toString(), { script, style, packed, icon: read('icons/cruscotto.svg').toString('base64') });
  const target = join(site, 'cruscotto.html');
  if (!existsSync(target) || readFileSync(target, 'utf8') !== page) writeFileSync(target, page);
  return told(page, { script, packed });
}

function bundle(entry, esbuild) {
  return execFileSync(esbuild, [entry, '--bundle', '--format=esm', '--minify', '--target=es2022', '--log-level=warning'], { maxBuffer: 64 << 20 }).toString();
}

const files = (site, folder, end) => readdirSync(join(site, folder)).filter((name) => name.endsWith(end)).sort().map((name) => `${folder}/${name}`);
const partsOf = (site) => ['cruscotto.wasm', 'cruscotto-office.wasm', ...files(site, 'fonts', '.ttf'), ...files(site, 'plans', '.json')];

function assemble(index, { script, style, packed, icon }) {
  if (/<\/script/i.test(script) || /<\/style/i.test(style)) throw new Error('a script or the style would end too early inside the page');
  const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = `default-src 'none'; script-src ${hash(script)} 'wasm-unsafe-eval'; style-src ${hash(style)}; img-src data: blob:; ` +
    "connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'";
  const blocks = packed.map(([path, text]) => `<script type="text/plain" data-part="${path}">${text}</script>\n`).join('');
  const body = `<script type="text/plain" id="plan"></script>\n${blocks}<script type="module">${script}</script>\n</body>`;
  let page = index.replace(/^ *<link rel="(?:modulepreload|preload)".*\n/gm, '').replace(/^ *<script type="module".*\n/gm, '');
  page = put(page, /(http-equiv="Content-Security-Policy" content=")[^"]*/, (_, before) => before + policy);
  page = put(page, /<link rel="icon"[^>]*>/, () => `<link rel="icon" href="data:image/svg+xml;base64,${icon}">`);
  page = put(page, /<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`);
  return put(page, /<\/body>/, () => body);
}

function put(page, place, made) {
  if (!place.test(page)) throw new Error(`index.html has no ${place}`);
  return page.replace(place, made);
}

function told(page, { script, packed }) {
  const kB = (bytes) => `${Math.round(bytes / 1000)} kB`;
  const sum = (begin) => packed.filter(([path]) => path.startsWith(begin)).reduce((size, [, text]) => size + text.length, 0);
  const size = Buffer.byteLength(page);
  const against = size > budget ? `over the ${kB(budget)} it should have` : `of the ${kB(budget)} it may have`;
  return `cruscotto.html, one file: ${kB(size)} (core ${kB(sum('cruscotto.wasm'))}, spreadsheets ${kB(sum('cruscotto-office.wasm'))}, fonts ${kB(sum('fonts/'))}, plans ${kB(sum('plans/'))}, scripts ${kB(script.length)}), ${against}`;
}
