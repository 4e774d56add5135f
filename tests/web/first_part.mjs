// Writes web/setup/rest.txt anew: which functions of the compiled page do not run until it rests, on a first visit or a
// later one, in either language, without a plan, with one, or with one that the address brings. To be run after
// `bash web/run.sh` or a build of the site, when tests/web/first_part.test.mjs or the weight says that the list has grown old:
//   node tests/web/first_part.mjs
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { serve } from '../../web/serve.mjs';
import { features, isNumbered, list, markOf } from '../../web/setup/split.mjs';
import { readSymbols } from '../../web/setup/symbols.mjs';
import { readWasm } from '../../web/setup/weight.mjs';
import { launch } from './support/page.mjs';
import { root, site } from './support/paths.mjs';
import { bytesOf, demonstration, linkOf } from './support/plans.mjs';

const wasmSplit = readFileSync(join(root, 'build/wasm/CMakeCache.txt'), 'utf8').match(/^WASM_SPLIT:\w+=(.*)$/m)[1];
const whole = join(root, 'build/wasm/page/cruscotto.wasm');
const plan = bytesOf(demonstration).toString('base64');
const link = linkOf(demonstration);
const folder = mkdtempSync(join(tmpdir(), 'cruscotto-first-part-'));
const watched = join(folder, 'watched.wasm');
execFileSync(wasmSplit, [...features, '--instrument', whole, '-o', watched]);

const server = await serve(site, 0);
const browser = await chromium.launch(launch);
const ran = new Set();
for (const visit of [{ plan: '' }, { plan: '', first: true }, { plan: '', locale: 'en-GB' }, { plan }, { plan, first: true }, { plan, locale: 'en-GB' }, { link }, { link, first: true }])
  for (const number of numbersIn(await profileOf(visit))) ran.add(number);
await browser.close();
await server.close();

const { functions, imported } = readWasm(readFileSync(whole));
const symbols = readSymbols(join(root, 'build/wasm/page/cruscotto.js.symbols'));
const names = functions.map((_, number) => symbols.get(imported + number));
const needed = new Set([...ran].map((number) => markOf(names[number])));
const marks = [...new Set(names.filter((name) => !isNumbered(name)).map(markOf))].filter((mark) => !needed.has(mark)).sort();
writeFileSync(list, marks.map((mark, i) => mark + ((i + 1) % 20 ? ' ' : '\n')).join('').trimEnd() + '\n');
rmSync(folder, { recursive: true });
console.log(`${ran.size} functions of ${names.length} are in the first part`);

// What wasm-split's watched page wrote down once it has come to rest.
async function profileOf({ plan, link = '', first = false, locale = 'it-IT' }) {
  const context = await browser.newContext({ locale, timezoneId: 'Europe/Rome', viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.route('**/cruscotto.wasm', (route) => route.fulfill({ path: watched, contentType: 'application/wasm' }));
  await page.addInitScript(({ known }) => {
    if (known) localStorage.setItem('cruscotto.preferences', 'toured yes\n');
    const instantiate = WebAssembly.instantiate;
    WebAssembly.instantiate = async (...all) => {
      const made = await instantiate(...all);
      window.__exports ??= made.exports;
      return made;
    };
  }, { known: !first });
  await page.goto(server.url + link);
  await page.waitForFunction(() => window.cruscotto?.frames > 0);
  const profile = await page.evaluate(async (bytes) => {
    const drawn = () => window.cruscotto.items().some(({ role }) => role === 'row');
    if (bytes) {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], 'piano.cruscotto.json', { type: 'application/json' }));
      document.getElementById('canvas').dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
      while (!drawn()) await new Promise(requestAnimationFrame);
    }
    await new Promise((calm) => setTimeout(calm, 1500));
    const memory = Object.values(window.__exports).find((each) => each instanceof WebAssembly.Memory);
    const at = memory.grow(16) * 65536;
    const size = window.__exports.__write_profile(at, 16 * 65536);
    return Array.from(new Uint8Array(memory.buffer, at, size));
  }, plan);
  await context.close();
  const path = join(folder, 'profile');
  writeFileSync(path, Uint8Array.from(profile));
  return path;
}

function numbersIn(profile) {
  return execFileSync(wasmSplit, [...features, `--print-profile=${profile}`, whole], { maxBuffer: 64 << 20 }).toString().split('\n')
    .filter((line) => line.startsWith('+ ')).map((line) => Number(line.slice(2)));
}
