// Milliseconds from navigation to the first frame on the canvas: our page, with nothing open, against
// a bare Dear ImGui page built from the same libraries with the same flags. Both in the same browser,
// in turn, each time in a fresh profile; the median of five.
//   node tests/web/measure.mjs      after: cmake --build --preset web
import { execFileSync } from 'node:child_process';
import { brotliCompressSync } from 'node:zlib';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../../web/serve.mjs';
import { launch } from './support/page.mjs';
import { root, site } from './support/paths.mjs';

const rounds = 5;
const bareSite = join(root, 'build/bare');
const source = (name) => fileURLToPath(new URL(`bare/${name}`, import.meta.url));

buildBare();
const servers = { cruscotto: await serve(site, 0), bare: await serve(bareSite, 0) };
const browser = await chromium.launch(launch);
const times = { cruscotto: [], bare: [] };
for (let round = -1; round < rounds; round++) {
  for (const name of Object.keys(servers)) {
    const ms = await firstFrame(servers[name].url);
    if (round >= 0) times[name].push(ms);  // the first is for warming up
  }
}
await browser.close();
await Promise.all(Object.values(servers).map((server) => server.close()));

console.log('ms from navigation to the first frame, median of five (all)');
for (const [name, all] of Object.entries(times)) console.log(`${name.padEnd(10)} ${median(all).toFixed(0).padStart(5)}   (${all.map((ms) => ms.toFixed(0)).join(' ')})`);

async function firstFrame(url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'it-IT' });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => performance.getEntriesByName('cruscotto-first-frame').length > 0);
  const ms = await page.evaluate(() => performance.getEntriesByName('cruscotto-first-frame')[0].startTime);
  await context.close();
  return ms;
}

function buildBare() {
  mkdirSync(bareSite, { recursive: true });
  const deps = readFileSync(join(root, 'build/deps.cmake'), 'utf8');
  const folder = (name) => deps.match(new RegExp(`set\\(${name} "(.*)"\\)`))?.[1];
  const emscripten = folder('CRUSCOTTO_EMSCRIPTEN_ROOT');
  const wasm = join(root, 'build/wasm');
  const cache = readFileSync(join(wasm, 'CMakeCache.txt'), 'utf8');
  const sourceOf = (name) => folder(`FETCHCONTENT_SOURCE_DIR_${name}`) ?? cache.match(new RegExp(`^FETCHCONTENT_BASE_DIR.*=(.*)$`, 'm'))[1] + `/${name.toLowerCase()}-src`;
  const imgui = sourceOf('IMGUI');
  execFileSync(emscripten ? join(emscripten, 'em++') : 'em++', ['-std=c++23', '-Oz', '-DNDEBUG', '-fwasm-exceptions', '-DIMGUI_USER_CONFIG="ui/imgui_config.hpp"',
    `-I${join(root, 'src')}`, `-I${imgui}`, `-I${imgui}/backends`, `-I${sourceOf('SDL2')}/include`, source('bare.cpp'),
    ...['libimgui_backends.a', 'libimgui.a', 'libsdl.a'].map((name) => join(wasm, name)),
    '-sALLOW_MEMORY_GROWTH=1', '-sDYNAMIC_EXECUTION=0', '-sMODULARIZE=1', '-sEXPORT_ES6=1', '-sENVIRONMENT=web', '-sFILESYSTEM=0', '-sMIN_WEBGL_VERSION=2',
    '-sMAX_WEBGL_VERSION=2', '-sSUPPORT_LONGJMP=0', '-sASSERTIONS=0', '-o', join(bareSite, 'bare.js')], { stdio: 'inherit' });
  for (const name of ['index.html', 'start.js']) copyFileSync(source(name), join(bareSite, name));
  for (const name of ['bare.js', 'bare.wasm']) writeFileSync(join(bareSite, `${name}.br`), brotliCompressSync(readFileSync(join(bareSite, name))));
}

function median(values) { return values.toSorted((a, b) => a - b)[values.length >> 1]; }
