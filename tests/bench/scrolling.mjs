// What a frame of the plan table costs while it is scrolled, every row unfolded, at 1920 × 1080, against a bare clipped Dear
// ImGui table of the same columns with rows as high (bare/bare.cpp), and what the page does at rest. One turn of the wheel a
// frame; medians of rounds in which all take turns; nothing here asserts a time.
//   bash tests/bench/run.sh --frames
import { chromium } from '../node_modules/playwright-core/index.mjs';
import { serve } from '../../web/serve.mjs';
import { launch } from '../web/support/page.mjs';
import { site } from '../web/support/paths.mjs';
import { bareSite } from './bare/site.mjs';
import { median } from './median.mjs';
import { newPage, openPlan } from './open.mjs';

const sizes = [250, 1_000, 10_000, 100_000];
const [rounds, turns] = [5, 30];
const servers = { ours: await serve(site, 0), bare: await serve(bareSite(), 0) };
const browser = await chromium.launch(launch);
const sides = [];
for (const size of sizes) {
  const screen = await newPage(browser, servers.ours.url);
  await openPlan(screen, size);
  await screen.settle();
  sides.push({ name: String(size), page: screen.page, screen, times: [] });
}
const bare = await (await browser.newContext({ viewport: { width: 1920, height: 1080 }, serviceWorkers: 'block' })).newPage();
await bare.goto(`${servers.bare.url}?rows=${sizes.at(-1)}`);
await bare.waitForFunction(() => window.bare?.frames > 0);
sides.push({ name: 'bare', page: bare, times: [] });
for (const side of sides) { side.tools = await side.page.context().newCDPSession(side.page); await side.tools.send('Performance.enable'); }
for (let round = -1; round < rounds; round++)
  for (const side of sides) {
    await side.page.bringToFront();
    const cost = await scroll(side);
    if (round >= 0) side.times.push(cost);  // the first is for warming up
  }
const cost = (name, of) => median(sides.find((side) => side.name === name).times.map((each) => each[of]));
console.log(`ms of a frame while the table is scrolled, median of ${rounds} times ${turns} frames`);
const floor = cost('bare', 'thought');
console.log('indicators   thinking   of bare    goal   the whole frame');
for (const size of sizes.map(String))
  console.log(`${size.padStart(10)} ${cost(size, 'thought').toFixed(3).padStart(10)} ${(cost(size, 'thought') / floor).toFixed(2).padStart(9)}    <= 3 ${cost(size, 'whole').toFixed(2).padStart(17)}`);
console.log(`${'bare'.padStart(10)} ${floor.toFixed(3).padStart(10)} ${cost('bare', 'whole').toFixed(2).padStart(35)}`);
console.log(`from 1 000 to 100 000 rows: ${(cost('100000', 'thought') / cost('1000', 'thought')).toFixed(2)} times, goal <= 1.2`);

const resting = sides.find(({ name }) => name === '100000');
await resting.page.bringToFront();
await resting.page.waitForTimeout(3000);
const [before, busy] = [await resting.screen.counts(), await taskSeconds(resting)];
await resting.page.waitForTimeout(10_000);
const [after, spent] = [await resting.screen.counts(), await taskSeconds(resting) - busy];
console.log(`at rest, ten seconds with 100 000 indicators: ${after.frames - before.frames} frames, ${after.rafs - before.rafs} repaints asked for, ${(spent * 10).toFixed(2)} % of a processor; goal 0, 0, <= 1 %`);
await browser.close();
await Promise.all(Object.values(servers).map((server) => server.close()));

async function taskSeconds({ tools }) {
  const { metrics } = await tools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value;
}

// A turn of the wheel at every repaint, down for a while and up again.
async function scroll(side) {
  const begun = await taskSeconds(side);
  const done = await side.page.evaluate(async (count) => {
    const now = () => window.cruscotto ?? window.bare;
    const canvas = document.getElementById('canvas');
    const at = { clientX: 600, clientY: 600, bubbles: true, cancelable: true };
    canvas.dispatchEvent(new MouseEvent('mousemove', at));
    for (let i = 0; i < 6; i++) await new Promise(requestAnimationFrame);
    const { frames, thought } = now();
    for (let i = 0; i < count; i++) {
      canvas.dispatchEvent(new WheelEvent('wheel', { ...at, deltaY: i % 30 < 15 ? 120 : -120 }));
      await new Promise(requestAnimationFrame);
    }
    const then = now();
    return { frames: then.frames - frames, thought: then.thought - thought };
  }, turns);
  return { thought: done.thought / done.frames, whole: (await taskSeconds(side) - begun) * 1000 / done.frames, frames: done.frames };
}
