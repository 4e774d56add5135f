// What belongs to whoever sits there: the tour of a first visit, theme and layout on the next one, the
// keys, the menus of rows, the files used of late.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choose, put, withDisk } from './support/disk.mjs';
import { workshop } from './support/page.mjs';
import { openSmall, small } from './support/plans.mjs';

const shop = await workshop();
const theme = (screen) => screen.page.evaluate(() => document.documentElement.dataset.theme);

test('On a first visit the tour begins with the first plan; once skipped it does not come back', async () => {
  const screen = await shop.open({ firstVisit: true });
  await screen.drop('prova.cruscotto.json', small);
  await screen.item({ role: 'dialog', label: 'Il piano è un albero' });
  await screen.screenshot('tour');
  await screen.click({ role: 'button', label: 'Avanti' });
  await screen.item({ role: 'dialog', label: 'La scheda di ciò che è scelto' });
  await screen.page.keyboard.press('Escape');
  await screen.gone({ role: 'button', label: 'Avanti' });
  await screen.page.reload();
  await screen.started();
  await screen.drop('prova.cruscotto.json', small);
  await screen.item({ role: 'row', label: '1 Servizi' });
  assert.equal((await screen.find({ role: 'button', label: 'Avanti' })).length, 0);
  await screen.close();
});

test('The dark theme and the width of a pane are found again on the next visit', async () => {
  const screen = await openSmall(shop, { viewport: { width: 1280, height: 800 } });
  await screen.click({ role: 'button', label: 'Menu' });
  await screen.click({ role: 'menuitem', label: 'Vista' });
  await screen.click({ role: 'menuitem', label: 'Tema chiaro o scuro' });
  await screen.settle();
  assert.equal(await theme(screen), 'dark');
  const bar = await screen.item({ role: 'separator' });
  const [x, y] = [bar.x + bar.w / 2, bar.y + bar.h / 2];
  await screen.page.mouse.move(x, y);
  await screen.page.mouse.down();
  await screen.page.mouse.move(x - 90, y, { steps: 4 });
  await screen.page.mouse.up();
  await screen.settle();
  const moved = (await screen.item({ role: 'separator' })).x;
  assert.ok(Math.abs(moved - (bar.x - 90)) < 8, `${bar.x} → ${moved}`);
  await screen.page.reload();
  await screen.started();
  assert.equal(await theme(screen), 'dark');
  await screen.drop('prova.cruscotto.json', small);
  assert.ok(Math.abs((await screen.item({ role: 'separator' })).x - moved) < 3);
  await screen.close();
});

test('The question mark lists the shortcuts, but is a character in a text', async () => {
  const screen = await openSmall(shop);
  await screen.page.keyboard.press('?');
  await screen.item({ role: 'dialog', label: 'Scorciatoie da tastiera' });
  await screen.page.keyboard.press('Escape');
  await screen.gone({ role: 'dialog', label: 'Scorciatoie da tastiera' });
  await screen.page.keyboard.press('Control+f');
  await screen.page.keyboard.type('chi?');
  await screen.settle();
  assert.equal((await screen.item({ role: 'textbox', label: 'Cerca nel piano' })).value, 'chi?');
  assert.equal((await screen.find({ role: 'dialog' })).length, 0);
  await screen.close();
});

test('The right button opens the menu of a row, which becomes the selected one', async () => {
  const screen = await openSmall(shop);
  const row = await screen.item({ role: 'row', label: '1.1 Sportelli aperti' });
  await screen.page.mouse.click(row.x + row.w * 0.3, row.y + row.h / 2, { button: 'right' });
  await screen.item({ role: 'menuitem', label: 'Copia codice e nome' });
  assert.ok((await screen.item({ role: 'row', label: '1.1 Sportelli aperti' })).selected);
  await screen.screenshot('context-menu');
  await screen.click({ role: 'menuitem', label: 'Copia codice e nome' });
  await screen.settle();
  assert.equal(await screen.page.evaluate(() => navigator.clipboard.readText()), '1.1 Sportelli aperti');
  await screen.close();
});

test('A file opened once is offered on the next visit, opened from there and saved back into itself', async () => {
  const screen = await shop.open({ prepare: withDisk });
  await put(screen.page, 'piano.cruscotto.json', small.toString());
  await choose(screen.page, 'piano.cruscotto.json');
  await screen.click({ role: 'button', label: 'Apri…' });
  await screen.item({ role: 'row', label: '1 Servizi' });
  await screen.page.reload();
  await screen.started();
  await screen.screenshot('recent');
  await screen.click({ role: 'button', label: 'Riapri piano.cruscotto.json' });
  await screen.item({ role: 'row', label: '1 Servizi' });
  await screen.page.reload();
  await screen.started();
  await screen.click({ role: 'button', label: 'Dimentica piano.cruscotto.json' });
  await screen.gone({ role: 'button', label: 'Riapri piano.cruscotto.json' });
  await screen.page.reload();
  await screen.started();
  assert.equal((await screen.find({ role: 'button', label: 'Riapri piano.cruscotto.json' })).length, 0);
  await screen.close();
});
