// The browser as an enemy over time: plans opened by the hundred, an hour in the background, a clock that jumps.
// How many are opened: CRUSCOTTO_OPENS (60 in the suite, 1000 by hand).
import assert from 'node:assert/strict';
import test from 'node:test';
import { workshop } from './support/page.mjs';
import { bytesOf, demonstration, objective, openSmall, small } from './support/plans.mjs';

const opens = Number(process.env.CRUSCOTTO_OPENS ?? 60);
const shop = await workshop();
const owner = { role: 'textbox', label: 'Responsabile di 1' };

// Dropped one after the other, each awaited by its name in the title, without a word to the outside in between.
const openMany = (screen, count) => screen.page.evaluate(async ([files, times]) => {
  const canvas = document.querySelector('#canvas');
  for (let i = 0; i < times; i++) {
    const [name, text] = files[i % files.length];
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], name, { type: 'application/json' }));
    canvas.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    while (!document.title.includes(name.split('.')[0])) await new Promise((later) => setTimeout(later, 2));
  }
}, [[['uno.cruscotto.json', String(small)], ['due.cruscotto.json', String(bytesOf(demonstration))]], count]);

// Bytes in use once all that can be is given back: of scripts, and of the application's own memory.
async function memory(screen) {
  const tools = await screen.devtools();
  await tools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await tools.send('Runtime.getHeapUsage');
  return { scripts: usedSize, application: await screen.probe('memory') };
}

test(`${opens} plans opened one after the other leave the memory as it was after the first few`, async () => {
  const screen = await shop.open();
  await openMany(screen, 30);
  await screen.settle();
  const before = await memory(screen);
  await openMany(screen, opens);
  await screen.settle();
  const after = await memory(screen);
  console.log(`memory: scripts ${before.scripts} → ${after.scripts}, application ${before.application} → ${after.application}`);
  assert.equal(after.application, before.application);
  assert.ok(after.scripts < before.scripts * 1.1 + 500_000, `${before.scripts} → ${after.scripts}`);
  await screen.close();
});

const show = (screen, hidden) => screen.page.evaluate((is) => {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => is });
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => (is ? 'hidden' : 'visible') });
  document.dispatchEvent(new Event('visibilitychange'));
}, hidden);

test('after an hour in the background, and after a clock that was set back a year, work goes on and is kept', async () => {
  const screen = await openSmall(shop);
  await screen.fill(owner, 'Anna');
  await screen.key('Enter');
  for (const [name, jump] of [['an hour later', 3_600_000], ['a year earlier', -365 * 86_400_000]]) {
    await show(screen, true);
    await screen.page.evaluate((by) => { const now = Date.now.bind(Date); Date.now = () => now() + by; }, jump);
    await show(screen, false);
    await screen.fill(owner, `Anna, ${name}`);
    await screen.key('Enter');
    assert.equal((await objective(screen)).owner, `Anna, ${name}`);
    await screen.page.waitForTimeout(1200);  // autosave comes within a second
  }
  await screen.page.reload();
  await screen.started();
  await screen.click({ role: 'button', label: 'Riprendi' });
  assert.equal((await objective(screen)).owner, 'Anna, a year earlier');
  await screen.key('Control+Z', 'Control+Z');
  assert.equal((await objective(screen)).owner, 'Anna');
  await screen.close();
});
