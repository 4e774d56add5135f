// A table copied from Excel becomes part of a plan: pasted, its columns settled, imported, undone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { choose, put, withDisk } from './support/disk.mjs';
import { workshop } from './support/page.mjs';
import { root } from './support/paths.mjs';

const shop = await workshop();
const text = readFileSync(join(root, 'tests/sources/2018-cruscotto-rolling.txt'), 'utf8');
const areaI = text.slice(text.indexOf('\nAREA I\t') + 1, text.indexOf('\nAREA II\t') + 1);
const start = { role: 'button', label: 'Importa tabella…' };
const field = { role: 'textbox', label: 'Celle incollate' };
const run = { role: 'button', label: 'Importa' };
const undo = { role: 'button', label: 'Annulla' };

async function pasteInto(screen, table) {
  await screen.click(start);
  await screen.item(field);
  await screen.putOnClipboard(table);
  await screen.click(field);
  await screen.page.keyboard.press('Control+V');
  await screen.settle();
}
const levels = (plan, level) => plan.objectives.filter((each) => each.level === level);

test('the table of AREA I of 2018 is pasted, its columns are told, it is imported and undone in one step', async () => {
  for (const viewport of [{ width: 1280, height: 800 }, { width: 1920, height: 1080 }]) {
    const screen = await shop.open({ viewport });
    await pasteInto(screen, areaI);
    await screen.item({ role: 'status', label: /^Obiettivi: 47 · indicatori: 51/ });
    await screen.item({ role: 'combobox', label: 'Colonna 1 “Obiettivo Operativo”', value: 'Obiettivo operativo o azione' });
    await screen.item({ role: 'combobox', label: 'Colonna 3 “Target”', value: 'Target' });
    await screen.item({ role: 'row', label: /^riga 4: obiettivo operativo Gestione documentale/i });
    await screen.screenshot(`import-${viewport.width}`);
    await screen.click({ role: 'button', label: /^Solo i problemi/ });
    await screen.item({ label: /non sta in una riga della tabella/ });
    await screen.screenshot(`import-problems-${viewport.width}`);
    await screen.click(run);
    await screen.item({ role: 'status', label: /^Importati: obiettivi \d+, indicatori \d+$/ });
    const plan = await screen.plan();
    assert.equal(plan.indicators.length, 51);
    assert.equal(levels(plan, 'operative').length, 39);
    assert.deepEqual(plan.units.map(({ name }) => name), ['AREA I']);
    assert.equal(plan.year, 2018);
    await screen.screenshot(`import-done-${viewport.width}`);
    await screen.click(undo);
    const before = await screen.plan();
    assert.deepEqual([before.indicators ?? [], before.objectives.length], [[], 1], 'one step takes all of it back');
    await screen.close();
  }
});

test('a column that was guessed wrong is chosen, and the preview follows', async () => {
  const screen = await shop.open();
  await pasteInto(screen, 'Che vogliamo\tCosa misuro\tTarget 2024\nPiù eventi\tN. eventi\t>= 10 entro 31/12/2024\n');
  await screen.item({ role: 'status', label: /^Obiettivi: 0/ });
  for (const [column, option] of [['Colonna 1 “Che vogliamo”', 'Obiettivo operativo o azione'], ['Colonna 2 “Cosa misuro”', 'Indicatore']]) {
    await screen.click({ role: 'combobox', label: column });
    await screen.click({ role: 'option', label: option });
  }
  await screen.item({ role: 'status', label: /^Obiettivi: 1 · indicatori: 1/ });
  await screen.item({ role: 'row', label: /indicatore N\. eventi/ });
  await screen.close();
});

test('a CSV file is picked, a damaged workbook is refused with what to do, Esc gives up', async () => {
  const screen = await shop.open({ prepare: withDisk });
  await put(screen.page, 'foglio.xlsx', 'PK\u0003\u0004');
  await put(screen.page, 'obiettivi.csv', 'Obiettivo;Indicatore;Target 2024\nPiù eventi;N. eventi;>= 10\n');
  await screen.click(start);
  await choose(screen.page, 'foglio.xlsx');
  await screen.click({ role: 'button', label: 'Scegli un file…' });
  await screen.item({ role: 'alert', label: /incompleto o danneggiato/ });
  await choose(screen.page, 'obiettivi.csv');
  await screen.click({ role: 'button', label: 'Scegli un file…' });
  await screen.item({ role: 'status', label: /^Obiettivi: 1 · indicatori: 1 · target: 1/ });
  await screen.key('Escape');
  await screen.gone({ role: 'dialog', label: 'Importa tabella' });
  await screen.item(start);
  await screen.close();
});
