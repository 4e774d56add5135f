// The sheet of one row by keyboard: a formula by completion, a day in the calendar, a target told while it is typed.
import assert from 'node:assert/strict';
import test from 'node:test';
import { workshop } from './support/page.mjs';

const shop = await workshop();

const plan = Buffer.from(JSON.stringify({
  format: 'cruscotto-plan', version: 1, title: 'Piano di prova', body: 'Ente di prova', year: 2024, years: [2023, 2024],
  periods: [{ name: 'SAL', date: '06-30' }, { name: 'Consuntivo', date: '12-31' }],
  units: [{ id: 'u1', name: 'Servizio Anagrafe' }, { id: 'u2', name: 'Ufficio Qualità' }],
  objectives: [
    { id: 'ente', level: 'body', name: 'Ente di prova' },
    { id: 'o1', parent: 'ente', level: 'strategic', code: '1', name: 'Servizi', weight: '60' },
    { id: 'o2', parent: 'ente', level: 'strategic', code: '2', name: 'Promozione', weight: '30' },
  ],
  measures: [
    { id: 'm1', name: 'Pratiche evase', readings: { '2024-12-31': '45' } },
    { id: 'm2', name: 'Pratiche ricevute', readings: { '2024-12-31': '50' } },
  ],
  indicators: [
    { id: 'i1', parent: 'o1', code: '1.1', name: 'Pratiche evase nei termini', weight: '50', unit: '%', targets: { 2024: '>= 90 %' }, formula: { expression: '1' } },
    { id: 'i2', parent: 'o1', code: '1.2', name: 'Carta dei servizi', weight: '50', targets: { 2024: 'entro 31/12/2024' } },
  ],
}));

const open = async (row) => {
  const screen = await shop.open({ path: `#piano/${row}` });
  await screen.drop('scheda.cruscotto.json', plan);
  return screen;
};
const saved = async (screen, id) => (await screen.plan()).indicators.find((each) => each.id === id);
// Fields below the fold are scrolled to as a person does.
async function reach(screen, wanted) {
  const edge = await screen.item({ role: 'separator', label: 'Larghezza della scheda' });
  await screen.page.mouse.move(edge.x + 80, edge.y + 160);
  for (let turn = 0; turn < 40 && (await screen.find(wanted)).length === 0; ++turn) {
    await screen.page.mouse.wheel(0, 240);
    await screen.settle();
  }
  return screen.item(wanted);
}

test('a formula is written by completion with the keyboard alone and told before it is taken', async () => {
  const screen = await open('i1');
  const field = { role: 'textbox', label: 'Formula di 1.1' };
  await reach(screen, field);
  await screen.click(field);
  await screen.key('Control+A');
  await screen.type('evas');
  assert.ok((await screen.item({ role: 'option', label: 'Completa: Pratiche evase' })).selected);
  await screen.key('Enter');
  await screen.type(' / prat');
  await screen.key('ArrowDown');
  await screen.key('Enter');
  const reading = await reach(screen, { role: 'status', label: 'Lettura della formula di 1.1' });
  assert.equal(reading.value, 'rapporto: "Pratiche evase" / "Pratiche ricevute", percentuale');
  assert.equal((await saved(screen, 'i1')).formula.expression, '1');
  await screen.key('Enter');
  assert.equal((await saved(screen, 'i1')).formula.expression, '"Pratiche evase" / "Pratiche ricevute"');
  await screen.close();
});

test('a day is picked in the calendar by keyboard', async () => {
  const screen = await open('i2');
  const button = { role: 'button', label: 'Calendario: Target 2024 di 1.2' };
  await reach(screen, button);
  await screen.click(button);
  await screen.item({ role: 'status', label: 'martedì 31 dicembre 2024' });
  await screen.key('PageUp');
  await screen.key('ArrowLeft');
  await screen.item({ role: 'status', label: 'venerdì 29 novembre 2024' });
  await screen.key('Enter');
  await screen.gone({ role: 'dialog', label: 'Calendario: Target 2024 di 1.2' });
  assert.equal((await saved(screen, 'i2')).targets['2024'], 'entro 29/11/2024');
  await screen.key('Control+Z');
  assert.equal((await saved(screen, 'i2')).targets['2024'], 'entro 31/12/2024');
  await screen.close();
});

test('a target is told in words while it is typed, and Esc leaves the old one', async () => {
  const screen = await open('i1');
  const field = { role: 'textbox', label: 'Target 2024 di 1.1' };
  await reach(screen, field);
  await screen.click(field);
  await screen.key('Control+A');
  await screen.type('almeno 95,5 %');
  assert.match((await reach(screen, { role: 'status', label: 'Lettura del target 2024 di 1.1' })).value, /almeno 95,5\s%/);
  await screen.key('Escape');
  assert.equal((await saved(screen, 'i1')).targets['2024'], '>= 90 %');
  await screen.close();
});

test('the path leads up to the group whose weights are balanced, and back again', async () => {
  const screen = await open('i1');
  await screen.click({ role: 'link', label: 'Risali a 1' });
  await screen.item({ role: 'heading', label: 'Servizi' });
  const balance = { role: 'button', label: 'Bilancia i pesi del gruppo di 1' };
  await reach(screen, balance);
  await screen.click(balance);
  const weights = (await screen.plan()).objectives.slice(1).map((each) => Number(each.weight));
  assert.equal(weights.reduce((sum, each) => sum + each, 0).toFixed(2), '100.00');
  for (let turn = 0; turn < 20 && (await screen.find({ role: 'button', label: 'Riga vista prima' })).length === 0; ++turn) {
    await screen.page.mouse.wheel(0, -400);
    await screen.settle();
  }
  await screen.click({ role: 'button', label: 'Riga vista prima' });
  await screen.item({ role: 'heading', label: 'Pratiche evase nei termini' });
  await screen.close();
});
