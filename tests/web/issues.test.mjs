// The issues of a plan are worked off in their place: filtered by subject, put right, accepted with a
// reason, several at once; what was done is in the file that is saved.
import assert from 'node:assert/strict';
import test from 'node:test';
import { choose, get, put, withDisk } from './support/disk.mjs';
import { workshop } from './support/page.mjs';
import { published } from './support/plans.mjs';

const shop = await workshop();
const button = (label) => ({ role: 'button', label });
const line = (label) => ({ role: 'row', label });
const place = { role: 'tab', label: 'Segnalazioni' };
const undo = button('Annulla');

// Weights that make 80, a date that does not exist, two directions to be confirmed.
const flawed = JSON.stringify({
  format: 'cruscotto-plan', version: 1, title: 'Piano di prova', body: 'Ente di prova', year: 2024, years: [2024],
  periods: [{ name: 'Consuntivo', date: '12-31' }],
  objectives: [
    { id: 'ente', level: 'body', name: 'Ente di prova' },
    { id: 'o1', parent: 'ente', level: 'strategic', code: '1', name: 'Servizi', weight: '100' },
  ],
  indicators: [
    { id: 'i1', parent: 'o1', code: '1.1', name: 'Relazione pubblicata', weight: '20', targets: { 2024: '31/06/2024' } },
    { id: 'i2', parent: 'o1', code: '1.2', name: 'Tempo medio di rilascio', weight: '30', unit: 'gg', targets: { 2024: '25' } },
    { id: 'i3', parent: 'o1', code: '1.3', name: 'Tempo medio di pagamento', weight: '30', unit: 'gg', targets: { 2024: '30' } },
  ],
});

async function working(options = {}) {
  const screen = await shop.open({ prepare: withDisk, ...options });
  await put(screen.page, 'piano.json', flawed);
  await choose(screen.page, 'piano.json');
  await screen.click(button('Apri…'));
  await screen.click(place);
  return screen;
}

test('weights are balanced, another issue is accepted with a reason, and the saved plan holds both', async () => {
  const screen = await working();
  await screen.item({ role: 'text', label: 'Mostrate: 4 su 4' });
  await screen.screenshot('issues');
  await screen.click(button('Argomento Pesi: 1'));
  await screen.click(line(/^avviso, 1 Peso/));
  await screen.item({ role: 'heading', label: 'Servizi' });
  await screen.item({ role: 'text', label: 'Peso di 1.1: 20 → 25,00' });
  await screen.screenshot('issues-weights');
  await screen.click(button(/^Riporta i pesi al totale/));
  await screen.item({ role: 'text', label: 'Nessuna segnalazione con questi filtri.' });
  await screen.click(button('Togli i filtri'));
  await screen.click(line(/^errore, 1\.1 Target 2024/));
  await screen.click(button('Accetta con un motivo…'));
  await screen.fill({ role: 'textbox', label: 'Perché va bene così' }, 'Così nella delibera');
  await screen.key('Enter');
  await screen.item({ role: 'text', label: 'Mostrate: 2 su 3' });
  await screen.click(button('Salva'));
  await screen.item({ role: 'status', label: 'salvato' });
  const saved = JSON.parse(await get(screen.page, 'piano.json'));
  assert.deepEqual(saved.indicators.map(({ weight }) => weight), ['25.00', '37.50', '37.50']);
  assert.deepEqual(saved.accepted.map(({ code, id, reason }) => [code, id, reason]), [['impossible-date', 'i1', 'Così nella delibera']]);
  await screen.close();
});

test('by the keyboard alone the list is walked, and all of a kind are put right in one step', async () => {
  const screen = await working();
  await screen.key('ArrowDown', 'ArrowDown', 'ArrowDown');
  await screen.item({ ...line(/^avviso, 1\.2/), selected: true });
  await screen.item({ role: 'heading', label: 'Tempo medio di rilascio' });
  const before = await screen.planBytes();
  await screen.click(button('Correggi tutte le 2 di questo tipo'));
  const { indicators } = await screen.plan();
  assert.deepEqual(indicators.slice(1).map(({ targets }) => targets[2024].direction), ['at_most', 'at_most']);
  await screen.click(undo);
  assert.equal(await screen.planBytes(), before, 'one step takes them all back');
  await screen.close();
});

test('the 2018 plan, with hundreds of issues, is listed and filtered at every size', async () => {
  for (const [width, height, scale] of [[1280, 800, 1], [1920, 1080, 1], [640, 400, 2]]) {
    const screen = await shop.open({ viewport: { width, height }, deviceScaleFactor: scale });
    await screen.openExample(published.replace('2024-piano-indicatori', '2018-cruscotto-rolling'));
    await screen.click(place);
    await screen.item({ role: 'row', label: /^errore/ });
    await screen.click({ role: 'checkbox', label: /^Mostra Avvisi: \d{3}$/ });
    await screen.gone({ role: 'row', label: /^avviso/ });
    await screen.click(line(/^errore, /));
    if (height > 400) await screen.item(button(/^Metti l'ultimo giorno del mese: /));  // else it is scrolled to
    await screen.screenshot(`issues-${width}`);
    await screen.close();
  }
});
