// What a plan's file remembers, on the command line: `check` tells when it was altered, `fmt` keeps it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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
function with_history(entries, change = () => {}) {
  const changed = JSON.parse(readFileSync(published, 'utf8'));
  change(changed);
  const plan = JSON.parse(fmt(compact(changed)));
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

// Changed and saved once more, with an entry that tells of it.
function saved_again(text, change, { when, who }) {
  const { history, ...before } = JSON.parse(text);
  change(before);
  const plan = JSON.parse(fmt(compact(before)));
  const entry = { when, who, what: ['una modifica'], state: sha256(compact(plan)) };
  entry.hash = sha256(`${history.at(-1).hash}\n${compact(entry)}`);
  return fmt(compact({ ...plan, history: [...history, entry] }));
}

function in_folder(t, texts) {
  const folder = mkdtempSync(join(tmpdir(), 'cruscotto-history-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => {
    const path = join(folder, `${name}.json`);
    writeFileSync(path, text);
    return [name, path];
  }));
}

const retarget = (plan) => { plan.indicators.find(({ targets }) => targets?.['2024']).targets['2024'] = '>= 77,00 %'; };

test('merge goes on with the history: what theirs tells, then the merge itself, at a moment that the files know', (t) => {
  const base = fmt(compact(with_history(two)));
  const ours = saved_again(base, (plan) => { plan.title = 'Piano 2024, versione 2'; }, { when: '2024-07-03T09:00+02:00', who: 'Anna Neri' });
  const theirs = saved_again(base, retarget, { when: '2024-07-03T08:30+00:00', who: 'Dario Blu' });
  assert.deepEqual([of_memory(ours), of_memory(theirs)], [[], []]);
  const files = in_folder(t, { base, ours, theirs, out: '', again: '' });
  const merge = (out, ...more) => cruscotto(['merge', files.base, files.ours, files.theirs, '-o', out, ...more]);
  assert.equal(merge(files.out).status, 0);
  const text = readFileSync(files.out, 'utf8');
  assert.deepEqual(of_memory(text), []);
  const { history, title } = JSON.parse(text);
  assert.equal(title, 'Piano 2024, versione 2');
  assert.deepEqual(history.map(({ who }) => who ?? ''), ['Anna Neri', 'Bruno', 'Anna Neri', 'Dario Blu', '']);
  assert.equal(history[4].when, '2024-07-03T08:30+00:00');  // the later one, though its clock shows an earlier hour
  assert.equal(history[4].what.length, 1);
  assert.match(history[4].what[0], /^Target 2024 di .* → >= 77,00 %$/);
  merge(files.again);
  assert.equal(readFileSync(files.again, 'utf8'), text, 'the same files give the same bytes');

  assert.equal(merge(files.again, '--who', 'Càrla', '--when', '2024-07-10T12:00+02:00').status, 0);
  const told = JSON.parse(readFileSync(files.again, 'utf8')).history.at(-1);
  assert.deepEqual([told.who, told.when], ['Càrla', '2024-07-10T12:00+02:00']);
  for (const wrong of ['ieri', '2024-07-10', '2024-13-10T12:00+02:00', '2024-07-10T25:00+02:00']) {
    const refused = merge(files.again, '--when', wrong);
    assert.deepEqual([refused.status, /option-value/.test(refused.stderr)], [2, true], wrong);
  }
});

test('merged once more nothing is added, and without a history there is none', (t) => {
  const base = fmt(compact(with_history(two)));
  const theirs = saved_again(base, retarget, { when: '2024-07-03T08:30+02:00', who: 'Dario Blu' });
  const files = in_folder(t, { base, theirs, out: '', bare: fmt(readFileSync(published, 'utf8')) });
  cruscotto(['merge', files.base, files.base, files.theirs, '-o', files.out]);
  const once = readFileSync(files.out, 'utf8');
  assert.deepEqual(of_memory(once), []);
  assert.equal(JSON.parse(once).history.length, 4);
  cruscotto(['merge', files.base, files.out, files.theirs, '-o', files.out]);
  assert.equal(JSON.parse(readFileSync(files.out, 'utf8')).history.length, 4);
  cruscotto(['merge', files.bare, files.bare, files.theirs, '-o', files.out]);
  assert.equal(JSON.parse(readFileSync(files.out, 'utf8')).history, undefined);
});

test('a merge with a file that was changed by other hands says so', (t) => {
  const base = fmt(compact(with_history(two)));
  const plan = JSON.parse(base);
  plan.title += ' bis';
  const theirs = saved_again(base, retarget, { when: '2024-07-03T08:30+02:00', who: 'Dario Blu' });
  const files = in_folder(t, { base, ours: compact(plan), theirs, out: '' });
  cruscotto(['merge', files.base, files.ours, files.theirs, '-o', files.out]);
  const text = readFileSync(files.out, 'utf8');
  assert.deepEqual(of_memory(text), []);
  assert.equal(JSON.parse(text).history.at(-1).what[0], 'Cambiato senza che la storia lo dica');
});

test('what a unit gives back is an entry of the history too', (t) => {
  const plan = with_history(two, (published_plan) => {
    published_plan.units = [{ id: 'u901', name: 'Servizio Bilancio' }];
    for (const each of published_plan.objectives) delete each.units;
    for (const each of published_plan.indicators) each.units = ['u901'];
  });
  const files = in_folder(t, { plan: fmt(compact(plan)), part: '', out: '' });
  cruscotto(['return', files.plan, '--unit', 'u901', '-o', files.part]);
  const part = JSON.parse(readFileSync(files.part, 'utf8'));
  const [{ id }] = part.return_of.awaited;
  part.indicators.find((each) => each.id === id).readings = { '2024-12-31': '12' };
  writeFileSync(files.part, compact(part));
  assert.equal(cruscotto(['take', files.plan, files.part, '-o', files.out, '--who', 'Anna Neri']).status, 0);
  const text = readFileSync(files.out, 'utf8');
  assert.deepEqual(of_memory(text), []);
  assert.equal(JSON.parse(text).history.at(-1).who, 'Anna Neri');
});
