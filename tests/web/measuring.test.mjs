// The half year's values of one service are entered by keyboard alone; the board then tells how things stand.
import assert from 'node:assert/strict';
import test from 'node:test';
import { workshop } from './support/page.mjs';

const shop = await workshop();
const tab = (label) => ({ role: 'tab', label });

const service = Buffer.from(JSON.stringify({
  format: 'cruscotto-plan', version: 1, title: 'Piano di prova', body: 'Ente di prova', year: 2024, years: [2023, 2024],
  periods: [{ name: 'SAL', date: '06-30' }, { name: 'Consuntivo', date: '12-31' }],
  units: [{ id: 'u1', name: 'Servizio Anagrafe' }, { id: 'u2', name: 'Servizio Promozione' }],
  objectives: [
    { id: 'ente', level: 'body', name: 'Ente di prova' },
    { id: 'o1', parent: 'ente', level: 'strategic', code: '1', name: 'Servizi', weight: '60', units: ['u1'] },
    { id: 'o2', parent: 'ente', level: 'strategic', code: '2', name: 'Promozione', weight: '40', units: ['u2'] },
  ],
  measures: [{ id: 'm1', name: 'Pratiche evase' }, { id: 'm2', name: 'Pratiche ricevute' }],
  indicators: [
    { id: 'i1', parent: 'o1', code: '1.1', name: 'Sportelli aperti', weight: '50', targets: { 2024: '>= 10 N.' } },
    { id: 'i2', parent: 'o1', code: '1.2', name: 'Pratiche evase nei termini', weight: '50', unit: '%', targets: { 2024: '>= 90 %' }, formula: { numerator: 'm1', denominator: 'm2' } },
    { id: 'i3', parent: 'o2', code: '2.1', name: 'Eventi', weight: '100', targets: { 2024: '>= 4' } },
  ],
}));

test('an officer enters the half year of one service by keyboard alone, and sees the scores appear', async () => {
  const screen = await shop.open();
  await screen.drop('servizi.cruscotto.json', service);
  await screen.click(tab('Misurazione'));
  await screen.click({ role: 'combobox', label: 'Periodo' });
  await screen.click({ role: 'option', label: 'SAL 30/06' });
  await screen.click({ role: 'combobox', label: 'Servizio' });
  await screen.click({ role: 'option', label: 'Servizio Anagrafe' });
  await screen.item({ role: 'status', label: 'Rilevati: 0 su 2' });
  await screen.click({ role: 'textbox', label: 'Rileva: Valore di 1.1' });
  for (const value of ['6', '45', '50']) {
    await screen.page.keyboard.type(value);
    await screen.key('Enter');
  }
  await screen.item({ role: 'status', label: 'Tutto rilevato: 2 su 2' });
  assert.match((await screen.item({ role: 'cell', label: 'Raggiungimento di 1.2' })).value, /^100,00/);
  const plan = await screen.plan();
  const read = (list, id) => plan[list].find((each) => each.id === id).readings['2024-06-30'];
  assert.deepEqual([read('indicators', 'i1'), read('measures', 'm1'), read('measures', 'm2')].map(Number), [6, 45, 50]);
  await screen.close();
});

test('the board of the body shows years, the worst first, and leads to what is missing', async () => {
  const screen = await shop.open();
  await screen.drop('servizi.cruscotto.json', service);
  await screen.click(tab('Cruscotto'));
  await screen.item({ role: 'columnheader', label: '2023' });
  await screen.click({ role: 'row', label: '2.1  Eventi' });
  await screen.item({ role: 'heading', label: /Eventi/ });
  await screen.click({ role: 'combobox', label: 'Quadro di' });
  await screen.click({ role: 'option', label: 'Servizio Promozione' });
  await screen.item({ role: 'status', label: 'Servizio Promozione' });
  await screen.close();
});

test('Ctrl+K leads to a row from any place', async () => {
  const screen = await shop.open();
  await screen.drop('servizi.cruscotto.json', service);
  await screen.click(tab('Cruscotto'));
  await screen.key('Control+K');
  await screen.page.keyboard.type('eventi');
  await screen.key('Enter');
  await screen.item({ role: 'heading', label: /Eventi/ });
  await screen.close();
});

test('back and forward go from place to place, and a bookmark returns to its row', async () => {
  const screen = await shop.open();
  await screen.drop('servizi.cruscotto.json', service);
  await screen.click(tab('Cruscotto'));
  await screen.click({ role: 'row', label: '2.1  Eventi' });
  assert.match(screen.page.url(), /#cruscotto\/i3$/);
  await screen.click(tab('Misurazione'));
  await screen.page.goBack();
  await screen.settle();
  assert.ok((await screen.item(tab('Cruscotto'))).selected);
  await screen.page.goForward();
  await screen.settle();
  assert.ok((await screen.item(tab('Misurazione'))).selected);
  await screen.close();
  const again = await shop.open({ path: '#cruscotto/i1' });
  await again.drop('servizi.cruscotto.json', service);
  assert.ok((await again.item(tab('Cruscotto'))).selected);
  await again.item({ role: 'heading', label: /Sportelli/ });
  await again.close();
});
