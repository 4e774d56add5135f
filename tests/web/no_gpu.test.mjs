// Where the browser refuses WebGL (virtual desktops, blocked graphics cards) the page draws by itself:
// the same picture, the same work.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { withoutGraphics, workshop } from './support/page.mjs';
import { pictures } from './support/paths.mjs';
import { demonstration, objective, openSmall } from './support/plans.mjs';

const tolerated = 0.02;  // of the pixels: edges of letters and of slanting lines fall otherwise
const shop = await workshop(withoutGraphics);
const usual = await workshop();

const hasWebGL = (screen) => screen.page.evaluate(() => Boolean(document.createElement('canvas').getContext('webgl2') ?? document.createElement('canvas').getContext('webgl')));
const colours = (bytes) => {
  const { data } = PNG.sync.read(bytes);
  const seen = new Set();
  for (let i = 0; i < data.length; i += 4) seen.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
  return seen.size;
};

async function pictureOf(screen, place) {
  await screen.openExample(demonstration);
  if (place) await screen.click({ role: 'tab', label: place });
  await screen.page.mouse.move(4, 798);
  await screen.page.waitForTimeout(400);
  await screen.settle();
  return screen.screenshot();
}

test('there is no WebGL here, and the page draws all the same', async () => {
  const screen = await shop.open();
  assert.equal(await hasWebGL(screen), false, 'WebGL is there: this test would prove nothing');
  await screen.openExample(demonstration);
  assert.ok(colours(await screen.screenshot('no-gpu')) > 50, 'the picture is flat');
  assert.equal(await screen.page.locator('#cover').isVisible(), false);
  await screen.close();
});

for (const place of [undefined, 'Cruscotto', 'Mappa']) {
  test(`the picture is the one that WebGL draws (${place ?? 'Piano'})`, async () => {
    const [without, with_] = [await shop.open(), await usual.open()];
    const [is, was] = [PNG.sync.read(await pictureOf(without, place)), PNG.sync.read(await pictureOf(with_, place))];
    const marked = new PNG({ width: was.width, height: was.height });
    const share = pixelmatch(was.data, is.data, marked.data, was.width, was.height, { threshold: 0.15 }) / (was.width * was.height);
    if (share > tolerated) writeFileSync(join(pictures, `no-gpu-${place ?? 'Piano'}-difference.png`), PNG.sync.write(marked));
    assert.ok(share <= tolerated, `${(share * 100).toFixed(2)} % of the picture differs`);
    await without.close();
    await with_.close();
  });
}

test('a value is written, undone and seen; the window is resized', async () => {
  const screen = await openSmall(shop);
  await screen.fill({ role: 'textbox', label: 'Responsabile di 1' }, 'Anna Neri');
  await screen.key('Enter');
  assert.equal((await objective(screen)).owner, 'Anna Neri');
  const before = await screen.screenshot();
  await screen.key('Control+Z');
  assert.equal((await objective(screen)).owner, undefined);
  assert.ok(!before.equals(await screen.screenshot()), 'nothing moved on the screen');
  await screen.page.setViewportSize({ width: 900, height: 1400 });
  await screen.page.waitForFunction(() => document.getElementById('canvas').width === 900);
  await screen.settle();
  assert.ok(colours(await screen.screenshot()) > 50);
  await screen.close();
});

test('a frame of the whole window takes no longer than the eye allows, and at rest there is none', async () => {
  const screen = await shop.open();
  await screen.openExample(demonstration);
  const spent = await screen.page.evaluate(async () => {
    const times = [];
    for (let i = 0; i < 12; i++) {
      const begun = performance.now();
      document.getElementById('canvas').dispatchEvent(new WheelEvent('wheel', { deltaY: i % 2 ? -60 : 60, bubbles: true, cancelable: true }));
      const { frames } = window.cruscotto;
      while (window.cruscotto.frames === frames) await new Promise(requestAnimationFrame);
      times.push(performance.now() - begun);
    }
    return times.sort((a, b) => a - b)[6];
  });
  assert.ok(spent < 100, `a frame took ${spent.toFixed(0)} ms`);
  await screen.settle();
  const before = await screen.counts();
  await screen.page.waitForTimeout(1000);
  assert.equal((await screen.counts()).frames, before.frames);
  await screen.close();
});
