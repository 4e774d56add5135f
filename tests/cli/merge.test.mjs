// cruscotto merge: what two colleagues made of one plan, brought together.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { cruscotto, native_tool, plans } from './support/run.mjs';

const published = join(plans, '2024-piano-indicatori.cruscotto.json');

// A folder with the plan and a changed copy for each colleague.
function files(t, ours, theirs) {
  const folder = mkdtempSync(join(tmpdir(), 'cruscotto-merge-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const write = (name, change) => {
    const plan = JSON.parse(readFileSync(published, 'utf8'));
    change(plan);
    const path = join(folder, `${name}.cruscotto.json`);
    writeFileSync(path, JSON.stringify(plan));
    return path;
  };
  return { folder, base: write('base', () => {}), ours: write('nostro', ours), theirs: write('loro', theirs), out: join(folder, 'unito.cruscotto.json') };
}

const first_with_target = (plan) => plan.indicators.find(({ targets }) => targets?.['2024']);
const set_target = (text) => (plan) => { first_with_target(plan).targets['2024'] = text; };
const fmt = (path) => cruscotto(['fmt', path]).stdout;

test('merge takes what only one side changed and leaves nothing of either behind', (t) => {
  const { base, ours, theirs, out } = files(t, (plan) => { plan.title = 'Piano 2024, versione 2'; }, set_target('>= 77,00 %'));
  const { status, stdout } = cruscotto(['merge', base, ours, theirs, '-o', out]);
  assert.equal(status, 0);
  assert.match(stdout, /^Da loro arriva una modifica:\n {2}Target 2024 di .*>= 77,00 %\nNessun conflitto\.\n/);
  const merged = JSON.parse(readFileSync(out, 'utf8'));
  assert.equal(merged.title, 'Piano 2024, versione 2');
  assert.match(JSON.stringify(first_with_target(merged).targets['2024']), />= 77,00 %/);
  assert.equal(fmt(out), readFileSync(out, 'utf8'));
});

test('merge lists conflicts, keeps ours for them and exits with 1', (t) => {
  const { base, ours, theirs, out } = files(t, set_target('>= 77,00 %'), set_target('>= 78,00 %'));
  const { status, stdout } = cruscotto(['merge', base, ours, theirs, '-o', out]);
  assert.equal(status, 1);
  assert.match(stdout, /Un conflitto; finché non si sceglie resta il nostro:\n {2}Target 2024 di .*: base .*, nostro >= 77,00 %, loro >= 78,00 %\n/);
  assert.equal(readFileSync(out, 'utf8'), fmt(ours));
  const told = JSON.parse(cruscotto(['merge', base, ours, theirs, '-o', out, '--json']).stdout);
  assert.deepEqual(Object.keys(told), ['with_base', 'conflicts', 'from_ours', 'from_theirs', 'renamed', 'new_issues']);
  assert.equal(told.conflicts.length, 1);
  const [{ what, ours: our_text, theirs: their_text, takes, typed }] = told.conflicts;
  assert.deepEqual([what, our_text, their_text, takes, typed], ['target.2024', '>= 77,00 %', '>= 78,00 %', ['ours', 'theirs'], true]);
});

test('merge puts the plan on standard output and what it tells on standard error', (t) => {
  const { base, ours, theirs } = files(t, set_target('>= 77,00 %'), () => {});
  const { status, stdout, stderr } = cruscotto(['merge', base, ours, theirs, '-o', '-']);
  assert.equal(status, 0);
  assert.equal(stdout, fmt(ours));
  assert.match(stderr, /Da loro non arriva niente di nuovo\.\nNessun conflitto\./);
});

test('merge works as a merge driver: the result takes the place of ours', (t) => {
  const { base, ours, theirs } = files(t, (plan) => { plan.title = 'Nostro titolo'; }, set_target('>= 77,00 %'));
  const once = spawnSync(native_tool, ['merge', base, ours, theirs, '-o', ours]);
  assert.equal(once.status, 0);
  assert.match(readFileSync(ours, 'utf8'), /Nostro titolo[^]*>= 77,00 %/);
});

test('merge of two files without a base shows all that is not the same', (t) => {
  const { folder, ours, theirs, out } = files(t, set_target('>= 77,00 %'), set_target('>= 78,00 %'));
  const none = join(folder, 'vuoto');
  writeFileSync(none, '');
  const { status, stdout } = cruscotto(['merge', none, ours, theirs, '-o', out, '--lang', 'en']);
  assert.equal(status, 1);
  assert.match(stdout, /Target 2024 of .*: ours >= 77,00 %, theirs >= 78,00 %/);
  assert.equal(readFileSync(out, 'utf8'), fmt(ours));
  assert.equal(cruscotto(['merge', none, ours, ours, '-o', out]).status, 0);
});

test('weights that each side put right for itself are told when together they no longer add up', (t) => {
  // Each side takes a tenth of a point from another indicator of the group and gives it to the third.
  const shift = (from) => (plan) => {
    const group = plan.indicators.filter(({ parent, weight }) => parent === plan.indicators[0].parent && weight);
    const move = (row, hundredths) => { row.weight = ((Math.round(Number(row.weight) * 100) + hundredths) / 100).toFixed(2); };
    move(group[from], -10);
    move(group[2], 10);
  };
  const { base, ours, theirs, out } = files(t, shift(0), shift(1));
  const { status, stdout } = cruscotto(['merge', base, ours, theirs, '-o', out, '--lang', 'en']);
  assert.equal(status, 0);
  assert.match(stdout, /One change comes from theirs:\n {2}Weight of /);
  assert.match(stdout, /Issues that come of the merge:\n {2}/);
  assert.deepEqual(JSON.parse(cruscotto(['merge', base, ours, theirs, '-o', out, '--json']).stdout).new_issues.map(({ code }) => code), ['weight-sum']);
});

test('merge says what is missing and what cannot be read', (t) => {
  const { base, ours, theirs, out } = files(t, () => {}, () => {});
  assert.match(cruscotto(['merge', base, ours]).stderr, /missing-merge-argument[^]*missing-option/);
  assert.equal(cruscotto(['merge', base, ours, theirs]).status, 2);
  assert.equal(cruscotto(['merge', base, ours, '-', '-o', out], '{}').status, 1);
  const missing = cruscotto(['merge', base, ours, `${theirs}.no`, '-o', out]);
  assert.deepEqual([missing.status, missing.stderr.startsWith(`${theirs}.no:0:0: no-such-file: `)], [2, true]);
  const both = cruscotto(['merge', `${base}.no`, ours, `${theirs}.no`, '-o', out]);
  assert.deepEqual([both.status, both.stderr.match(/^.*\.no:0:0: no-such-file: /gm).length], [2, 2]);
  assert.equal(cruscotto(['merge', base, '', '', '-o', out]).status, 2);
});
