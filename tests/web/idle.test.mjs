// At rest the page does nothing at all; one event brings a few frames.
import assert from 'node:assert/strict';
import test from 'node:test';
import { workshop } from './support/page.mjs';
import { demonstration, openSmall } from './support/plans.mjs';

const shop = await workshop();

async function busySeconds(screen) {
  const tools = await screen.devtools();
  await tools.send('Performance.enable');
  const { metrics } = await tools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value;
}

test('five idle seconds: no repaint asked for, no frame, at most one hundredth of the processor', async () => {
  const screen = await shop.open();
  await screen.openExample(demonstration);
  await screen.page.mouse.move(640, 300);
  await screen.settle();
  await screen.page.waitForTimeout(1500);  // autosave and tooltips are over
  await busySeconds(screen);
  const before = await screen.counts();
  const busy = await busySeconds(screen);
  await screen.page.waitForTimeout(5000);
  const spent = await busySeconds(screen) - busy;
  assert.deepEqual(await screen.counts(), { ...before, parked: true });
  assert.ok(spent <= 0.05, `${(spent * 1000).toFixed(1)} ms of work in 5 s`);

  await screen.page.mouse.move(4, 796);  // where nothing lies
  await screen.settle();
  const { frames } = await screen.counts();
  assert.ok(frames - before.frames >= 1 && frames - before.frames <= 4, `${frames - before.frames} frames for one movement`);
  await screen.close();
});

test('an active text field costs only the blinking of its caret', async () => {
  const screen = await openSmall(shop);
  await screen.click({ role: 'textbox', label: 'Responsabile di 1' });
  await screen.page.mouse.move(4, 1240);
  await screen.page.waitForTimeout(1000);
  const before = await screen.counts();
  await screen.page.waitForTimeout(2400);  // two periods
  const frames = (await screen.counts()).frames - before.frames;
  assert.ok(frames >= 2 && frames <= 6, `${frames} frames in 2.4 s`);
  await screen.close();
});

test('two slow clicks are no double click, although nothing was drawn in between', async () => {
  const screen = await openSmall(shop);
  const { x, y, w, h } = await screen.item({ role: 'cell', label: 'Peso di 1' });
  const click = () => screen.page.mouse.click(x + w / 2, y + h / 2);
  const editors = () => screen.find({ role: 'textbox', focused: true });
  await click();
  await screen.page.waitForTimeout(900);
  await click();
  await screen.settle();
  assert.equal((await editors()).length, 0);
  await screen.page.mouse.dblclick(x + w / 2, y + h / 2);
  await screen.settle();
  assert.equal((await editors()).length, 1);
  await screen.close();
});

test('a hidden page draws nothing and still writes its draft', async () => {
  const screen = await openSmall(shop);
  await screen.fill({ role: 'textbox', label: 'Responsabile di 1' }, 'Anna');
  await screen.page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await screen.page.waitForFunction(() => new Promise((found) => {
    indexedDB.open('cruscotto').onsuccess = ({ target }) => {
      target.result.transaction('drafts').objectStore('drafts').count().onsuccess = (event) => { found(event.target.result === 1); target.result.close(); };
    };
  }), undefined, { timeout: 800 });
  await screen.close();
});
