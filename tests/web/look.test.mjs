// What the system asks of every page: a dark look, more contrast, its own colours, no movement, larger text.
import assert from 'node:assert/strict';
import test from 'node:test';
import { PNG } from 'pngjs';
import { workshop } from './support/page.mjs';
import { demonstration, openSmall } from './support/plans.mjs';

const shop = await workshop();

// Of the ground of the sheet, below the rows of a small plan.
const ground = async (screen) => {
  const { data, width } = PNG.sync.read(await screen.screenshot());
  const at = (600 * width + 300) * 4;
  return [...data.subarray(at, at + 3)].map((value) => value.toString(16).padStart(2, '0')).join('');
};
const dressed = (screen) => screen.page.evaluate(() => ({ ...document.documentElement.dataset }));

for (const [options, colour, dress] of [
  [{ colorScheme: 'light' }, 'ffffff', { theme: 'light', contrast: 'normal' }],
  [{ colorScheme: 'dark' }, '17222e', { theme: 'dark', contrast: 'normal' }],
  [{ colorScheme: 'dark', contrast: 'more' }, '000000', { theme: 'dark', contrast: 'high' }],
  [{ colorScheme: 'dark', forcedColors: 'active' }, '000000', { theme: 'dark', contrast: 'high' }],
]) {
  test(`the screen follows the system: ${Object.entries(options).map((each) => each.join(' ')).join(', ')}`, async () => {
    const { contrast, ...context } = options;
    const screen = await openSmall(shop, { ...context, prepare: async (page) => {
      if (!contrast) return;
      const tools = await page.context().newCDPSession(page);
      await tools.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: options.colorScheme }, { name: 'prefers-contrast', value: contrast }] });
    } });
    assert.deepEqual(await dressed(screen), dress);
    assert.equal(await ground(screen), colour);
    await screen.close();
  });
}

test('a change of the system is followed at once; what was chosen by hand stays', async () => {
  const screen = await openSmall(shop, { colorScheme: 'light' });
  await screen.page.emulateMedia({ colorScheme: 'dark' });
  await screen.settle();
  assert.equal(await ground(screen), '17222e');
  await screen.key('Control+K');
  await screen.type('Tema chiaro');
  await screen.key('Enter');
  assert.equal(await ground(screen), 'ffffff');
  await screen.page.emulateMedia({ colorScheme: 'light' });
  await screen.page.emulateMedia({ colorScheme: 'dark' });
  await screen.settle();
  assert.equal(await ground(screen), 'ffffff');
  assert.equal((await dressed(screen)).theme, 'light');
  await screen.close();
});

test('for whoever asked for no movement nothing is drawn while nothing happens, not even a caret that blinks', async () => {
  const screen = await openSmall(shop, { reducedMotion: 'reduce' });
  await screen.click({ role: 'textbox', label: 'Responsabile di 1' });
  await screen.settle();
  const { frames } = await screen.counts();
  await screen.page.waitForTimeout(2500);
  assert.equal((await screen.counts()).frames, frames);
  await screen.close();
});

test('the size of text set in the browser is that of the screen, and all is laid out anew', async () => {
  const heights = [];
  for (const size of [16, 32]) {
    const screen = await shop.open({ prepare: (page) => page.addInitScript((px) => {
      new MutationObserver((_, observer) => {
        if (!document.documentElement) return;
        document.documentElement.style.fontSize = `${px}px`;
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    }, size) });
    await screen.openExample(demonstration);
    heights.push((await screen.item({ role: 'button', label: 'Menu' })).h);
    const [panel, sheet] = [await screen.item({ role: 'row' }), await screen.item({ role: 'button', label: /^Simula / }).catch(() => undefined)];
    if (size === 32 && sheet) assert.ok(sheet.y > panel.y, 'the sheet stands under the table');
    await screen.close();
  }
  assert.ok(Math.abs(heights[1] / heights[0] - 2) < 0.1, `a button is ${heights.join(' and ')} pixels high`);
});
