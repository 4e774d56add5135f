// Many plans at once: a line for each row, the same columns everywhere, so that a database reads them as one table.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { cruscotto, json_lines, plans, root } from './support/run.mjs';

const all = readdirSync(plans).sort().map((name) => join(plans, name));
const demonstration = join(plans, '2024-dati-dimostrativi.cruscotto.json');

// Plans of three bodies with the same objectives; the values of each are scaled.
function bodies(t, scales) {
  const folder = mkdtempSync(join(tmpdir(), 'cruscotto-batch-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return Object.entries(scales).map(([body, value]) => {
    const plan = {
      format: 'cruscotto-plan', version: 1, title: `Piano di ${body}`, body, year: 2024, years: [2024], periods: [{ name: 'Consuntivo', date: '12-31' }],
      objectives: [{ id: 'ente', level: 'body', name: body }, { id: 'o1', parent: 'ente', level: 'strategic', code: '1', name: 'Servizi alle imprese', weight: '100' },
        { id: 'o2', parent: 'ente', level: 'strategic', code: '2', name: body, weight: '0' }],
      indicators: [{ id: 'i1', parent: 'o1', name: 'Sportelli aperti', weight: '100', targets: { 2024: '>= 10' }, ...(value === null ? {} : { readings: { '2024-12-31': value } }) }],
    };
    const path = join(folder, `${body}.cruscotto.json`);
    writeFileSync(path, JSON.stringify(plan));
    return path;
  });
}

test('every line of every plan has the same columns in the same order', () => {
  const { status, stdout, stderr } = cruscotto(['evaluate', '--jsonl', ...all]);
  assert.equal(status, 0);
  assert.equal(stderr, '');
  const rows = json_lines(stdout);
  const columns = ['file', 'body', 'title', 'year', 'at', 'as_of', 'profile', 'missing', 'scenarios', 'kind', 'id', 'parent', 'level', 'code', 'name', 'weight',
    'effective_weight', 'weight_rule', 'score', 'low', 'high', 'coverage', 'light', 'removed', 'target', 'target_kind', 'actual', 'met', 'raw', 'status', 'reason'];
  for (const row of rows) assert.deepEqual(Object.keys(row), columns);
  assert.deepEqual([...new Set(rows.map(({ file }) => file))], all);
  const expected = all.map((path) => JSON.parse(readFileSync(path, 'utf8'))).reduce((sum, plan) => sum + plan.objectives.length + plan.indicators.length, 0);
  assert.equal(rows.length, expected);
});

test('a line says what evaluate --json says of the row', () => {
  const whole = JSON.parse(cruscotto(['evaluate', demonstration, '--json', '--at', '2024-06-30']).stdout);
  const rows = json_lines(cruscotto(['evaluate', '--jsonl', demonstration, '--at', '2024-06-30']).stdout);
  assert.equal(rows[0].at, '2024-06-30');
  for (const row of rows) {
    const same = (row.kind === 'objective' ? whole.nodes : whole.indicators).find(({ id }) => id === row.id);
    for (const column of ['name', 'parent', 'weight', 'effective_weight', 'score', 'low', 'high', 'coverage', 'light']) assert.equal(row[column], same[column]);
    if (row.kind === 'indicator') for (const column of ['target', 'actual', 'met', 'status', 'reason']) assert.equal(row[column], same[column]);
    else assert.deepEqual([row.level, row.target, row.met, row.status], [same.level, null, null, null]);
  }
});

test('two methods give the lines of both; standard input is a plan among the others', () => {
  const input = readFileSync(demonstration, 'utf8');
  const rows = json_lines(cruscotto(['evaluate', '--jsonl', '-', demonstration, '--profile', 'proporzionale', '--profile', 'on-off'], input).stdout);
  const of = (file, profile) => rows.filter((row) => row.file === file && row.profile === profile);
  assert.ok(of('-', 'on-off').length > 0);
  assert.equal(of('-', 'on-off').length, of(demonstration, 'proporzionale').length);
  assert.equal(rows.length, 4 * of('-', 'on-off').length);
});

test('a file that cannot be read is told and the others go on', (t) => {
  const [good] = bodies(t, { Grosseto: '8' });
  const { status, stdout, stderr } = cruscotto(['evaluate', '--jsonl', `${good}.manca`, good, '-'], '{"name": "altro"}');
  assert.equal(status, 1);
  assert.deepEqual([...new Set(json_lines(stdout).map(({ file }) => file))], [good]);
  assert.match(stderr, /\.manca:0:0: no-such-file: /);
  assert.match(stderr, /^-:1:1: not-a-plan: /m);
});

test('a folder among the files is told, and the lines before and after it stand', (t) => {
  const files = bodies(t, { Grosseto: '8', Livorno: '9' });
  const { status, stdout, stderr } = cruscotto(['evaluate', '--jsonl', files[0], plans, files[1]]);
  assert.equal(status, 1);
  assert.deepEqual([...new Set(json_lines(stdout).map(({ file }) => file))], files);
  assert.ok(stderr.startsWith(`${plans}:0:0: no-such-file: `));
});

test('--jsonl belongs to evaluate', () => {
  assert.equal(cruscotto(['check', '--jsonl', demonstration]).status, 2);
  assert.equal(cruscotto(['evaluate', '--jsonl']).status, 2);
  assert.equal(cruscotto(['evaluate', demonstration, demonstration]).status, 2);
});

// The query of the README, over the columns that it names.
test('bodies are ranked by objective as in the README', (t) => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, query] = /```sql\n([^]*?)```/.exec(readme);
  const files = bodies(t, { Livorno: '9', Grosseto: '8', Pisa: null, Siena: '12' });
  const rows = json_lines(cruscotto(['evaluate', '--jsonl', ...files]).stdout);
  const words = query.replaceAll(/'[^']*'/g, '').match(/[a-z_]+/g);
  for (const column of ['kind', 'level', 'name', 'body', 'score', 'coverage', 'year', 'at', 'profile']) assert.ok(words.includes(column) && column in rows[0], column);
  const ranked = rows.filter(({ kind, level }) => kind === 'objective' && level === 'strategic').filter(({ score, coverage }) => score !== null && coverage > 0)
    .filter(({ name }) => name === 'Servizi alle imprese').sort((a, b) => b.score - a.score);
  assert.deepEqual(ranked.map(({ body }) => body), ['Siena', 'Livorno', 'Grosseto']);
  assert.deepEqual(ranked.map(({ score }) => Math.round(score * 100)), [100, 90, 80]);
  assert.equal(rows.find(({ body, id }) => body === 'Pisa' && id === 'i1').status, 'no_data');
});
