// Spreadsheets by the command line, native and under node: exported, worked out again by LibreOffice, imported.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { cruscotto, plans, root } from './support/run.mjs';
import { unzip, zip } from './support/zip.mjs';

const folder = mkdtempSync(join(tmpdir(), 'cruscotto-sheets-'));
after(() => rmSync(folder, { recursive: true }));
const demonstrations = ['2018', '2020', '2023', '2024'].map((year) => join(plans, `${year}-dati-dimostrativi.cruscotto.json`));
const inFolder = (name) => join(folder, name);
const fails = (args, status, words) => {
  const done = cruscotto(args);
  assert.equal(done.status, status, done.stderr);
  assert.match(done.stderr, words);
};

function exported(plan, name, ...options) {
  const done = cruscotto(['export', plan, '--to', 'xlsx', '--out', inFolder(name), ...options]);
  assert.equal(done.status, 0, done.stderr);
  return readFileSync(inFolder(name));
}

// Formula cells of a sheet by address: what stands in them as a number; nothing where it is a text.
function formulas(parts, sheet) {
  const cells = new Map();
  const xml = parts.get(`xl/worksheets/sheet${sheet}.xml`).toString();
  for (const [, attributes, inner] of xml.matchAll(/<c ([^>]*[^/])>(.*?)<\/c>/gs)) {
    if (!inner.includes('<f')) continue;
    const value = inner.match(/<v>([^<]*)<\/v>/)?.[1] ?? '';
    const isText = /t="(str|e)"/.test(attributes);
    cells.set(attributes.match(/r="([A-Z]+\d+)"/)[1], isText || value === '' ? (/t="e"/.test(attributes) ? `error ${value}` : undefined) : Number(value));
  }
  return cells;
}

// The results of formulas taken away: LibreOffice shows those that a file brings, and works out what has none.
function withoutResults(bytes) {
  const parts = [...unzip(bytes)].map(([name, content]) => {
    if (!name.startsWith('xl/worksheets/sheet')) return [name, content];
    const xml = content.toString().replace(/(<c [^>]*?)( t="str")?>(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1>$3');
    assert.doesNotMatch(xml, /<\/f><v>/);
    return [name, Buffer.from(xml)];
  });
  return zip(parts);
}

// All at once: LibreOffice takes seconds to start.
function workedOut(names) {
  const out = inFolder('again');
  mkdirSync(out, { recursive: true });
  const done = spawnSync('soffice', [`-env:UserInstallation=file://${inFolder('office')}`, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', out,
    ...names.map(inFolder)], { encoding: 'utf8', timeout: 240_000 });
  assert.equal(done.status, 0, done.stderr);
  return names.map((name) => unzip(readFileSync(join(out, name))));
}

test('LibreOffice works the roll-up out to the same scores as the core, for every plan, method and way with missing values', () => {
  const cases = [];
  for (const plan of demonstrations)
    for (const missing of ['redistribute', 'zero', 'unknown', 'previous']) cases.push([plan, '--missing', missing]);
  for (const profile of ['on-off', 'reciproca', 'dalla-baseline', 'fasce-0-70-90', 'anno-precedente', 'tre-soglie', 'scala-0-10'])
    cases.push([demonstrations[3], '--profile', profile, '--missing', 'redistribute']);
  cases.push([demonstrations[3], '--at', '2024-06-30']);
  const names = cases.map((_, i) => `piano-${i}.xlsx`);
  const right = cases.map(([plan, ...options], i) => {
    const bytes = exported(plan, names[i], ...options);
    writeFileSync(inFolder(names[i]), withoutResults(bytes));
    return unzip(bytes);
  });
  workedOut(names).forEach((parts, i) => {
    const told = `${basename(cases[i][0])} ${cases[i].slice(1).join(' ')}`;
    const [expected, found] = [formulas(right[i], 4), formulas(parts, 4)];
    assert.ok(expected.size > 100, told);
    let figures = 0;
    for (const [cell, value] of expected) {
      if (value === undefined) {
        assert.equal(found.get(cell), undefined, `${told}: ${cell} has no figure`);
        continue;
      }
      figures += 1;
      assert.ok(Math.abs(found.get(cell) - value) <= 1e-9, `${told}: ${cell} is ${found.get(cell)}, not ${value}`);
    }
    assert.ok(figures > 50, told);
  });
});

test('the body has in the sheet the score that evaluate tells', () => {
  const body = JSON.parse(cruscotto(['evaluate', demonstrations[3], '--json']).stdout);
  const scores = JSON.stringify(body);
  const cell = formulas(unzip(exported(demonstrations[3], 'ente.xlsx')), 4).get('N2');
  assert.ok(cell > 0 && cell <= 1);
  assert.ok(scores.includes(String(cell).slice(0, 8)), `${cell} is among the scores told`);
});

test('the same plan and day give the same bytes, native and under node, and one table can be had alone', () => {
  assert.ok(cruscotto(['export', demonstrations[0], '--to', 'xlsx']).stdout.startsWith('PK'));  // which compares the two
  assert.deepEqual(exported(demonstrations[0], 'a.xlsx'), exported(demonstrations[0], 'b.xlsx'));
  assert.notDeepEqual(exported(demonstrations[0], 'a.xlsx'), exported(demonstrations[0], 'b.xlsx', '--at', '2018-06-30'));
  const names = [...unzip(exported(demonstrations[0], 'c.xlsx', '--table', 'calcolo')).keys()].filter((name) => name.startsWith('xl/worksheets/sheet'));
  assert.equal(names.length, 2, 'the roll-up and the method that it reads');
  assert.ok(readFileSync(inFolder('c.xlsx')).subarray(0, 2).equals(Buffer.from('PK')));
});

test('CSV comes in the Italian form and in the neutral one', () => {
  const italian = cruscotto(['export', demonstrations[3], '--to', 'csv-it', '--table', 'misurazione']).stdout;
  assert.ok(italian.startsWith('\ufeffFa parte di;Codice;'));
  assert.match(italian, /;31\/12\/2024;.*;\d+,\d\d%;/);
  assert.ok(italian.endsWith('\r\n'));
  const neutral = cruscotto(['export', demonstrations[3], '--to', 'csv', '--table', 'misurazione']).stdout;
  assert.ok(neutral.startsWith('Fa parte di,Codice,'));
  assert.match(neutral, /,2024-12-31,/);
  assert.ok(!neutral.includes('\r'));
  fails(['export', demonstrations[3], '--to', 'csv', '--table', 'tutto'], 2, /export-table: .*“tutto”.*obiettivi, indicatori/);
  fails(['export', demonstrations[3], '--to', 'doc'], 2, /option-value/);
  fails(['export', demonstrations[3]], 2, /--to/);
});

test('a table that LibreOffice saved is imported, as XLSX and as ODS, like the same table pasted', () => {
  const pasted = cruscotto(['import', '-', '-o', '-'], [
    'Obiettivo\tIndicatore\tPeso\tTarget 2024\tValore 2024', 'Trasparenza\tN. adempimenti nei termini\t60\t>= 90 %\t95,00%',
    '\tN. giornate di formazione\t40\t31/12/2024\t30/06/2024', 'Semplificazione\tTempo medio di risposta\t100\t<= 16 gg\t12,5', ''].join('\n'));
  const plan = JSON.parse(pasted.stdout);
  assert.equal(plan.indicators.length, 3);
  for (const file of ['calc.xlsx', 'calc.ods']) {
    const { stdout, stderr, status } = cruscotto(['import', join(root, 'tests/cases/sheets', file), '-o', '-']);
    assert.equal(status, pasted.status, stderr);
    assert.deepEqual(JSON.parse(stdout).indicators.map(({ name, weight }) => [name, weight]), plan.indicators.map(({ name, weight }) => [name, weight]));
  }
});

test('of several sheets one has to be named, by its name or number', () => {
  exported(demonstrations[3], 'fogli.xlsx');
  fails(['import', inFolder('fogli.xlsx')], 1, /sheet-choose: .*Obiettivi, Indicatori/);
  fails(['import', inFolder('fogli.xlsx'), '--sheet', 'Bilancio'], 1, /sheet-no-such: .*“Bilancio”/);
  const named = cruscotto(['import', inFolder('fogli.xlsx'), '--sheet', 'Indicatori']);
  assert.match(named.stdout, /indicatori: \d\d+/);
  assert.equal(cruscotto(['import', inFolder('fogli.xlsx'), '--sheet', '2']).stdout, named.stdout);
});

test('files that mean harm are refused: bombs, broken parts, entities, wrong XML, passwords', () => {
  const sheet = readFileSync(join(root, 'tests/cases/sheets/calc.ods'));
  const refused = (bytes, words) => {
    writeFileSync(inFolder('ostile.ods'), bytes);
    fails(['import', inFolder('ostile.ods')], 1, words);
  };
  const bomb = deflateRawSync(Buffer.alloc(300 << 20, ' '));
  refused(zip([['content.xml', bomb, { method: 8, size: 300 << 20 }]]), /sheet-bomb: .*content\.xml/);
  refused(zip([['content.xml', Buffer.from('<a><b></a>')]]), /sheet-xml: .*content\.xml.*riga 1/);
  refused(zip([['content.xml', Buffer.from('<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx">]><a>&x;</a>')]]), /sheet-xml: .*DOCTYPE/);
  refused(zip([['content.xml', Buffer.from('<a>'.repeat(5000))]]), /sheet-xml: /);
  refused(zip([['mimetype', Buffer.from('x')]]), /sheet-unknown: /);
  refused(sheet.subarray(0, sheet.length - 100), /sheet-broken: /);
  const rows = '<table table-name="x"><table-row number-rows-repeated="1000000"><table-cell number-columns-repeated="1000000"><p>x</p></table-cell></table-row></table>';
  refused(zip([['content.xml', Buffer.from(rows)]]), /sheet-cells: /);
  refused(zip([['content.xml', Buffer.from('x')], ['META-INF/manifest.xml', Buffer.from('<encryption-data/>')]]), /sheet-locked: /);
});
