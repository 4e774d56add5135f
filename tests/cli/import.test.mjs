// Tables imported by the command line, native and under node.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { cruscotto, plans, root } from './support/run.mjs';

const published = join(plans, '2024-piano-indicatori.cruscotto.json');
const cases = join(root, 'tests/cases/import');

test('import makes a plan of the whole text of 2018, with no column chosen', () => {
  const { status, stdout, stderr } = cruscotto(['import', join(root, 'tests/sources/2018-cruscotto-rolling.txt'), '-o', '-']);
  assert.equal(status, 0);
  const plan = JSON.parse(stdout);
  assert.equal(plan.indicators.length, 322);
  assert.equal(plan.objectives.filter(({ level }) => level === 'operative').length, 194);
  assert.match(stderr, /:152:121: impossible-date: /);
  assert.equal(cruscotto(['fmt', '-'], stdout).stdout, stdout);
});

test('import shows what each row becomes, and exits with 1 when cells cannot be read', () => {
  const file = join(cases, 'problemi/tabella.csv');
  const { status, stdout, stderr } = cruscotto(['import', file]);
  assert.equal(status, 1);
  assert.match(stdout, /indicatore: N\. eventi \[cinquanta\] → >= 10/);
  assert.match(stderr, /tabella\.csv:4:18: table-weight: /);
  const told = JSON.parse(cruscotto(['import', file, '--json']).stdout);
  assert.deepEqual(told.issues.filter(({ severity }) => severity === 'error').map(({ line }) => line), [4, 4, 5, 6]);
  assert.equal(told.tables[0].columns[6].is, 'non_assegnata');
});

test('import into a plan adds to it, and again adds nothing', () => {
  const file = join(cases, 'operativo-excel/tabella.txt');
  const once = cruscotto(['import', file, '--into', published, '-o', '-']);
  assert.equal(once.status, 0);
  const before = JSON.parse(readFileSync(published, 'utf8'));
  assert.equal(JSON.parse(once.stdout).indicators.length, before.indicators.length + 2);
  const folder = mkdtempSync(join(tmpdir(), 'cruscotto-import-'));
  writeFileSync(join(folder, 'piano.json'), once.stdout);
  assert.equal(cruscotto(['import', file, '--into', join(folder, 'piano.json'), '-o', '-']).stdout, once.stdout);
  rmSync(folder, { recursive: true });
});

test('import refuses a damaged workbook, a column that is not there and an option of another command', () => {
  assert.match(cruscotto(['import', join(cases, 'xlsx/tabella.xlsx')]).stderr, /:1:1: sheet-broken: /);
  const { status, stderr } = cruscotto(['import', '-', '--columns', '9=obiettivo'], 'Obiettivo;Indicatore\na;b\n');
  assert.equal(status, 2);
  assert.match(stderr, /table-column-choice: “9=obiettivo”/);
  assert.equal(cruscotto(['import', '-', '--from', 'xls'], 'a;b\n').status, 2);
  assert.match(cruscotto(['import', '-', '--from', 'xlsx'], 'a;b\n').stderr, /sheet-no-zip: /);
  assert.equal(cruscotto(['check', published, '--columns', '1=indicatore']).status, 2);
});
