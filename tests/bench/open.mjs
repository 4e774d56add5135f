// Synthetic plans in the page, opened as a file that is dropped on it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newScreen } from '../web/support/page.mjs';
import { bytes_of, synthetic_plan } from './plan.mjs';

export async function newPage(browser, url, { viewport = { width: 1920, height: 1080 }, prepare } = {}) {
  const context = await browser.newContext({ viewport, locale: 'it-IT', serviceWorkers: 'block' });
  const screen = await newScreen(context, url);
  if (prepare) await prepare(screen.page);
  await screen.go();
  await screen.page.waitForFunction(() => performance.getEntriesByName('cruscotto-whole').length > 0);
  return screen;
}

// Milliseconds until the first frame with it, those of the longest task of the page meanwhile, and how many bytes it has.
// `refused`: what the page says instead.
export async function openPlan({ page }, indicators) {
  const folder = mkdtempSync(join(tmpdir(), 'cruscotto-bench-'));
  const [name, bytes] = [`misura-${indicators}.cruscotto.json`, bytes_of(synthetic_plan(indicators))];
  writeFileSync(join(folder, name), bytes);
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('input'), { type: 'file', id: 'bench', hidden: true })));
  await page.locator('#bench').setInputFiles(join(folder, name));
  const opened = await page.evaluate(async (title) => {
    const transfer = new DataTransfer();
    transfer.items.add(document.getElementById('bench').files[0]);
    const tasks = [0];
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
    observer.observe({ type: 'longtask' });
    const begun = performance.now();
    document.getElementById('canvas').dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    const refused = () => (window.cruscotto.crashed ? document.getElementById('problem').textContent
      : window.cruscotto.items().find(({ role }) => role === 'alert')?.label);
    while (!document.title.includes(title) && !refused()) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    document.getElementById('bench').remove();
    const ms = performance.now() - begun;
    await new Promise((ok) => setTimeout(ok, 100));
    tasks.push(...observer.takeRecords().map(({ duration }) => duration));
    return { ms, longest: Math.max(...tasks), refused: refused() };
  }, name.split('.')[0]);
  rmSync(folder, { recursive: true });
  return { ...opened, bytes: bytes.length };
}
