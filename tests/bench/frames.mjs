// Milliseconds that the page thinks for one move of a slider in the place Simulazione, from the event to
// the list of what is to be painted, for plans of 250, 2 500 and 25 000 indicators; beside it an idle
// move of the mouse over the same page. Medians; nothing here asserts a time.
//   bash tests/bench/run.sh --frames
import { chromium } from '../node_modules/playwright-core/index.mjs';
import { serve } from '../../web/serve.mjs';
import { launch } from '../web/support/page.mjs';
import { site } from '../web/support/paths.mjs';
import { median } from './median.mjs';
import { newPage } from './open.mjs';
import { bytes_of, synthetic_plan } from './plan.mjs';

const sizes = [250, 2_500, 25_000];
const moves = 20;

const server = await serve(site, 0);
const browser = await chromium.launch(launch);
console.log('ms of thinking (all but the painting) for one move of the mouse, median of', moves);
console.log('indicators   a lever moves   nothing moves   ratio');
for (const size of sizes) {
  const screen = await newPage(browser, server.url, { viewport: { width: 1280, height: 800 } });
  const { page } = screen;
  await screen.drop('misura.cruscotto.json', Buffer.from(bytes_of(synthetic_plan(size))));
  await screen.item({ role: 'tab', label: 'Simulazione' }, { timeout: 60_000 });
  await screen.click({ role: 'tab', label: 'Simulazione' });
  await screen.click({ role: 'row', label: /^Indicatore \d/ });
  const lever = await screen.item({ role: 'slider', label: /^Target/ });
  const middle = lever.y + lever.h / 2;
  const over = async (held) => {
    const times = [];
    await page.mouse.move(lever.x + lever.w * 0.4, held ? middle : middle + 30);
    if (held) await page.mouse.down();
    for (let i = 0; i < moves; i++) {
      const x = lever.x + lever.w * (0.4 + 0.5 * ((i * 7) % moves) / moves);
      times.push(await thoughtOf(page, () => page.mouse.move(x, held ? middle : middle + 30)));
    }
    if (held) await page.mouse.up();
    return median(times);
  };
  const still = await over(false);
  const moving = await over(true);
  console.log(`${String(size).padStart(10)}   ${moving.toFixed(1).padStart(13)}   ${still.toFixed(1).padStart(13)}   ${(moving / still).toFixed(2).padStart(5)}`);
  await screen.close();
}
await browser.close();
await server.close();

async function thoughtOf(page, act) {
  const before = await page.evaluate(() => window.cruscotto.thought);
  await act();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return (await page.evaluate(() => window.cruscotto.thought)) - before;
}
