// What a plan's file remembers, on the command line: `check` tells when it was altered, `fmt` keeps it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { cruscotto, plans } from './support/run.mjs';

const published = join(plans, '2024-piano-indicatori.cruscotto.json');
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

const compact = (plan) => JSON.stringify(plan);
const fmt = (text) => cruscotto(['fmt', '-'], text).stdout;
const codes = (text) => JSON.parse(cruscotto(['check', '-', '--json'], text).stdout).map(({ code }) => code);
const of_memory = (text) => codes(text).filter((code) => /^(history|base)-/.test(code));

// A history made by somebody else's program, from what the schema says of it.
function with_history(entries) {
  const plan = JSON.parse(fmt(readFileSync(published, 'utf8')));
  const state = sha256(compact(plan));
  let before = '';
  plan.history = entries.map(({ who, what }) => {
    const entry = { when: '2024-07-02T10:15+02:00', who, what, state };
    entry.hash = sha256(`${before}\n${compact(entry)}`);
    before = entry.hash;
    return entry;
  });
  return plan;
}
const two = [{ who: 'Anna Neri', what: ['Titolo: A → B'] }, { who: 'Bruno', what: ['una', 'due'] }];

test('a history that holds is not spoken of, and fmt keeps it', () => {
  const text = fmt(compact(with_history(two)));
  assert.deepEqual(of_memory(text), []);
  assert.equal(JSON.parse(text).history.length, 2);
  assert.equal(fmt(text), text);
});

test('check names the first entry that was altered, with its place', () => {
  const text = fmt(compact(with_history(two))).replace('Anna Neri', 'Anna Nero');
  const told = JSON.parse(cruscotto(['check', '-', '--json'], text).stdout).find(({ code }) => code === 'history-broken');
  assert.equal(told.path, '$.history[0]');
  assert.equal(told.severity, 'warning');
  assert.equal(text.split('\n')[told.line - 1].slice(told.column - 1, told.column + 6), '{"when"');
  assert.match(told.message, /voce 1 \(2024-07-02T10:15\+02:00 Anna Nero\)/);
});

test('check tells when the plan was changed and its history does not say so', () => {
  const plan = with_history(two);
  plan.title += ' bis';
  assert.deepEqual(of_memory(compact(plan)), ['history-ends-elsewhere']);
});

test('a base that leads nowhere is told of and left out', () => {
  const plan = with_history([]);
  plan.base = { state: sha256(''), back: {} };
  assert.deepEqual(of_memory(compact(plan)), ['base-broken']);
  assert.equal(JSON.parse(fmt(compact(plan))).base, undefined);
});

test('the published plans remember nothing', () => {
  for (const field of ['history', 'base']) assert.equal(JSON.parse(readFileSync(published, 'utf8'))[field], undefined);
});
