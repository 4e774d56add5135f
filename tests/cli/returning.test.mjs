// What one unit has to fill in goes out, comes back, and only its values are taken.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { cruscotto, plans } from './support/run.mjs';

const published = join(plans, '2024-piano-indicatori.cruscotto.json');
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const write = (path, plan) => writeFileSync(path, JSON.stringify(plan));

// The published plan divided between two units; the first three indicators without formula are the first unit's.
function divided(t) {
  const folder = mkdtempSync(join(tmpdir(), 'cruscotto-return-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const plan = json(published);
  plan.units = [{ id: 'u901', name: 'Servizio Bilancio' }, { id: 'u902', name: 'Registro imprese' }];
  for (const each of plan.objectives) delete each.units;
  for (const each of plan.indicators) each.units = ['u902'];
  const own = plan.indicators.filter(({ formula, targets, removed }) => !formula && targets?.['2024'] && !removed).slice(0, 3);
  for (const each of own) each.units = ['u901'];
  const at = (name) => join(folder, name);
  write(at('piano.json'), plan);
  return { plan: at('piano.json'), part: at('ritorno.json'), out: at('unito.json'), ids: own.map(({ id }) => id) };
}

const made = ({ plan, part }) => cruscotto(['return', plan, '--unit', 'Servizio Bilancio', '-o', part]);

test('a part holds the rows of its unit and is a plan that every command reads', (t) => {
  const files = divided(t);
  assert.equal(made(files).status, 0);
  const part = json(files.part);
  assert.deepEqual(part.indicators.map(({ id }) => id), files.ids);
  assert.deepEqual([part.return_of.unit, part.return_of.at], ['u901', '2024-12-31']);
  assert.deepEqual(part.return_of.awaited.map(({ id }) => id), files.ids);
  assert.equal(cruscotto(['fmt', files.part]).stdout, readFileSync(files.part, 'utf8'));
  assert.ok(readFileSync(files.part).length < readFileSync(published).length / 2);
});

test('what returns is taken, told, and nothing else changes', (t) => {
  const files = divided(t);
  made(files);
  const part = json(files.part);
  part.indicators[0].readings = { ...part.indicators[0].readings, '2024-12-31': { value: '12', note: 'verbale n. 4' } };
  part.indicators[1].weight = '1';
  part.title = 'Un altro titolo';
  write(files.part, part);
  const { status, stdout } = cruscotto(['take', files.plan, files.part, '-o', files.out]);
  assert.equal(status, 0);
  assert.match(stdout, /^Tornano 2 fra valori, note e valutazioni:\n/);
  assert.match(stdout, /\nIl file ha altre 2 differenze dal piano, che restano fuori:\n/);
  const expected = json(files.plan);
  const row = expected.indicators.find(({ id }) => id === files.ids[0]);
  row.readings = { ...row.readings, '2024-12-31': { value: '12', note: 'verbale n. 4' } };
  assert.equal(readFileSync(files.out, 'utf8'), cruscotto(['fmt', '-'], JSON.stringify(expected)).stdout);
  const told = JSON.parse(cruscotto(['take', files.plan, files.part, '-o', files.out, '--json']).stdout);
  assert.deepEqual(Object.keys(told), ['taken', 'contested', 'elsewhere']);
  assert.deepEqual([told.taken.length, told.contested.length, told.elsewhere.length], [2, 0, 2]);
  assert.match(cruscotto(['take', files.out, files.part, '-o', '-']).stderr, /^Non torna niente di nuovo\./);
});

test('where the plan changed in the same cell, what returns stands, and the exit says so', (t) => {
  const files = divided(t);
  made(files);
  const set = (path, value) => {
    const plan = json(path);
    const row = plan.indicators.find(({ id }) => id === files.ids[0]);
    row.readings = { ...row.readings, '2024-12-31': value };
    write(path, plan);
  };
  set(files.part, '12');
  set(files.plan, '99');
  const { status, stdout } = cruscotto(['take', files.plan, files.part, '-o', files.out]);
  assert.equal(status, 1);
  assert.match(stdout, /Una riga era cambiata anche nel piano dopo l'invio/);
  assert.equal(json(files.out).indicators.find(({ id }) => id === files.ids[0]).readings['2024-12-31'], '12');
});

test('return and take say what is missing', (t) => {
  const files = divided(t);
  made(files);
  assert.match(cruscotto(['return', files.plan]).stderr, /missing-option: .*--unit[^]*missing-option: .*-o/);
  const unknown = cruscotto(['return', files.plan, '--unit', 'Ragioneria', '-o', files.out]);
  assert.deepEqual([unknown.status, /unknown-unit/.test(unknown.stderr)], [2, true]);
  const empty = cruscotto(['return', files.plan, '--unit', 'u901', '--at', '2050-12-31', '-o', files.out]);
  assert.deepEqual([empty.status, /return-empty/.test(empty.stderr)], [1, true]);
  assert.match(cruscotto(['take', files.plan]).stderr, /missing-return-argument/);
  assert.match(cruscotto(['take', files.plan, files.plan, '-o', files.out]).stderr, /not-a-return/);
  assert.match(cruscotto(['take', published, files.part, '-o', files.out]).stderr, /return-other-plan/);
});
