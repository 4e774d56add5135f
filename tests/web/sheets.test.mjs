// Spreadsheets on the screen: the plan leaves as XLSX and CSV, a workbook comes in by its sheets; hosted and as one file.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, copyFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { unzip } from '../cli/support/zip.mjs';
import { choose, withDisk } from './support/disk.mjs';
import { workshop } from './support/page.mjs';
import { root, site } from './support/paths.mjs';
import { demonstration, small } from './support/plans.mjs';

const shop = await workshop();
const folder = mkdtempSync(join(tmpdir(), 'cruscotto-fogli-'));
after(() => rmSync(folder, { recursive: true, force: true }));

async function byPalette(screen, words) {
  await screen.key('Control+K');
  await screen.type(words);
  await screen.key('Enter');
}
async function downloaded(screen, words) {
  const download = screen.page.waitForEvent('download');
  await byPalette(screen, words);
  const file = await download;
  return [file.suggestedFilename(), readFileSync(await file.path())];
}

// A file of the user's, byte for byte.
const putBytes = (page, name, bytes) => page.evaluate(async ([file, numbers]) => {
  const handle = await (await navigator.storage.getDirectory()).getFileHandle(file, { create: true });
  const stream = await handle.createWritable();
  await stream.write(new Uint8Array(numbers));
  await stream.close();
}, [name, [...bytes]]);

async function exportsAWorkbook(screen) {
  const [name, bytes] = await downloaded(screen, 'Esporta foglio di calcolo');
  assert.match(name, /^.+ \d{4}-\d\d-\d\d\.xlsx$/);
  const parts = unzip(bytes);
  const workbook = parts.get('xl/workbook.xml').toString();
  for (const sheet of ['Obiettivi', 'Indicatori', 'Misurazione', 'Calcolo', 'Metodo', 'Schede', 'Atti', 'Scenari']) assert.match(workbook, new RegExp(`name="${sheet}"`));
  assert.match(parts.get('xl/worksheets/sheet4.xml').toString(), /<f>IF\(SUMPRODUCT\(/);
  await screen.item({ role: 'status', label: /^Foglio di calcolo esportato: .*\.xlsx \(\d+ kB\)/ });
}

test('the plan is exported as XLSX and as CSV, and what spreadsheets need is fetched only then', async () => {
  const screen = await shop.open();
  const asked = [];
  screen.page.on('request', (request) => asked.push(request.url()));
  await screen.openExample(demonstration);
  assert.ok(!asked.some((url) => url.includes('cruscotto-office')));
  await exportsAWorkbook(screen);
  assert.ok(screen.page.context().serviceWorkers().length > 0 || asked.some((url) => url.includes('cruscotto-office.wasm')));
  const [name, bytes] = await downloaded(screen, 'CSV (italiano)');
  assert.match(name, / indicatori \d{4}-\d\d-\d\d\.csv$/);
  assert.ok(bytes.toString().startsWith('\ufeffFa parte di;Codice;Denominazione;'));
  await screen.close();
});

test('a workbook is picked: XLSX and ODS become a table to import; one that is damaged says so', async () => {
  const screen = await shop.open({ prepare: withDisk });
  for (const file of ['calc.xlsx', 'calc.ods']) {
    await putBytes(screen.page, file, readFileSync(join(root, 'tests/cases/sheets', file)));
    await screen.click({ role: 'button', label: 'Importa tabella…' });
    await choose(screen.page, file);
    await screen.click({ role: 'button', label: 'Scegli un file…' });
    await screen.item({ role: 'status', label: /^Obiettivi: 2 · indicatori: 3/ });
    await screen.screenshot(`import-${file}`);
    await screen.key('Escape');
  }
  await putBytes(screen.page, 'rotto.xlsx', readFileSync(join(root, 'tests/cases/sheets/calc.xlsx')).subarray(0, 3000));
  await screen.click({ role: 'button', label: 'Importa tabella…' });
  await choose(screen.page, 'rotto.xlsx');
  await screen.click({ role: 'button', label: 'Scegli un file…' });
  await screen.item({ role: 'alert', label: /incompleto o danneggiato/ });
  await screen.close();
});

// Rows enough for a workbook that takes seconds.
const long = () => {
  const plan = JSON.parse(small);
  for (let i = 2; i <= 8000; i++) plan.indicators.push({ ...plan.indicators[0], id: `i${i}`, code: `1.${i}`, name: `Sportelli aperti ${i}`, weight: undefined });
  return Buffer.from(JSON.stringify(plan));
};

async function tellsOfALongWorkbook(screen) {
  await screen.drop('lungo.cruscotto.json', long());
  await byPalette(screen, 'Esporta foglio di calcolo');
  await screen.item({ role: 'dialog', label: 'Esporta foglio di calcolo' });
  await screen.item({ role: 'status', label: /^(Foglio \d di 8: |Tutti i 8 fogli sono scritti)/ });
  await screen.key('Escape');
  await screen.item({ role: 'status', label: /^Esportazione del foglio di calcolo interrotta/ });
  await exportsAWorkbook(screen);
}

test('a long workbook is written beside the page: it tells how far it is and can be stopped', async () => {
  const screen = await shop.open();
  await tellsOfALongWorkbook(screen);
  await screen.close();
});

test('the page that is one file exports a workbook too, from disk and without a network', async () => {
  const onDisk = join(folder, 'cruscotto.html');
  copyFileSync(join(site, 'cruscotto.html'), onDisk);
  const screen = await shop.open({ ready: false });
  const url = pathToFileURL(onDisk).href;
  await screen.page.goto(url);
  await screen.started();
  await tellsOfALongWorkbook(screen);
  screen.watch.forgive(`third party: ${url}`);  // the page itself
  await screen.close();
});
