// The place Piano as a spreadsheet: rows added and weighed by the keys, a service filtered, targets of all
// years written and filled to the right, rows carried elsewhere.
import assert from 'node:assert/strict';
import test from 'node:test';
import { workshop } from './support/page.mjs';

const shop = await workshop();
const button = (label) => ({ role: 'button', label });
const row = (label) => ({ role: 'row', label });
const cell = (label) => ({ role: 'cell', label });

const plan = Buffer.from(JSON.stringify({
  format: 'cruscotto-plan', version: 1, title: 'Piano di prova', body: 'Ente di prova', year: 2024, years: [2024, 2025, 2026],
  periods: [{ name: 'Consuntivo', date: '12-31' }],
  units: [{ id: 'u1', name: 'Ragioneria' }, { id: 'u2', name: 'Promozione' }],
  objectives: [
    { id: 'ente', level: 'body', name: 'Ente di prova' },
    { id: 'o1', parent: 'ente', level: 'strategic', code: '1', name: 'Conti', weight: '50', units: ['u1'] },
    { id: 'o2', parent: 'ente', level: 'strategic', code: '2', name: 'Imprese', weight: '50', units: ['u2'] },
  ],
  indicators: [
    { id: 'i1', parent: 'o1', code: '1.1', name: 'Pagamenti in tempo', weight: '100', targets: { 2024: '>= 90 %' } },
    { id: 'i2', parent: 'o2', code: '2.1', name: 'Imprese assistite', weight: '100', targets: { 2024: '>= 100 N.' } },
  ],
}));

async function opened() {
  const screen = await shop.open({ viewport: { width: 1500, height: 950 } });
  await screen.drop('prova.cruscotto.json', plan);
  await screen.click(row('Ente di prova'));
  return screen;
}
const indicator = async (screen, id) => (await screen.plan()).indicators.find((each) => each.id === id);

// Through the palette, as a person does who does not leave the keys.
async function command(screen, words) {
  await screen.key('Control+K');
  await screen.type(words);
  await screen.key('Enter');
}
async function name(screen, words) {
  await screen.item({ role: 'textbox', label: /^Nome di / });  // a new row is named first
  await screen.type(words);
  await screen.key('Enter');
}

test('an objective with two indicators is added, their weights are balanced to 100 by the keys', async () => {
  const screen = await opened();
  await command(screen, 'Aggiungi obiettivo');
  await name(screen, 'Digitale');
  await command(screen, 'Aggiungi indicatore');
  await name(screen, 'Identità digitali');
  await command(screen, 'Aggiungi indicatore');
  await name(screen, 'Firme digitali');
  await screen.click(row('Firme digitali'));
  await screen.key('ArrowRight', 'F2');
  await screen.type('40');
  await screen.key('Enter');
  await screen.key('ArrowUp', 'F2');
  await screen.type('60');
  await screen.key('Enter');
  const written = await screen.plan();
  const added = written.objectives.find((each) => each.name === 'Digitale');
  const below = written.indicators.filter((each) => each.parent === added.id);
  assert.deepEqual(below.map(({ name: called, weight }) => [called, weight]), [['Identità digitali', '60'], ['Firme digitali', '40']]);
  await screen.key('Alt+ArrowDown');
  assert.deepEqual((await screen.plan()).indicators.filter((each) => each.parent === added.id).map((each) => each.name), ['Firme digitali', 'Identità digitali']);
  await screen.screenshot('plan-table-added');
  await screen.close();
});

test('a service is filtered, its chip takes the filter away', async () => {
  const screen = await opened();
  await screen.click(button('Filtri'));
  await screen.click({ role: 'combobox', label: 'Unità organizzativa' });
  await screen.click({ role: 'option', label: 'Ragioneria' });
  await screen.key('Escape');
  await screen.item(row('1.1 Pagamenti in tempo'));
  await screen.gone(row('2.1 Imprese assistite'));
  await screen.screenshot('plan-table-filtered');
  await screen.click(button('Togli il filtro Unità organizzativa: Ragioneria'));
  await screen.item(row('2.1 Imprese assistite'));
  await screen.close();
});

test('targets of all years stand in a row and are filled to the right', async () => {
  const screen = await opened();
  await screen.click(button('Colonne'));
  await screen.click({ role: 'checkbox', label: 'Mostra la colonna Target degli altri anni' });
  await screen.key('Escape');
  await screen.click(cell('Target 2024 di 1.1'));
  await screen.key('Control+R');
  assert.deepEqual(Object.values((await indicator(screen, 'i1')).targets).map((each) => each.text ?? each), ['>= 90 %', '>= 90 %', '>= 90 %']);
  await screen.doubleClick(cell('Target 2026 di 1.1'));
  await screen.key('Control+A');
  await screen.type('>= 95 %');
  await screen.key('Enter');
  await screen.item({ ...cell('Target 2026 di 1.1'), value: '>= 95 %' });
  await screen.screenshot('plan-table-years');
  await screen.close();
});

test('two rows chosen take one owner, and go together to another objective', async () => {
  const screen = await opened();
  await screen.click(row('1.1 Pagamenti in tempo'));
  await screen.click(row('2.1 Imprese assistite'));
  await screen.key('Shift+ArrowUp');
  await screen.key('Shift+ArrowUp');
  await screen.item({ role: 'status', label: '3 righe scelte' });
  await screen.click(button('Responsabile delle righe scelte…'));
  await screen.type('Anna');
  await screen.key('Enter');
  assert.equal((await indicator(screen, 'i1')).owner, 'Anna');
  assert.equal((await indicator(screen, 'i2')).owner, 'Anna');
  await screen.click(button('Una sola riga'));
  await screen.click(row('1.1 Pagamenti in tempo'));
  await screen.key('Control+X');
  await screen.click(row('2 Imprese'));
  await screen.key('Control+V');
  assert.equal((await indicator(screen, 'i1')).parent, 'o2');
  await screen.key('Control+Z');
  assert.equal((await indicator(screen, 'i1')).parent, 'o1');
  await screen.close();
});

const halfYear = Buffer.from(JSON.stringify({
  ...JSON.parse(plan), periods: [{ name: 'SAL', date: '06-30' }, { name: 'Consuntivo', date: '12-31' }],
  indicators: [
    { id: 'i1', parent: 'o1', code: '1.1', name: 'Bilanci controllati', weight: '50', targets: { 2024: '>= 100 N.' }, readings: { '2024-06-30': '12' } },
    { id: 'i2', parent: 'o1', code: '1.2', name: 'Mandati firmati', weight: '50', targets: { 2024: '>= 100 N.' }, readings: { '2024-06-30': '70' } },
    { id: 'i3', parent: 'o2', code: '2.1', name: 'Imprese assistite', weight: '100', targets: { 2024: '>= 100 N.' }, readings: { '2024-06-30': '9' } },
  ],
}));

test('every indicator of a service that is late at half year is found', async () => {
  const screen = await shop.open({ viewport: { width: 1500, height: 950 } });
  await screen.drop('semestre.cruscotto.json', halfYear);
  await screen.click({ role: 'combobox', label: 'Periodo' });
  await screen.click({ role: 'option', label: 'SAL 30/06' });
  await screen.click(button('Filtri'));
  await screen.click({ role: 'combobox', label: 'Unità organizzativa' });
  await screen.click({ role: 'option', label: 'Ragioneria' });
  await screen.click({ role: 'checkbox', label: 'Esito: in ritardo' });
  await screen.key('Escape');
  await screen.item(row('1.1 Bilanci controllati'));
  await screen.gone(row('1.2 Mandati firmati'));
  await screen.gone(row('2.1 Imprese assistite'));
  await screen.screenshot('plan-table-late');
  await screen.click(button('Togli il filtro Unità organizzativa: Ragioneria'));
  await screen.item(row('2.1 Imprese assistite'));
  await screen.gone(row('1.2 Mandati firmati'));
  await screen.close();
});
