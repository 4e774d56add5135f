// The day's work without a mouse and without looking: everything is found and driven by role and name, with keys alone.
import assert from 'node:assert/strict';
import test from 'node:test';
import { withDisk } from './support/disk.mjs';
import { workshop } from './support/page.mjs';
import { described, focused, gone, said, there, walkTo } from './support/mirror.mjs';

const shop = await workshop();
const plan = Buffer.from(JSON.stringify({
  format: 'cruscotto-plan', version: 1, title: 'Piano di prova', body: 'Ente di prova', year: 2024, years: [2024],
  periods: [{ name: 'Consuntivo', date: '12-31' }],
  objectives: [
    { id: 'ente', level: 'body', name: 'Ente di prova' },
    { id: 'o1', parent: 'ente', level: 'strategic', code: '1', name: 'Conti', weight: '50' },
    { id: 'o2', parent: 'ente', level: 'strategic', code: '2', name: 'Imprese', weight: '50' },
  ],
  indicators: [
    { id: 'i1', parent: 'o1', code: '1.1', name: 'Pagamenti in tempo', weight: '100', targets: { 2024: '>= 90 N.' }, readings: { '2024-12-31': '45' } },
    { id: 'i2', parent: 'o2', code: '2.1', name: 'Imprese assistite', weight: '100', targets: { 2024: '>= 100 N.' }, readings: { '2024-12-31': '100' } },
  ],
}));
const indicator = async (screen, id) => (await screen.plan()).indicators.find((each) => each.id === id);
const objectiveOf = async (screen, id) => (await screen.plan()).objectives.find((each) => each.id === id);

async function opened(options) {
  const screen = await shop.open({ viewport: { width: 1400, height: 900 }, ...options });
  await screen.drop('prova.cruscotto.json', plan);
  await screen.page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'row');
  return screen;
}
// Along the row until the cell whose name begins so.
const toCell = (screen, name) => walkTo(screen, 'ArrowRight', 'gridcell', name, 12);
const toRow = (screen, name) => walkTo(screen, 'ArrowDown', 'row', name, 12);
const body = (screen) => screen.key('Home');

test('a plan that comes with the application is opened from the first screen', async () => {
  const screen = await shop.open();
  await walkTo(screen, 'Tab', 'button', /^Apri con dati dimostrativi: /);
  await screen.key('Enter');
  await there(screen, 'treegrid', 'Piano');
  await screen.page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'row');
  await there(screen, 'heading', /./);
  await screen.close();
});

test('the tree is walked, closed and opened, and each row tells what it holds', async () => {
  const screen = await opened();
  await body(screen);
  assert.equal((await focused(screen)).name, 'Ente di prova');
  const row = await toRow(screen, '1 Conti');
  assert.match(row.description, /50/);
  await screen.key('ArrowLeft');
  await gone(screen, 'row', '1.1 Pagamenti in tempo');
  assert.equal(await (await there(screen, 'row', '1 Conti')).getAttribute('aria-expanded'), 'false');
  await screen.key('ArrowRight');
  await there(screen, 'row', '1.1 Pagamenti in tempo');
  await screen.key('ArrowDown');
  assert.equal((await focused(screen)).name, '1.1 Pagamenti in tempo');
  await screen.close();
});

test('a weight, a target and a value are written; the score that follows is said; all is taken back', async () => {
  const screen = await opened();
  const before = await screen.planBytes();
  await body(screen);
  await toRow(screen, '1 Conti');
  await toCell(screen, /^Peso di 1: 50/);
  await screen.key('F2');
  assert.equal((await focused(screen)).name, 'Peso di 1');
  await screen.type('80');
  await screen.key('Enter');
  assert.equal((await objectiveOf(screen, 'o1')).weight, '80');
  await said(screen, 'Punteggio dell\'ente');

  await screen.key('ArrowDown');
  await toCell(screen, /^Target 2024 di 1\.1/);
  await screen.key('Enter');
  await screen.key('Control+A');
  await screen.type('>= 60 N.');
  await screen.key('Enter');
  assert.match(JSON.stringify((await indicator(screen, 'i1')).targets), />= 60 N\./);

  await toCell(screen, /^Valore al 31\/12\/2024 di 1\.1/);
  await screen.key('F2');
  await screen.key('Control+A');
  await screen.type('60');
  await screen.key('Enter');
  assert.match(JSON.stringify((await indicator(screen, 'i1')).readings), /60/);

  await screen.key('Control+Z', 'Control+Z', 'Control+Z');
  assert.equal(await screen.planBytes(), before);
  await screen.close();
});

test('what cannot be read is explained where it was typed', async () => {
  const screen = await opened();
  await body(screen);
  await toRow(screen, '1 Conti');
  await toCell(screen, /^Peso di 1/);
  await screen.key('F2');
  await screen.type('abc');
  await screen.key('Enter');
  assert.equal((await described(screen, /abc/)).role, 'textbox');
  await screen.key('Escape');
  assert.equal((await objectiveOf(screen, 'o1')).weight, '50');
  await screen.close();
});

test('the palette leads to a row and to a command', async () => {
  const screen = await opened();
  await screen.key('Control+K');
  await there(screen, 'dialog', 'Vai a un comando o a una riga');
  assert.equal((await focused(screen)).role, 'textbox');
  await screen.type('Imprese assistite');
  const option = await there(screen, 'option', /Imprese assistite/);
  assert.equal(await option.getAttribute('aria-selected'), 'true');
  assert.equal(await screen.page.locator('#agent').getAttribute('aria-activedescendant'), await option.getAttribute('id'));
  await screen.key('Enter');
  await gone(screen, 'dialog', 'Vai a un comando o a una riga');
  assert.equal((await screen.find({ role: 'row', selected: true }))[0].label, '2.1 Imprese assistite');
  await screen.close();
});

test('the menu is opened, walked and closed again', async () => {
  const screen = await opened();
  await walkTo(screen, 'Shift+Tab', 'button', 'Menu');
  await screen.key('Enter');
  await there(screen, 'menuitem', 'File');
  const first = await focused(screen);
  assert.equal(first.role, 'menuitem');
  await screen.key('ArrowDown');
  assert.notEqual((await focused(screen)).name, first.name);
  await screen.key('Escape');
  await gone(screen, 'menuitem', 'File');
  await screen.close();
});

test('the period is chosen from its list', async () => {
  const screen = await opened();
  await walkTo(screen, 'Tab', 'combobox', 'Dati mancanti');
  await screen.key('Enter');
  const list = await there(screen, 'listbox', 'Voci');
  assert.ok(await list.getByRole('option').count() >= 2);
  assert.equal((await focused(screen)).role, 'option');
  await screen.key('ArrowDown', 'Enter');
  await gone(screen, 'listbox', 'Voci');
  await screen.close();
});

test('from place to place by the row of tabs', async () => {
  const screen = await opened();
  await walkTo(screen, 'Shift+Tab', 'tab', 'Piano');
  await walkTo(screen, 'ArrowRight', 'tab', 'Segnalazioni', 12);
  await screen.key('Enter');
  assert.equal(await (await there(screen, 'tab', 'Segnalazioni')).getAttribute('aria-selected'), 'true');
  await screen.close();
});

test('the list of keys is a window that is read and closed', async () => {
  const screen = await opened();
  await screen.page.keyboard.type('?');
  await screen.settle();
  const dialog = await there(screen, 'dialog', 'Scorciatoie da tastiera');
  assert.match(await dialog.textContent(), /Ctrl\+K/);
  assert.equal((await focused(screen)).name, 'Chiudi');
  await screen.key('Escape');
  await gone(screen, 'dialog', 'Scorciatoie da tastiera');
  await screen.close();
});

test('the plan is saved, and that is said', async () => {
  const screen = await opened({ prepare: withDisk });
  await body(screen);
  await toRow(screen, '1 Conti');
  await toCell(screen, /^Peso di 1/);
  await screen.key('F2');
  await screen.type('60');
  await screen.key('Enter', 'Control+S');
  await said(screen, 'salvato');
  await screen.close();
});
