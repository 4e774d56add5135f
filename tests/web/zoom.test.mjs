// The browser's zoom: 1280 pixels at 400 % are 320 (WCAG 1.4.10). Everything is laid out anew in them: what stood side by
// side stands one under the other, and nothing asks to be scrolled sideways but tables.
import assert from 'node:assert/strict';
import test from 'node:test';
import { workshop } from './support/page.mjs';
import { demonstration } from './support/plans.mjs';

const shop = await workshop();
const narrow = { viewport: { width: 320, height: 640 }, deviceScaleFactor: 2 };

test('at 400 % the sheet stands under the table', async () => {
  const screen = await shop.open(narrow);
  await screen.openExample(demonstration);
  await screen.page.mouse.move(310, 100);
  for (let i = 0; i < 12 && !(await screen.find({ role: 'button', label: /^Simula / })).length; i++) {
    await screen.page.mouse.wheel(0, 300);
    await screen.settle();
  }
  const simulate = await screen.item({ role: 'button', label: /^Simula / });
  assert.ok(simulate.x >= 0 && simulate.x + simulate.w <= 321, 'the sheet lies beside the table');
  const row = await screen.item({ role: 'row' });
  assert.ok(row.x < 60 && row.y + row.h <= simulate.y, 'the sheet does not stand under the table');
  await screen.screenshot('zoom-400');
  await screen.close();
});

test('at 400 % the menu and all that it lists stand within the screen', async () => {
  const screen = await shop.open(narrow);
  await screen.openExample(demonstration);
  await screen.click({ role: 'button', label: 'Menu' });
  for (const item of await screen.find({ role: 'menuitem' })) assert.ok(item.x >= 0 && item.x + item.w <= 321, `${item.label} goes beyond the screen`);
  await screen.close();
});

test('at 400 % every place is reached by the palette', async () => {
  const screen = await shop.open(narrow);
  await screen.openExample(demonstration);
  for (const place of ['Misurazione', 'Cruscotto', 'Segnalazioni', 'Simulazione', 'Piano']) {
    await screen.key('Control+K');
    await screen.item({ role: 'dialog' });
    const field = (await screen.find({ role: 'textbox' })).at(-1);
    assert.ok(field.x >= 0 && field.x + field.w <= 321, `the palette goes beyond the screen: ${field.x}, ${field.w}`);
    await screen.type(place);
    await screen.key('Enter');
    assert.equal((await screen.find({ role: 'dialog' })).length, 0, place);
  }
  await screen.close();
});
