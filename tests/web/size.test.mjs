// The canvas has exactly the physical pixels of its place, whatever the ratio, the zoom and the layout.
import assert from 'node:assert/strict';
import test from 'node:test';
import { workshop } from './support/page.mjs';
import { demonstration, openSmall } from './support/plans.mjs';

const shop = await workshop();
const canvasSize = (screen) => screen.page.evaluate(() => { const { width, height } = document.getElementById('canvas'); return [width, height]; });

test('at every device pixel ratio the picture has as many pixels as the screen, and things stand in the same place', async () => {
  let place;
  for (const ratio of [1, 1.25, 1.5, 2]) {
    const screen = await shop.open({ deviceScaleFactor: ratio });
    await screen.openExample(demonstration);
    assert.deepEqual(await canvasSize(screen), [1280 * ratio, 800 * ratio]);
    const { x, y, w, h } = await screen.item({ role: 'button', label: 'Salva' });
    place ??= { x, y, w, h };
    for (const [key, value] of Object.entries({ x, y, w, h })) assert.ok(Math.abs(value - place[key]) <= 8, `${key} of Salva is ${value} at ${ratio}, ${place[key]} at 1`);
    await screen.screenshot(`demo-1280x800@${ratio}`);
    await screen.close();
  }
});

test('a change of ratio without a resize is followed, as when a window moves to another monitor', async () => {
  const screen = await shop.open();
  const tools = await screen.devtools();
  for (const ratio of [2, 1.5, 1]) {
    await tools.send('Emulation.setDeviceMetricsOverride', { width: 1280, height: 800, deviceScaleFactor: ratio, mobile: false });
    await screen.page.mouse.move(4, 700 + ratio);  // an emulated screen tells nobody; the next event notices
    await screen.page.waitForFunction((width) => document.getElementById('canvas').width === width, 1280 * ratio);
    await screen.settle();
  }
  await screen.close();
});

test('the canvas follows its own box too, not only the window', async () => {
  const screen = await openSmall(shop);
  await screen.page.evaluate(() => { document.getElementById('canvas').style.width = '900px'; });
  await screen.page.waitForFunction(() => document.getElementById('canvas').width === 900);
  await screen.settle();
  assert.ok((await screen.items()).every((item) => item.role === 'row' || item.x + item.w <= 901));
  await screen.page.setViewportSize({ width: 1000, height: 600 });
  await screen.page.waitForFunction(() => document.getElementById('canvas').height === 600);
  await screen.close();
});

test('at 400 % zoom every command is still reached', async () => {
  const screen = await shop.open({ viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 });
  await screen.openExample(demonstration);
  await screen.click({ role: 'button', label: 'Menu' });
  const inside = (item) => item.x >= 0 && item.y >= 0 && item.x + item.w <= 641 && item.y + item.h <= 361;
  const shown = (await screen.items()).filter(({ role }) => role === 'menuitem' || role === 'button');
  for (const label of ['Salva', 'Apri…', 'English', 'Annulla', 'Ripeti']) {
    const items = shown.filter((item) => item.label === label);
    assert.ok(items.some(inside), `${label} is out of sight`);
  }
  await screen.key('Escape');
  await screen.page.mouse.move(634, 40);  // the bar at the right edge, dragged beyond the bottom
  await screen.page.mouse.down();
  await screen.page.mouse.move(620, 358, { steps: 4 });
  await screen.page.mouse.up();
  await screen.settle();
  await screen.page.mouse.move(300, 250);
  for (let i = 0; i < 10 && !(await screen.find({ role: 'textbox', label: /^Titolo del piano/ })).length; i++) {
    await screen.page.mouse.wheel(0, 300);
    await screen.settle();
  }
  assert.ok((await screen.find({ role: 'textbox', label: /^Titolo del piano/ })).length, 'the inspector is out of reach');
  await screen.close();
});

test('the browser keeps its zoom: Ctrl with the wheel is not taken, the wheel alone is', async () => {
  const screen = await shop.open();
  const prevented = await screen.page.evaluate(() => [true, false].map((ctrlKey) => {
    const event = new WheelEvent('wheel', { deltaY: 100, ctrlKey, bubbles: true, cancelable: true });
    document.getElementById('canvas').dispatchEvent(event);
    return event.defaultPrevented;
  }));
  assert.deepEqual(prevented, [false, true]);
  assert.doesNotMatch(await screen.page.evaluate(() => document.querySelector('meta[name=viewport]').content), /user-scalable|maximum-scale/);
  await screen.close();
});

test('graphics that the browser takes away come back with the same picture', async () => {
  const screen = await shop.open();
  await screen.openExample(demonstration);
  await screen.page.mouse.move(4, 796);
  await screen.page.waitForTimeout(600);
  const before = await screen.screenshot();
  await screen.page.evaluate(() => { window.__lose = document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context'); window.__lose.loseContext(); });
  await screen.page.waitForTimeout(200);
  await screen.page.mouse.move(300, 300);  // nobody draws now
  await screen.page.mouse.move(4, 796);
  await screen.page.evaluate(() => window.__lose.restoreContext());
  await screen.page.waitForFunction(() => !document.getElementById('canvas').getContext('webgl2').isContextLost());
  await screen.page.waitForTimeout(300);
  await screen.settle();
  assert.ok(before.equals(await screen.screenshot()), 'the picture differs');
  await screen.close();
});

test('graphics that never come back: the page says what to do', async () => {
  const screen = await shop.open();
  await screen.page.evaluate(() => document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context').loseContext());
  const alert = screen.page.getByRole('alert');
  await alert.getByText('La grafica non risponde più').waitFor({ timeout: 12_000 });
  await alert.getByRole('button', { name: 'Ricarica la pagina' }).click();
  await screen.started();
  assert.equal(await screen.page.locator('#cover').isVisible(), false);
  await screen.close();
});
