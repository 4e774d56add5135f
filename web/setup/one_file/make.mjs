// cruscotto.html: the whole application as one page that opens from disk. Style, icon and a first script stand inside as
// they are; every other part (the compiled core, the application's script, fonts, plans) is packed by room pack (src/pack) and stands as
// letters in blocks that no browser runs. The policy allows the two scripts and the style by their hashes, and no
// connection at all.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { charset, toBytes } from '../../page_letters.js';
import { bundle } from '../bundle.mjs';
import { kB } from '../sizes.mjs';
import { toLetters } from './letters.js';
import { pack } from './packer.js';

const budget = 900_000;  // bytes
const beside = (name) => fileURLToPath(new URL(name, import.meta.url));

// Into SITE, whose other files are there already, from the scripts of SCRIPTS; `program` is the compiled page, whole,
// `packing` and `unpacking` the two ways of room pack.
export async function makeOneFile(site, scripts, { program, packing, unpacking }, esbuild) {
  const read = (path) => readFileSync(join(site, path));
  const script = bundle(esbuild, join(scripts, 'host.js'));
  const boot = bundle(esbuild, beside('boot.js'));
  const style = read('style.css').toString();
  const files = (folder, end) => readdirSync(join(site, folder)).filter((name) => name.endsWith(end)).sort().map((name) => [`${folder}/${name}`, read(`${folder}/${name}`)]);
  const packer = readFileSync(packing);
  const packs = [];
  for (const [name, parts] of Object.entries({
    page: [['host.js', Buffer.from(script)]],
    core: [['cruscotto.wasm', readFileSync(program)], ...files('fonts', '.ttf')],
    office: [['cruscotto-office.wasm', read('cruscotto-office.wasm')], ['office_worker.js', Buffer.from(bundle(esbuild, join(scripts, 'office_worker.js'), { format: 'iife' }))]],
    plans: files('plans', '.json').map(([path, content]) => [path, withoutSpace(content)]),
  })) packs.push(await packOf(packer, name, parts));
  const page = Buffer.from(toBytes(assemble(read('index.html').toString(), { boot, script, style, unpacker: gzipSync(readFileSync(unpacking), { level: 9 }), packs, icon: read('icons/cruscotto.svg').toString('base64') })));
  const target = join(site, 'cruscotto.html');
  if (!existsSync(target) || !readFileSync(target).equals(page)) writeFileSync(target, page);
  return told(page.length, packs);
}

// JSON as it is, but for the space between its signs.
function withoutSpace(json) { return Buffer.from(json.toString().replace(/("(?:[^"\\]|\\.)*")|\s+/g, '$1')); }

async function packOf(packer, name, parts) {
  const files = parts.map(([, content]) => content);
  const told = JSON.stringify(parts.map(([path, content]) => [path, content.length]));
  return { name, block: blockOf(`data-pack="${name}" data-parts='${told}' data-hash="${hashOf(Buffer.concat(files))}"`, await pack(packer, files)) };
}

const hashOf = (content) => createHash('sha256').update(content).digest('base64');

const blockOf = (attributes, bytes) => `<script type="text/plain" ${attributes} data-size="${bytes.length}">${toLetters(bytes)}</script>\n`;

function assemble(index, { boot, script, style, unpacker, packs, icon }) {
  if (/<\/script/i.test(boot) || /<\/style/i.test(style)) throw new Error('a script or the style would end too early inside the page');
  const hash = (text) => `'sha256-${hashOf(text)}'`;
  const policy = `default-src 'none'; script-src ${hash(boot)} ${hash(script)} 'wasm-unsafe-eval'; style-src ${hash(style)}; img-src data: blob:; worker-src blob:; ` +
    "connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'";
  const body = `<script type="text/plain" id="plan"></script>\n${blockOf('id="unpacker"', unpacker)}${packs.map(({ block }) => block).join('')}<script type="module">${boot}</script>\n</body>`;
  let page = index.replace(/^ *<link rel="(?:modulepreload|preload|manifest)".*\n/gm, '').replace(/^ *<script type="module".*\n/gm, '');
  page = put(page, /(<meta charset=")[^"]*/, (_, before) => before + charset);
  page = put(page, /(http-equiv="Content-Security-Policy" content=")[^"]*/, (_, before) => before + policy);
  page = put(page, /<link rel="icon"[^>]*>/, () => `<link rel="icon" href="data:image/svg+xml;base64,${icon}">`);
  page = put(page, /<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`);
  return put(page, /<\/body>/, () => body);
}

function put(page, place, made) {
  if (!place.test(page)) throw new Error(`index.html has no ${place}`);
  return page.replace(place, made);
}

function told(size, packs) {
  const whole = (bytes) => kB(bytes, 0);
  const against = size > budget ? `over the ${whole(budget)} it should have` : `of the ${whole(budget)} it may have`;
  return `cruscotto.html, one file: ${whole(size)} (${packs.map(({ name, block }) => `${name} ${whole(block.length)}`).join(', ')}), ${against}`;
}
