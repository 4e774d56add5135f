// The tree that the mirror makes of the flat list of items, and what it announces; without a browser.
import assert from 'node:assert/strict';
import test from 'node:test';
import { announcer, newsBetween, told } from '../../web/announce.js';
import { keyboardAt, readItems, treeOf } from '../../web/mirror_items.js';

const words = { choices: 'Voci', list: 'Elenco' };
let number = 0;
const item = (role, label, [x, y, w, h] = [0, 0, 100, 20], more = {}) => ({ id: more.id ?? `w${number++}`, role, label, value: '', x, y, w, h, layer: '1', stands: 'window', ...more });
const shape = ({ attrs, tag, children }) => [attrs.role ?? tag, ...children.map(shape)];
const one = (items) => treeOf(items, words)[0];
const find = (node, role) => [node, ...node.children.flatMap((child) => find(child, role))].filter((each) => each.attrs.role === role || each === node && node.attrs.role === role);

test('fields of a record are read as numbers, states and words', () => {
  const record = ['w1', 'row', '1 Conti', 'in attesa', '1.5', '2', '30', '40', '2', '', '1', '1', '', '', '', '1', '', '', '', '', '1', '3', '7', '99', 'window'].join('\x1f');
  const [read] = readItems(`${record}\x1e`);
  assert.deepEqual([read.label, read.x, read.level, read.selected, read.expanded, read.reached, read.position, read.count, read.line, read.stands],
    ['1 Conti', 1.5, 2, true, false, true, 1, 3, 7, 'window']);
});

test('a declared table holds its headings, rows, and what is drawn on each row as cells', () => {
  const items = [
    item('textbox', 'Cerca', [0, 0, 100, 20]),
    item('treegrid', 'Piano', [0, 30, 300, 200], { line: 12, count: 2 }),
    item('columnheader', 'Nome', [0, 30, 200, 20]), item('columnheader', 'Peso', [200, 30, 100, 20]),
    item('row', '1 Conti', [0, 50, 300, 20], { level: 1, expandable: true, expanded: true, line: 2, position: 1, count: 2 }),
    item('button', 'Chiudi 1', [0, 50, 20, 20]), item('cell', 'Peso di 1', [200, 50, 100, 20], { value: '50' }),
    item('row', '1.1 Mandati', [0, 70, 300, 20], { level: 2, line: 3 }), item('cell', 'Peso di 1.1', [200, 70, 100, 20], { value: '100' }),
    item('heading', 'Scheda', [320, 30, 100, 20], { level: 2 }),
  ];
  const main = one(items);
  assert.deepEqual(shape(main), ['div', ['input'], ['treegrid', ['row', ['columnheader'], ['columnheader']],
    ['row', ['rowheader'], ['gridcell', ['button']], ['gridcell']], ['row', ['rowheader'], ['gridcell']]], ['heading']]);
  const grid = main.children[1];
  assert.equal(grid.attrs['aria-rowcount'], 12);
  const row = grid.children[1].attrs;
  assert.deepEqual([row['aria-label'], row['aria-level'], row['aria-expanded'], row['aria-rowindex'], row['aria-posinset'], row['aria-setsize'], row['aria-description']],
    ['1 Conti', 1, 'true', 2, 1, 2, 'Peso 50']);
  assert.equal(grid.children[1].children[2].attrs['aria-colindex'], 2);
});

test('what no table declared is gathered: rows, cells without a row, options, tabs, entries of a menu', () => {
  const main = one([
    item('tab', 'Piano'), item('tab', 'Mappa'),
    item('row', 'Delibera 1', [0, 20, 100, 20]), item('cell', 'Quota', [50, 20, 50, 20], { value: '3' }),
    item('text', 'Fine', [0, 60, 100, 20]),
    item('cell', 'Nostro', [0, 80, 50, 20]), item('cell', 'Loro', [50, 80, 50, 20]), item('cell', 'Nostro', [0, 100, 50, 20]),
    item('option', 'a', [0, 120, 9, 9]), item('menuitem', 'b', [0, 130, 9, 9]),
  ]);
  assert.deepEqual(shape(main), ['div', ['tablist', ['tab'], ['tab']], ['grid', ['row', ['rowheader'], ['gridcell']]], ['div'],
    ['grid', ['row', ['gridcell'], ['gridcell']], ['row', ['gridcell']]], ['listbox', ['option']], ['menu', ['menuitem']]]);
});

test('a question stands over a window that is out of reach, and names itself', () => {
  const roots = treeOf([item('button', 'Salva', undefined, { covered: true, reached: true }),
    item('dialog', 'Chiudere?', undefined, { layer: '2', stands: 'modal' }), item('button', 'No', undefined, { layer: '2', stands: 'modal', reached: true })], words);
  assert.deepEqual(roots.map(({ attrs }) => [attrs.role, attrs['aria-label'], 'inert' in attrs]), [[undefined, undefined, true], ['dialog', 'Chiudere?', false]]);
  assert.equal(keyboardAt(roots).item.label, 'No');
});

test('the keyboard is at the cell that the row’s cursor is on; with no item reached, nowhere', () => {
  const row = item('row', '1', [0, 0, 300, 20], { reached: true });
  assert.equal(keyboardAt([one([row, item('cell', 'Peso di 1', [200, 0, 50, 20]), item('cell', 'Target di 1', [250, 0, 50, 20], { selected: true })])]).item.label, 'Target di 1');
  assert.equal(keyboardAt([one([row])]).item.label, '1');
  assert.equal(keyboardAt([one([item('text', 'x')])]), undefined);
});

test('the same words twice in one place stay two', () => {
  const main = one([item('text', 'non misurato', undefined, { id: 'w9' }), item('text', 'non misurato', [0, 20, 100, 20], { id: 'w9' })]);
  assert.deepEqual(main.children.map(({ key }) => key), ['w9', 'w9.2']);
});

test('no level of headings is left out, whatever the panels say', () => {
  const main = one([item('heading', 'Piano', undefined, { level: 1 }), item('heading', 'Grafico', undefined, { level: 3 }), item('heading', 'Altro', undefined, { level: 3 })]);
  assert.deepEqual(main.children.map(({ attrs }) => attrs['aria-level']), [1, 2, 2]);
});

test('a score that changed and a message that came are told; what merely came into sight is not', () => {
  const before = told([item('status', 'Punteggio', undefined, { id: 'a', value: '80 %' })]);
  const news = newsBetween(before, [item('status', 'Punteggio', undefined, { id: 'a', value: '81 %' }), item('status', 'salvato', undefined, { id: 'b' }),
    item('status', 'Raggiungimento di 2', undefined, { id: 'c', value: '5 %' }), item('alert', 'Non è un peso', undefined, { id: 'd' }), item('button', 'x')]);
  assert.deepEqual(news, { polite: ['Punteggio: 81 %', 'salvato'], urgent: ['Non è un peso'] });
});

test('a slider on its way is told once, with where it came to', () => {
  const [status, alert] = [{ textContent: '' }, { textContent: '' }];
  const said = [];
  let time = 0;
  let due;
  const announce = announcer({ status: { set textContent(words) { said.push(words); }, get textContent() { return said.at(-1) ?? ''; } }, alert, now: () => time, later: (work) => { due = work; return 1; } });
  for (const value of ['1 %', '2 %', '3 %', '4 %']) { announce([item('status', 'Punteggio', undefined, { id: 'a', value })]); time += 10; }
  assert.deepEqual(said, []);
  due();
  assert.deepEqual(said, ['Punteggio: 4 %']);
  assert.equal(status.textContent + alert.textContent, '');
});
