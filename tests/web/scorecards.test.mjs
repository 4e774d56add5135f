// A manager's card from start to end: values by keyboard, weights balanced, the page printed and read.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { workshop } from './support/page.mjs';

const shop = await workshop();
const tab = (label) => ({ role: 'tab', label });
const button = (label) => ({ role: 'button', label });

const cards = Buffer.from(JSON.stringify({
  format: 'cruscotto-plan', version: 1, title: 'Piano di prova', body: 'Ente di prova', year: 2024, years: [2024],
  periods: [{ name: 'SAL', date: '06-30' }, { name: 'Consuntivo', date: '12-31' }],
  units: [{ id: 'u1', name: 'Servizio Staff' }, { id: 'u2', name: 'Servizio Promozione' }],
  objectives: [
    { id: 'ente', level: 'body', name: 'Ente di prova' },
    { id: 'o1', parent: 'ente', level: 'strategic', code: '1', name: 'Servizi', weight: '100' },
    { id: 's1', level: 'scorecard', name: 'P.O. Staff', expected_total: '70', owner: 'Anna Rossi', units: ['u1'] },
    { id: 'c1', parent: 's1', level: 'individual', code: '9', name: 'Capacità di realizzare gli obiettivi', weight: '40', expected_total: '40' },
    { id: 'c2', parent: 's1', level: 'individual', code: '10', name: 'Lean organization', weight: '20', expected_total: '20' },
    { id: 's2', level: 'scorecard', name: 'P.O. Promozione', units: ['u2'] },
  ],
  indicators: [
    { id: 'i1', parent: 'o1', code: '1.1', name: 'Sportelli aperti', weight: '100', targets: { 2024: '>= 10 N.' }, readings: { '2024-12-31': { value: '8' } } },
    { id: 'k1', parent: 'c1', code: '9.1', name: 'Stato di attuazione degli obiettivi dell’ente', weight: '40', formula: { expression: 'risultato("ente") * 100' }, targets: { 2024: '>= 80 %' } },
    { id: 'k2', parent: 'c2', code: '10.1', name: 'Processi rivisti', weight: '20', targets: { 2024: '>= 4 N.' } },
    { id: 'p1', parent: 's2', code: 'P1', name: 'Progetti europei', weight: '100', targets: { 2024: '>= 2 N.' } },
  ],
}));

async function open(options) {
  const screen = await shop.open(options);
  await screen.drop('schede.cruscotto.json', cards);
  await screen.click({ role: 'combobox', label: 'Periodo' });
  await screen.click({ role: 'option', label: 'Consuntivo 31/12' });
  await screen.click(tab('Schede'));
  return screen;
}

test('a value is entered by keyboard and points and score appear; weights are balanced; the page is printed', async () => {
  const screen = await open();
  await screen.item({ role: 'row', label: 'P.O. Staff', selected: true, value: /pesi 60 su 70: da aggiungere 10/ });
  await screen.click(button('Bilancia i pesi'));
  const plan = await screen.plan();
  const weight = (id) => Number(plan.objectives.find((each) => each.id === id).weight);
  assert.equal(weight('c1') + weight('c2'), 70);
  await screen.click({ role: 'textbox', label: 'Rileva: Valore di 10.1' });
  await screen.page.keyboard.type('3');
  await screen.key('Enter');
  assert.match((await screen.item({ role: 'cell', label: 'Raggiungimento di 10.1' })).value, /^75,00/);
  assert.match((await screen.item({ role: 'cell', label: 'Punti di 10.1' })).value, /^17,50/);
  await screen.item({ role: 'status', label: 'Punteggio di P.O. Staff', value: /^91,6/ });
  await screen.screenshot('scorecards');
  const download = screen.page.waitForEvent('download');
  await screen.click(button('Stampa la scheda'));
  const file = await download;
  assert.equal(file.suggestedFilename(), 'scheda-individuale.html');
  const page = readFileSync(await file.path(), 'utf8');
  for (const told of ['<html lang="it"', 'Scheda obiettivi individuali', 'P.O. Staff · Anna Rossi', 'Processi rivisti', '17,50', 'Il valutatore']) assert.ok(page.includes(told), told);
  assert.ok(!page.includes('P.O. Promozione'));
  await screen.close();
});

test('the printed pages need nothing else, and a card is a page', async () => {
  const screen = await open();
  const download = screen.page.waitForEvent('download');
  await screen.click(button('Stampa tutte le schede'));
  const html = readFileSync(await (await download).path(), 'utf8');
  const paper = await screen.page.context().newPage();
  await paper.setContent(html);
  assert.equal(await paper.locator('section.card').count(), 2);
  assert.equal(await paper.locator('th[scope="col"]').count(), 12);
  assert.equal(await paper.locator('caption').count(), 2);
  const pdf = (await paper.pdf({ preferCSSPageSize: true })).toString('latin1');
  assert.equal([...pdf.matchAll(/\/Type\s*\/Page\b/g)].length, 2);
  await paper.close();
  await screen.close();
});

test('a composite row leads to what it reads, and back returns to the card', async () => {
  const screen = await open();
  await screen.click({ role: 'row', label: 'P.O. Staff' });
  await screen.click(button('Apri Ente di prova, letto da 9.1'));
  assert.ok((await screen.item(tab('Piano'))).selected);
  await screen.page.goBack();
  await screen.page.goBack();
  await screen.settle();
  assert.ok((await screen.item(tab('Schede'))).selected);
  await screen.close();
});

test('a card is copied for another person and goes to the clipboard as a table', async () => {
  const screen = await open({ viewport: { width: 1600, height: 900 } });
  await screen.click(button('Copia la scheda per un\'altra persona'));
  await screen.item({ role: 'row', label: 'P.O. Staff (copia)', selected: true });
  await screen.fill({ role: 'textbox', label: 'Nome della scheda' }, 'P.O. Bilancio');
  await screen.key('Enter');
  await screen.item({ role: 'row', label: 'P.O. Bilancio', selected: true });
  await screen.click(button('Copia la scheda come tabella'));
  const rows = (await screen.clipboard()).replace(/\r?\n$/, '').split(/\r?\n/).map((line) => line.split('\t'));
  assert.deepEqual(rows[0].slice(0, 4), ['Tipo', 'Codice', 'Denominazione', 'Peso']);
  assert.equal(rows.length, 1 + 4 + 1);
  await screen.close();
});

test('the published cards of 2020 are listed, and read at double size in a small window', async () => {
  const screen = await shop.open();
  await screen.openExample('2020-dati-dimostrativi.cruscotto.json');
  await screen.click(tab('Schede'));
  await screen.item({ role: 'row', label: 'SG' });
  await screen.item({ role: 'button', label: /^Apri .*, letto da 9  Capacità di realizzare/ });
  await screen.screenshot('scorecards-2020');
  await screen.close();
  const small = await shop.open({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });
  await small.openExample('2020-dati-dimostrativi.cruscotto.json');
  await small.click(tab('Schede'));
  await small.item({ role: 'row', label: 'SG' });
  await small.screenshot('scorecards-small');
  await small.close();
});
