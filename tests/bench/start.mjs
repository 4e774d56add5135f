// Milliseconds from navigation to the first frame with a plan on it, against the first frame of a bare Dear ImGui page
// built with the same flags: cold, in a profile that never saw the page, and once the service worker has kept it. The
// plan comes as a person gets one by a click: in a link. Both in the same browser, in turn; medians; nothing is asserted.
//   bash tests/bench/run.sh --start
import assert from 'node:assert/strict';
import { chromium } from '../node_modules/playwright-core/index.mjs';
import { serve } from '../../web/serve.mjs';
import { launch } from '../web/support/page.mjs';
import { site } from '../web/support/paths.mjs';
import { demonstration, linkOf } from '../web/support/plans.mjs';
import { bareSite } from './bare/site.mjs';
import { median } from './median.mjs';

const rounds = Number(process.env.CRUSCOTTO_ROUNDS ?? 15);
const link = linkOf(demonstration);

const servers = { ours: await serve(site, 0), bare: await serve(bareSite(), 0) };
const browser = await chromium.launch(launch);
const times = { cold: { ours: [], bare: [] }, kept: { ours: [], bare: [] } };
let loaded;
for (let round = -1; round < rounds; round++) {
  for (const name of ['ours', 'bare']) {
    const { cold, kept } = await visitTwice(name);
    if (round < 0) continue;  // for warming up
    times.cold[name].push(cold);
    times.kept[name].push(kept);
  }
}
await browser.close();
await Promise.all(Object.values(servers).map((server) => server.close()));

console.log(`ms from navigation to the first frame, ours with a plan on it; median of ${rounds}, with the quarters of them around it`);
console.log(`${''.padEnd(24)}          ours                bare        ratio   goal`);
for (const [way, { ours, bare }] of Object.entries(times))
  console.log(`${{ cold: 'cold', kept: 'with the service worker' }[way].padEnd(24)} ${spread(ours)}   ${spread(bare)}   ${(median(ours) / median(bare)).toFixed(2).padStart(6)}   <= 1.3`);
console.log('\nloaded before that frame, cold: bytes as they came, ms from navigation to the last of them');
for (const { name, bytes, end } of loaded) console.log(`${String(bytes).padStart(9)} ${end.toFixed(0).padStart(6)}  ${name}`);

async function visitTwice(name) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'it-IT' });
  const cold = await firstFrame(context, name, async (page, ms) => {
    if (name === 'ours') loaded = await page.evaluate(loadedBefore, ms);
    await page.evaluate(async () => { await navigator.serviceWorker.ready; });
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated');
    await page.waitForTimeout(500);
  });
  const kept = await firstFrame(context, name);
  await context.close();
  return { cold, kept };
}

async function firstFrame(context, name, afterwards) {
  const page = await context.newPage();
  await page.addInitScript(noteFirstFrame);
  await page.goto(servers[name].url + (name === 'ours' ? link : ''));
  await page.waitForFunction(() => window.firstFrame);
  const { ms, title } = await page.evaluate(() => window.firstFrame);
  assert.match(title, name === 'ours' ? /PIANO/ : /^Bare$/, 'the plan is on the first frame');
  await afterwards?.(page, ms);
  await page.close();
  return ms;
}

// Both pages say when they have drawn; drawn it is when a pixel of it can be read. The title tells which plan is open.
function noteFirstFrame() {
  const mark = performance.mark.bind(performance);
  performance.mark = (name, ...more) => {
    if (name === 'cruscotto-first-frame') {
      document.querySelector('canvas').getContext('webgl2').readPixels(0, 0, 1, 1, WebGL2RenderingContext.RGBA, WebGL2RenderingContext.UNSIGNED_BYTE, new Uint8Array(4));
      window.firstFrame = { ms: performance.now(), title: document.title };
    }
    return mark(name, ...more);
  };
}

function loadedBefore(ms) {
  return performance.getEntriesByType('resource').filter(({ startTime }) => startTime < ms)
    .map(({ name, encodedBodySize, responseEnd }) => ({ name: name.slice(location.origin.length), bytes: encodedBodySize, end: responseEnd }));
}

function spread(all) {
  const at = (share) => all.toSorted((a, b) => a - b)[Math.floor(share * (all.length - 1))].toFixed(0);
  return `${at(0.5).padStart(5)} (${at(0.25).padStart(4)}–${at(0.75).padStart(4)})`;
}
