// Fingers on a tablet: a tap is a click, one that moves scrolls and lets go with a swing, one that rests opens the menu,
// two zoom the page; the keyboard of the screen comes for a text field and only then.
import assert from 'node:assert/strict';
import test from 'node:test';
import { workshop } from './support/page.mjs';
import { demonstration, objective, openSmall } from './support/plans.mjs';

const shop = await workshop();
const tablet = { hasTouch: true, viewport: { width: 1024, height: 768 } };

async function fingers(screen) {
  const tools = await screen.devtools();
  const send = (type, ...points) => tools.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  // A step each 16 ms on the events' own clock, however long the machine takes.
  const sendAt = (type, at, ...points) => tools.send('Input.dispatchTouchEvent', { type, timestamp: at / 1000, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  return {
    down: (...points) => send('touchStart', ...points),
    move: (...points) => send('touchMove', ...points),
    up: () => send('touchEnd'),
    async swipe([x, y], [to_x, to_y], { steps = 12, hold = 0 } = {}) {
      const begun = Date.now();
      await sendAt('touchStart', begun, [x, y]);
      for (let i = 1; i <= steps; i++) await sendAt('touchMove', begun + 16 * i, [x + (to_x - x) * i / steps, y + (to_y - y) * i / steps]);
      await sendAt('touchEnd', begun + 16 * (steps + 1) + hold);
    },
  };
}
const rowsShown = async (screen) => (await screen.find({ role: 'row' })).map(({ label }) => label);
const topOf = async (screen, label) => (await screen.find({ role: 'row', label }))[0]?.y;

test('a tap selects a row', async () => {
  const screen = await openSmall(shop, { hasTouch: true });
  const { x, y, h } = await screen.item({ role: 'row', label: /Sportelli aperti/ });
  await screen.page.touchscreen.tap(x + 60, y + h / 2);
  await screen.settle();
  await screen.item({ role: 'heading', label: /Sportelli aperti/ });
  await screen.close();
});

test('a finger takes the rows along, pixel by pixel, and no row is pressed', async () => {
  const screen = await shop.open(tablet);
  await screen.openExample(demonstration);
  const finger = await fingers(screen);
  const label = (await rowsShown(screen))[3];
  const selected = async () => (await screen.find({ role: 'row', selected: true })).map((item) => item.label);
  const was = await selected();
  const before = await topOf(screen, label);
  await finger.swipe([200, 600], [200, 520], { hold: 300 });
  await screen.settle();
  const way = before - await topOf(screen, label);
  assert.ok(way > 60 && way < 100, `the rows went ${way} pixels, the finger 80`);
  assert.ok((await selected()).every((row) => was.includes(row)), 'another row was chosen');
  await screen.close();
});

test('let go in motion the rows go on a little; not for whoever asked for no movement', async () => {
  const ways = [];
  for (const reducedMotion of ['no-preference', 'reduce']) {
    const screen = await shop.open({ ...tablet, reducedMotion });
    await screen.openExample(demonstration);
    const finger = await fingers(screen);
    const first = await rowsShown(screen);
    await finger.swipe([200, 640], [200, 440], { steps: 6 });
    await screen.page.waitForTimeout(1500);
    await screen.settle();
    const now = await rowsShown(screen);
    ways.push(first.indexOf(now[1]) < 0 ? first.length : first.indexOf(now[1]));
    await screen.close();
  }
  assert.ok(ways[0] > ways[1], `${ways[0]} rows with a swing, ${ways[1]} without`);
});

test('a finger that rests opens the menu of the row, and its lifting presses nothing', async () => {
  const screen = await openSmall(shop, { hasTouch: true });
  const finger = await fingers(screen);
  const { x, y, h } = await screen.item({ role: 'row', label: /Sportelli aperti/ });
  await finger.down([x + 60, y + h / 2]);
  await screen.page.waitForTimeout(700);
  await finger.up();
  await screen.settle();
  assert.ok((await screen.find({ role: 'menuitem' })).length > 2, 'no menu');
  await screen.close();
});

test('two fingers are left to the browser, which zooms the page and then moves it about', async () => {
  const screen = await shop.open({ ...tablet, isMobile: true });
  await screen.openExample(demonstration);
  const finger = await fingers(screen);
  const before = await rowsShown(screen);
  await finger.down([300, 400], [500, 400]);
  await finger.move([280, 400], [520, 400]);
  await finger.move([200, 400], [600, 400]);
  await finger.up();
  await screen.settle();
  assert.deepEqual(await rowsShown(screen), before);
  assert.ok(await screen.page.evaluate(() => window.visualViewport.scale) > 1.2, 'the page was not zoomed');
  assert.equal(await screen.page.evaluate(() => getComputedStyle(document.getElementById('canvas')).touchAction), 'manipulation');
  await screen.close();
});

test('the text field of the page, and with it the keyboard of the screen, comes with a field and goes with it', async () => {
  const screen = await openSmall(shop, { hasTouch: true });
  const active = () => screen.page.evaluate(() => document.activeElement.id);
  assert.equal(await screen.page.evaluate(() => document.activeElement.getAttribute('aria-label')), '1 Servizi');  // the row that was clicked
  assert.notEqual(await active(), 'agent');
  const field = await screen.item({ role: 'textbox', label: 'Responsabile di 1' });
  await screen.page.touchscreen.tap(field.x + 40, field.y + field.h / 2);
  await screen.settle();
  assert.equal(await active(), 'agent');
  await screen.page.keyboard.insertText('Anna Neri');
  await screen.key('Enter');
  assert.equal((await objective(screen)).owner, 'Anna Neri');
  const row = await screen.item({ role: 'row', label: '1 Servizi' });
  await screen.page.touchscreen.tap(row.x + 60, row.y + row.h / 2);
  await screen.settle();
  assert.notEqual(await active(), 'agent');
  await screen.close();
});
