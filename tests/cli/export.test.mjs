// cruscotto export: the report and the official records, as scripts and the README call it.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { cruscotto, plans, root } from './support/run.mjs';

const plan = join(plans, '2024-dati-dimostrativi.cruscotto.json');
const cards = join(plans, '2020-dati-dimostrativi.cruscotto.json');
const folder = mkdtempSync(join(tmpdir(), 'cruscotto-export-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const sections = (html) => [...html.matchAll(/<section class="part part-(\w+)"/g)].map(([, name]) => name);

// Fields parted by semicolons, as a spreadsheet set to Italian reads them.
function records(csv) {
  assert.ok(csv.startsWith('\ufeff'));
  assert.ok(csv.endsWith('\r\n'));
  return csv.slice(1, -2).split('\r\n').map((line) => [...`;${line}`.matchAll(/;(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain));
}

test('the report has all parts that the plan has something for, else those asked for in their order', () => {
  assert.deepEqual(sections(cruscotto(['export', plan, '--to', 'html']).stdout), ['tree', 'dashboard', 'results', 'explanations', 'map', 'scenarios']);
  assert.deepEqual(sections(cruscotto(['export', cards, '--to', 'html', '--parts', 'cards,tree', '--level', 'objectives']).stdout), ['cards', 'tree']);
});

test('the scores of the report are those of evaluate, at the day asked for', () => {
  for (const at of ['2024-06-30', '2024-12-31']) {
    const { nodes, root: body } = JSON.parse(cruscotto(['evaluate', plan, '--json', '--at', at]).stdout);
    const { score } = nodes.find(({ id }) => id === body);
    const words = `${(Math.round(score * 1e4) / 100).toFixed(2).replace('.', ',')} %`;
    const html = cruscotto(['export', plan, '--to', 'html', '--parts', 'dashboard', '--at', at]).stdout.replaceAll('\u00a0', ' ');
    assert.ok(html.includes(`<strong>${words}</strong>`), `${words} at ${at}`);
  }
});

test('the same call gives the same bytes; a day stands in it only where one is given', () => {
  const call = (...more) => cruscotto(['export', plan, '--to', 'html', '--parts', 'dashboard', ...more]).stdout;
  assert.equal(call(), call());
  assert.doesNotMatch(call(), /Data di stampa/);
  assert.match(call('--when', '2024-07-02T10:15+02:00'), /Data di stampa[\s\S]{0,40}02\/07\/2024/);
  assert.match(call('--lang', 'en'), /<html lang="en">/);
});

test('the changes of one act, by its number', () => {
  const changes = (...more) => cruscotto(['export', cards, '--to', 'html', '--parts', 'changes', ...more]);
  assert.equal(changes().stdout.match(/<h3>/g).length, 4);
  const one = changes('--act', '129');
  assert.deepEqual(one.stdout.match(/<h3>[^<]*/g), ['<h3>Deliberazione n. 129 del 02/12/2019 (Giunta)']);
  const none = changes('--act', '7');
  assert.equal(none.status, 2);
  assert.match(none.stderr, /as-of-unknown/);
  assert.match(changes('--act', '2016-01-01').stderr, /export-no-act/);
});

test('the record of the Portale: an indicator a row, targets of three years in words', () => {
  const rows = records(cruscotto(['export', plan, '--to', 'portale']).stdout);
  assert.deepEqual(rows[0], ['Codice', 'Titolo', 'Descrizione', 'Tipologia', 'Obiettivo', 'Unità di misura', 'Fonte dei dati', 'Algoritmo di calcolo', 'Peso indicatore',
    "Valore dell'esercizio precedente", 'Target 2024', 'Target 2025', 'Target 2026', 'Note', 'Data di approvazione']);
  assert.equal(rows.length, 1 + 58);
  for (const row of rows) assert.equal(row.length, 15);
  const adhesion = rows.find(([, title]) => title.startsWith('Grado di adesione al cassetto digitale'));
  assert.deepEqual(adhesion.slice(10, 13), ['maggiore o uguale a 45,00%', 'maggiore o uguale a 48,00%', 'maggiore o uguale a 50,00%']);
  assert.equal(adhesion[8], '14,29');
});

test('a drawing is a picture of its own: whole, with the scores of evaluate, the same bytes every time', () => {
  const drawn = (...more) => cruscotto(['export', plan, '--to', 'svg', ...more]).stdout;
  const { nodes } = JSON.parse(cruscotto(['evaluate', plan, '--json']).stdout);
  for (const picture of ['map', 'perspectives', 'objectives']) {
    const svg = drawn('--picture', picture);
    assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" lang="it" viewBox="0 0 \d+ \d+" [^>]*>\n<title id/);
    assert.doesNotMatch(svg, /tabelle/);
    assert.equal(svg, drawn('--picture', picture));
    assert.doesNotMatch(svg, /url\((?!#)|href|<script/);
  }
  const scores = [...drawn('--picture', 'objectives').matchAll(/class="figure"[^>]*>(\d+,\d\d)/g)].map(([, score]) => score);
  const strategic = nodes.filter(({ level }) => level === 'strategic');
  assert.ok(scores.length > 0);
  const expected = strategic.filter(({ score }) => score !== null).map(({ score }) => (Math.round(score * 1e4) / 100).toFixed(2).replace('.', ','));
  assert.deepEqual(scores.sort(), expected.sort());  // the drawing goes by perspective
  assert.match(cruscotto(['export', plan, '--to', 'svg', '--picture', 'pie']).stderr, /option-value.*map, perspectives, objectives/);
});

test('a plan that holds nothing yet leaves in every shape, and says where there is nothing to draw', () => {
  const empty = join(folder, 'vuoto.cruscotto.json');
  writeFileSync(empty, JSON.stringify({ ...JSON.parse(readFileSync(plan, 'utf8')), objectives: [{ id: 'ente', level: 'body', name: 'Ente' }], perspectives: [], indicators: [], measures: [], scenarios: [], strategy_map: undefined }));
  const written = (...shape) => cruscotto(['export', empty, '--to', ...shape, '--out', join(folder, 'vuoto')]);
  for (const shape of [['html'], ['html', '--parts', 'tree,dashboard,results,explanations,map,cards,changes,scenarios'], ['xlsx'], ['portale'], ['pira']])
    assert.deepEqual([written(...shape).status, written(...shape).stderr], [0, ''], shape.join(' '));
  for (const picture of ['map', 'perspectives', 'objectives'])
    assert.match(written('svg', '--picture', picture).stderr, new RegExp(`export-no-picture.*${picture}`));
});

test('the record of the PIRA has mission, programme and resources of each indicator', () => {
  const rows = records(cruscotto(['export', plan, '--to', 'pira']).stdout);
  assert.equal(rows[0].length, 12);
  assert.equal(rows.length, 1 + 58);
  for (const [mission, programme, objective, , , , , indicator] of rows) assert.ok(mission && programme && objective && indicator);
});

test('what is not understood is said with what would be accepted', () => {
  const refused = (...args) => { const { status, stderr, stdout } = cruscotto(['export', ...args]); assert.equal(status, 2); assert.equal(stdout, ''); return stderr; };
  assert.match(refused(plan), /missing-option.*--to/);
  assert.match(refused(plan, '--to', 'pdf'), /option-value.*html, svg, portale, pira/);
  assert.match(refused(plan, '--to', 'html', '--parts', 'tree,albero'), /option-value.*scenarios/);
  assert.match(refused(plan, '--to', 'html', '--parts', 'tree,tree'), /option-value/);
  assert.match(refused(plan, '--to', 'html', '--level', 'rows'), /option-value.*perspectives, objectives, indicators/);
});

test('the examples of the README run as they stand', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const calls = [...readme.matchAll(/^cruscotto (export PLAN .*?--out \S+)/gm)].map(([, call]) => call.split(/\s+/));
  assert.equal(calls.length, 7);
  for (const call of calls) {
    const out = join(folder, call.at(-1));
    const { status, stderr } = cruscotto(call.map((word) => (word === 'PLAN' ? plan : word === call.at(-1) ? out : word)));
    assert.deepEqual([status, stderr], [0, '']);
    assert.ok(readFileSync(out).length > 1000, call.join(' '));
  }
});
