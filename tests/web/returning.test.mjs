// An officer sends a service what it has to fill in, the service fills it in, the officer takes the values back.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { workshop } from './support/page.mjs';
import { tall } from './support/plans.mjs';

const shop = await workshop();
const tab = (label) => ({ role: 'tab', label });
const button = (label) => ({ role: 'button', label });

const whole = {
  format: 'cruscotto-plan', version: 1, title: 'Piano di prova', body: 'Ente di prova', year: 2024, years: [2024],
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
};
const sent = 'ritorno-servizio-anagrafe-2024-06-30.cruscotto.json';

// The officer at the half year, with the service chosen in Misurazione.
async function officer() {
  const screen = await shop.open();
  await screen.drop('piano.cruscotto.json', Buffer.from(JSON.stringify(whole)));
  await screen.click(tab('Misurazione'));
  await screen.click({ role: 'combobox', label: 'Periodo' });
  await screen.click({ role: 'option', label: 'SAL 30/06' });
  await screen.click({ role: 'combobox', label: 'Servizio' });
  await screen.click({ role: 'option', label: 'Servizio Anagrafe' });
  return screen;
}

async function exported(screen) {
  const download = screen.page.waitForEvent('download');
  await screen.click(button('Esporta per il servizio'));
  const file = await download;
  assert.equal(file.suggestedFilename(), sent);
  return readFileSync(await file.path());
}

// The service, with nothing but the file.
async function filledIn(bytes) {
  const screen = await shop.open();
  await screen.drop(sent, bytes);
  assert.ok((await screen.item(tab('Misurazione'))).selected);
  assert.equal((await screen.find(tab('Simulazione'))).length, 0);
  await screen.item({ role: 'status', label: /^Parte di “Piano di prova” per “Servizio Anagrafe”: scrivi i valori al 30\/06\/2024/ });
  await screen.item({ role: 'status', label: 'Rilevati: 0 su 2' });
  await screen.click({ role: 'textbox', label: 'Rileva: Valore di 1.1' });
  for (const value of ['6', '45', '50']) {
    await screen.page.keyboard.type(value);
    await screen.key('Enter');
  }
  await screen.item({ role: 'status', label: 'Tutto rilevato: 2 su 2' });
  await screen.screenshot('return-filled');
  const back = await screen.planBytes();
  await screen.close();
  return back;
}

const reading = (plan, list, id) => plan[list].find((each) => each.id === id).readings?.['2024-06-30'];

test('what a service fills in comes back into the plan, which went on meanwhile', async () => {
  const screen = await officer();
  const bytes = await exported(screen);
  assert.deepEqual(JSON.parse(bytes).indicators.map(({ id }) => id), ['i1', 'i2']);
  const before = await screen.plan();
  const back = await filledIn(bytes);

  await screen.drop(sent, Buffer.from(back));
  await screen.item({ role: 'dialog', label: 'Torna il file di “Servizio Anagrafe”' });
  await screen.item({ role: 'text', label: 'Tornano 3 fra valori, note e valutazioni:' });
  assert.deepEqual(await screen.plan(), before);
  await screen.screenshot('return-offered');
  await screen.click(button('Prendi i valori'));
  await screen.gone({ role: 'dialog' });
  await screen.item({ role: 'status', label: 'Tutto rilevato: 2 su 2' });
  const after = await screen.plan();
  assert.deepEqual([reading(after, 'indicators', 'i1'), reading(after, 'measures', 'm1'), reading(after, 'measures', 'm2')].map(Number), [6, 45, 50]);
  assert.equal(reading(after, 'indicators', 'i3'), undefined);
  await screen.key('Control+Z');
  assert.deepEqual(await screen.plan(), before);
  await screen.close();
});

test('what else was changed in the file by hand is told and stays out', async () => {
  const screen = await officer();
  const part = JSON.parse(await exported(screen));
  part.indicators[0].readings = { '2024-06-30': '6' };
  part.indicators[0].targets['2024'] = '>= 1 N.';
  await screen.drop(sent, Buffer.from(JSON.stringify(part)));
  await screen.item({ role: 'text', label: 'Torna un valore, una nota o una valutazione:' });
  await screen.item({ role: 'text', label: 'Il file ha un\'altra differenza dal piano, che resta fuori:' });
  await screen.item({ role: 'text', label: /Target 2024 di 1\.1.*>= 1 N\./ });
  await screen.click(button('Prendi i valori'));
  const after = await screen.plan();
  assert.equal(Number(reading(after, 'indicators', 'i1')), 6);
  assert.match(JSON.stringify(after.indicators[0].targets), />= 10 N\./);
  await screen.close();
});

test('in the part nothing but its values is written', async () => {
  const screen = await officer();
  const bytes = await exported(screen);
  await screen.close();
  const service = await shop.open(tall);
  await service.drop(sent, bytes);
  const before = await service.planBytes();
  const value = { role: 'textbox', label: 'Rileva: Valore di 1.1' };
  assert.ok(!(await service.item(value)).disabled);
  await service.click({ role: 'combobox', label: 'Periodo' });
  await service.click({ role: 'option', label: 'Consuntivo 31/12' });
  assert.ok((await service.item(value)).disabled);
  await service.click(tab('Piano'));
  await service.click({ role: 'row', label: '1 Servizi' });
  await service.fill({ role: 'textbox', label: 'Responsabile di 1' }, 'Anna');
  await service.key('Enter');
  await service.item({ role: 'status', label: /si scrivono solo i valori al 30\/06\/2024/ });
  assert.equal(await service.planBytes(), before);
  await service.close();
});
