// The command line as scripts use it, native and under node.
import assert from 'node:assert/strict';
import { closeSync, openSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { cruscotto, json_lines, lines, plans, root } from './support/run.mjs';

const published = join(plans, '2024-piano-indicatori.cruscotto.json');
const demonstration = join(plans, '2024-dati-dimostrativi.cruscotto.json');

test('score gives the worked cases of the method, in per cent before the cap', () => {
  const cases = [
    ['>= 95,00 %', '90', 94.74], ['<= 16 gg', '20', 75], ['<= 16 gg', '32', 0], ['<= 16 gg', '8', 150],
    ['>= -9,90 %', '-5', 149.49], ['>= -9,90 %', '-20', -2.02], ['<= -13 N.', '-5', 38.46], ['<= -13 N.', '-20', 153.85],
  ];
  const input = cases.map(([target, actual]) => JSON.stringify({ target, actual })).join('\n');
  const { status, stdout } = cruscotto(['score'], input);
  assert.equal(status, 0);
  assert.deepEqual(json_lines(stdout).map(({ raw }) => Math.round(raw * 1e4) / 100), cases.map(([, , percent]) => percent));
});

test('score reads ratios in per cent under a % target, points, commas, null and a given direction', () => {
  const input = [
    { target: '>= 80,00 %', numerator: '40', denominator: '50' },
    { target: '0 N.', actual: '0', direction: 'at_most' },
    { target: '0 N.', actual: '2', direction: 'at_most' },
    { target: '>= 1.600,00', actual: '1.600,00' },
    { target: '> 3,5', actual: '3.50', previous: null },
    { target: 'Entro 31-12-2024', actual: '2024-12-31' },
  ].map((one) => JSON.stringify(one)).join('\n');
  const out = json_lines(cruscotto(['score'], input).stdout);
  assert.deepEqual(out.map(({ met }) => met), [true, true, false, true, false, true]);
  assert.deepEqual(out.map(({ score }) => Math.round(score * 1e6) / 1e6), [1, 1, 0, 1, 1, 1]);
  assert.ok(out[4].score < 1 && out[4].raw < 1, 'a strict target missed by equality stays below 1');
});

test('score says what is wrong in a line, keeps its place and goes on', () => {
  const { status, stdout, stderr } = cruscotto(['score'], '{"target":">= 1","actual":"1"}\n{"target":">= 1","actual":"1x"}\nnonsense\n');
  assert.equal(status, 1);
  assert.equal(json_lines(stdout).length, 3);
  assert.match(stderr, /-:2:0: not-a-value/);
  assert.match(stderr, /-:3:\d+: /);
});

test('score names each thing that it cannot read, and reads yes and no', () => {
  const faults = [
    [{ target: '>= 1', numerator: 'tanti', denominator: '2' }, 'score-number'],
    [{ target: '>= 1', actual: '1', reference: 'media' }, 'score-number'],
    [{ target: '1', actual: '1', direction: 'su' }, 'score-direction'],
    [{ target: '>= 1', actual: '1', valore: '1' }, 'score-member'],
    [{ target: '>= 1', actual: '1', low_treshold: '1' }, 'score-member'],
    [{ actual: '1' }, 'score-target'],
  ];
  const { status, stdout, stderr } = cruscotto(['score'], faults.map(([one]) => JSON.stringify(one)).join('\n'));
  assert.equal(status, 1);
  assert.deepEqual(lines(stderr).map((line) => line.match(/^-:(\d+):0: ([a-z-]+):/).slice(1)), faults.map(([, code], i) => [String(i + 1), code]));
  assert.deepEqual(json_lines(stdout).map(({ met, score }) => [met, score]), faults.map(() => [null, null]));
  assert.deepEqual(json_lines(cruscotto(['score'], '{"target":"SI/NO","actual":true}\n{"target":"SI/NO","actual":false}\n\n{"target":">= 1"}\n').stdout)
    .map(({ met, reason }) => [met, reason]), [[true, null], [false, null], [null, 'not_measured']]);
  assert.match(stderr, /“low_treshold” .*low_threshold, high_threshold/);
  assert.equal(cruscotto(['score', '--profile', 'a-naso']).status, 2);
});

test('an option without effect is refused: a second method where none is compared, year, day and missing values of score', () => {
  for (const option of [['--year', '2024'], ['--at', '2024-06-30'], ['--missing', 'zero']]) {
    const { status, stderr } = cruscotto(['score', ...option]);
    assert.equal(status, 2, option[0]);
    assert.match(stderr, new RegExp(`unknown-option: “${option[0]}”`));
  }
  const twice = ['--profile', 'proporzionale', '--profile', 'on-off'];
  for (const args of [['score'], ['explain', demonstration, '1'], ['seek', demonstration, '--node', 'ente', '--score', '90'], ['simulate', demonstration], ['export', demonstration, '--to', 'html']]) {
    const { status, stderr } = cruscotto([...args, ...twice]);
    assert.equal(status, 2, args[0]);
    assert.match(stderr, /too-many-arguments: “--profile on-off”/);
  }
});

test('score takes the figures that a method asks for', () => {
  const one = (method, figures) => json_lines(cruscotto(['score', '--profile', method], JSON.stringify({ target: '>= 80', actual: '60', ...figures })).stdout)[0].score;
  assert.equal(one('dalla-baseline', { baseline: '40' }), 0.5);
  assert.equal(one('anno-precedente', { previous: 40 }), 0.5);
  assert.ok(Math.abs(one('tre-soglie', { low_threshold: '40', high_threshold: '100' }) - 0.5) < 1e-12);
  assert.equal(json_lines(cruscotto(['score'], '{"target":">= media cluster","actual":"3","reference":"4"}\n{"target":"<= 0 N.","actual":"2","scale":"8"}').stdout)
    .map(({ score }) => score).join(' '), '0.75 0.75');
});

test('targets reads one text a line and answers one object a line, in order', () => {
  const texts = ['>= 95,00 %', '<= 16 gg', 'Entro 31-12-2024', 'x ≤ x-1', 'Anno di rilevazione', '31/04/2018', '', '100 % entro 31/12/2024'];
  const out = json_lines(cruscotto(['targets'], texts.join('\n') + '\n').stdout);
  assert.deepEqual(out.map(({ text }) => text), texts);
  assert.deepEqual(out.map(({ kind }) => kind).slice(0, 6), ['at_least', 'at_most', 'by_date', 'earlier_year', 'survey', 'by_date']);
  assert.deepEqual([out[0].value, out[0].unit, out[0].strict, out[0].direction], ['95.00', '%', false, 'given']);
  assert.equal(out[2].date, '2024-12-31');
  assert.equal(out[3].offset, 1);
  assert.match(out[5].issues[0], /^impossible-date/);
  assert.equal(out[7].and.length, 2);
});

test('fmt gives back the bundled plans byte for byte', () => {
  for (const plan of readdirSync(plans).map((name) => join(plans, name))) {
    const { status, stdout } = cruscotto(['fmt', plan]);
    assert.equal(status, 0);
    assert.equal(stdout, readFileSync(plan, 'utf8'));
    assert.equal(cruscotto(['fmt', '-'], stdout).stdout, stdout);
  }
});

test('evaluate answers with every node and indicator, scores between their limits', () => {
  const out = JSON.parse(cruscotto(['evaluate', demonstration, '--json']).stdout);
  assert.equal(out.year, 2024);
  assert.equal(out.at, '2024-12-31');
  assert.equal(out.missing, 'zero');
  assert.equal(out.root, 'ente');
  assert.equal(out.nodes.length, 1 + 4 + 14);
  assert.equal(out.indicators.length, 58);
  for (const { id, score, low, high, coverage } of [...out.nodes, ...out.indicators]) {
    assert.ok(low <= high && coverage >= 0 && coverage <= 1, id);
    if (score !== null) assert.ok(score >= low - 1e-12 && score <= high + 1e-12, id);
  }
});

test('evaluate follows the policy asked for; at half year weights are redistributed', () => {
  const at = (...args) => JSON.parse(cruscotto(['evaluate', demonstration, '--json', ...args]).stdout);
  assert.equal(at('--at', '2024-06-30').missing, 'redistribute');
  const root = (out) => out.nodes.find(({ id }) => id === out.root);
  const redistributed = root(at('--missing', 'redistribute'));
  const zero = root(at('--missing', 'zero'));
  assert.ok(zero.score < redistributed.score);
  assert.ok(Math.abs(zero.score - zero.low) < 1e-12, 'missing counted as zero is the low end');
});

test('a plan without values has no score, the whole interval and no coverage', () => {
  const out = JSON.parse(cruscotto(['evaluate', published, '--json', '--missing', 'redistribute']).stdout);
  const root = out.nodes.find(({ id }) => id === out.root);
  assert.deepEqual([root.score, root.low, root.high, root.coverage], [null, 0, 1, 0]);
});

test('evaluate prints the tree for people, in both languages', () => {
  assert.match(cruscotto(['evaluate', demonstration]).stdout, /copertura/);
  assert.match(cruscotto(['evaluate', demonstration, '--lang', 'en']).stdout, /coverage/);
});

test('check finds the repeated deadline of objective 10 and says where it stands in the file', () => {
  const issues = JSON.parse(cruscotto(['check', published, '--json']).stdout);
  const repeated = issues.filter(({ code }) => code === 'date-repeated');
  assert.deepEqual(repeated.map(({ path }) => path.match(/\.targets\.(\d+)$/)[1]), ['2024']);
  assert.match(repeated[0].message, /2023, 2024, 2025, 2026/);
  const file = readFileSync(published, 'utf8').split('\n');
  for (const { line, column } of repeated) assert.match(file[line - 1].slice(column - 1), /^"Entro 31-12-2023"/);
  assert.ok(issues.some(({ code }) => code === 'target-relaxes'));
  assert.deepEqual(Object.keys(issues[0]), ['code', 'severity', 'id', 'path', 'line', 'column', 'message', 'accepted']);
});

// What stands in the text where an issue says.
const stands_at = (text, { line, column }) => text.split('\n').slice(line - 1).join('\n').slice(column - 1);

test('check places what it finds in revisions, in links and in the note of the plan right there', () => {
  const plan = JSON.parse(readFileSync(published, 'utf8'));
  plan.acts = [{ id: 'd1', kind: 'deliberation', body: 'Giunta', number: '41', date: '2024-07-18' }];
  plan.revisions = [{ act: 'd1', kind: 'updated', on: 'i1', text: 'Aggiornato' }, { kind: 'updated', on: 'i2', text: 'Aggiornato anche questo' },
    { act: 'd1', kind: 'updated', on: 'i3', text: 'Aggiornato con deliberazione n. 42 del 18/07/2024' }];
  plan.links = [{ cause: 'o1', effect: 'o2' }, { cause: 'o2', effect: 'o1', note: 'e ritorno' }];
  const check = (...more) => {
    const text = JSON.stringify(plan, null, 1);
    const issues = JSON.parse(cruscotto(['check', '-', '--json', ...more], text).stdout);
    return (code) => issues.filter((issue) => issue.code === code).map((issue) => ({ ...issue, text: stands_at(text, issue) }));
  };
  const found = check();
  for (const [code, path, begins] of [['revision-without-act', '$.revisions[1]', /^\{\s*"kind": "updated",\s*"on": "i2"/], ['act-differs', '$.revisions[2]', /^\{\s*"act": "d1",\s*"kind": "updated",\s*"on": "i3"/],
    ['link-cycle', '$.links[1]', /^\{\s*"cause": "o2"/]]) {
    const [one, ...others] = found(code);
    assert.deepEqual([one.path, others], [path, []], code);
    assert.match(one.text, begins);
  }
  // As of the adoption the first revision is none: the second is not the one that the file has first.
  const [before] = check('--as-of', 'adozione')('revision-without-act');
  assert.deepEqual([before.path, before.id], [`$.indicators[${plan.indicators.findIndex(({ id }) => id === 'i2')}]`, 'i2']);
  delete plan.revisions;
  plan.note = 'Vedi la deliberazione del 18 luglio 2024';
  const [note] = check()('act-without-number');
  assert.deepEqual([note.path, note.text.startsWith('"Vedi la deliberazione')], ['$.note', true]);
});

test('the words of each revision of 2018 that names another act stand where check says', () => {
  const file = join(plans, '2018-cruscotto-rolling.cruscotto.json');
  const text = readFileSync(file, 'utf8');
  const issues = JSON.parse(cruscotto(['check', file, '--json']).stdout);
  const differing = issues.filter(({ code }) => code === 'act-differs');
  assert.equal(differing.length, 3);
  for (const issue of differing) assert.ok(stands_at(text, issue).split('\n    }')[0].includes(issue.message.match(/“([^”]+)”/)[1]), issue.path);
  assert.match(issues.find(({ code }) => code === 'revision-without-act').path, /^\$\.revisions\[\d+\]$/);
});

test('what is wrong in a method is told in its field; a band by where it begins and ends', () => {
  const { status, stdout } = cruscotto(['check', join(root, 'tests/cases/files/metodi-con-difetti/piano.cruscotto.json'), '--json']);
  assert.equal(status, 1);
  const of = (wanted) => JSON.parse(stdout).find(({ code }) => code === wanted);
  assert.deepEqual([of('band-empty').path, of('band-empty').message], ['$.profiles[1].bands', 'La fascia da 60 a 60 non contiene nulla: “from” deve essere minore di “to”']);
  assert.match(of('band-overlap').message, /^La fascia da 60 a 90 e quella da 80 a \+∞ si sovrappongono/);
});

test('a broken plan is refused with every problem, its line and column', () => {
  const broken = readFileSync(published, 'utf8').replace('"weight": "14.28"', '"weight": "tanto"').replace('"version": 1', '"version": 1, "year": "x"');
  const { status, stdout, stderr } = cruscotto(['fmt', '-'], broken);
  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.ok(lines(stderr).length >= 2);
  for (const line of lines(stderr)) assert.match(line, /^-:\d+:\d+: [a-z-]+: /);
});

test('wrong usage exits with 2 and says what is accepted', () => {
  for (const args of [[], ['valuta'], ['evaluate'], ['fmt', published, '--year', '2024'], ['evaluate', published, '--at', '30/06'],
    ['evaluate', published, '--missing', 'boh'], ['evaluate', published, '--profile', 'boh'], ['check', '/nessun/file']]) {
    const { status, stderr } = cruscotto(args);
    assert.equal(status, 2, args.join(' '));
    assert.ok(stderr.length > 0);
  }
  assert.equal(cruscotto(['--help']).status, 0);
});

test('wrong usage is told as asked, wherever --json and --lang stand: in English, and as JSON without the page of usage', () => {
  const { status, stdout, stderr } = cruscotto(['check', published, '--boh', '--json', '--lang', 'en']);
  assert.deepEqual([status, stdout], [2, '']);
  assert.deepEqual(JSON.parse(stderr).map(({ code, message }) => [code, message]), [['unknown-option', '“--boh” is not an option of this command']]);
  assert.match(cruscotto(['check', published, '--boh', '--lang', 'en']).stderr, /is not an option of this command\ncruscotto check PLAN/);
  assert.match(cruscotto(['check', published, '--boh', '--lang', 'de']).stderr, /non è un'opzione[^]*\ncruscotto check PIANO/);
});

test('every problem is told at once: of moment, method and scenario; of each of several files, under its own name', () => {
  const asked = cruscotto(['evaluate', published, '--as-of', '41/2024', '--profile', 'a-naso', '--scenario', 'Cauto']);
  assert.deepEqual([asked.status, lines(asked.stderr).map((line) => line.match(/: ([a-z-]+): /)[1])], [2, ['as-of-unknown', 'scenarios-none', 'unknown-profile']]);
  for (const args of [['diff', '-', '/nessun/file'], ['take', '-', '/nessun/file', '-o', '/nessuna/uscita'], ['merge', published, '-', '/nessun/file', '-o', '/nessuna/uscita']]) {
    const { status, stderr } = cruscotto(args, '{"name": "altro"}');
    assert.equal(status, 2, args[0]);
    assert.deepEqual(lines(stderr).map((line) => line.match(/^.*?:\d+:\d+: [a-z-]+/)[0]), ['-:1:1: not-a-plan', '/nessun/file:0:0: no-such-file']);
    const told = JSON.parse(cruscotto([...args, '--json'], '{"name": "altro"}').stderr);
    assert.deepEqual(told.map(({ file, code }) => [file, code]), [['-', 'not-a-plan'], ['/nessun/file', 'no-such-file']]);
  }
  const { status, stderr } = cruscotto(['import', '/nessuna/tabella', '--into', '/nessun/piano']);
  assert.deepEqual([status, lines(stderr).map((line) => line.split(':')[0])], [2, ['/nessuna/tabella', '/nessun/piano']]);
});

test('a folder is no file that can be read, whether it is named or stands at the input', (t) => {
  const folder = openSync(plans, 'r');
  t.after(() => closeSync(folder));
  for (const command of [['check'], ['fmt'], ['evaluate'], ['export', '--to', 'html'], ['import'], ['targets'], ['score']])
    for (const named of [true, false]) {
      const [name, ...options] = command;
      const { status, stdout, stderr } = named ? cruscotto([name, plans, ...options]) : cruscotto([name, '-', ...options], '', [folder, 'pipe', 'pipe']);
      assert.deepEqual([status, stdout], [2, ''], name);
      assert.match(stderr, /^.*:0:0: no-such-file: /, name);
    }
});

test('what standard output does not take is told, and the exit says so', (t) => {
  const full = openSync('/dev/full', 'w');
  t.after(() => closeSync(full));
  const table = join(root, 'tests/cases/import/operativo-excel/tabella.txt');
  for (const args of [['fmt', published], ['evaluate', demonstration], ['evaluate', demonstration, '--json'], ['check', published], ['import', table, '-o', '-'], ['--help'], ['targets']]) {
    const { status, stderr } = cruscotto(args, '>= 1\n', ['pipe', full, 'pipe']);
    assert.equal(status, 2, args[0]);
    assert.match(stderr, /^(-:0:0: |.*"code":")file-not-written/m, args[0]);
  }
});

test('evaluate with two methods prints both and how far they are apart', () => {
  const { status, stdout } = cruscotto(['evaluate', demonstration, '--profile', 'proporzionale', '--profile', 'on/off', '--json']);
  assert.equal(status, 0);
  const { profiles, differences } = JSON.parse(stdout);
  assert.deepEqual(profiles.map(({ profile }) => profile), ['proporzionale', 'on-off']);
  const body = differences.nodes.find(({ id }) => id === profiles[0].root);
  const score = ({ nodes, root }) => nodes.find(({ id }) => id === root).score;
  assert.equal(body.first, score(profiles[0]));
  assert.equal(body.second, score(profiles[1]));
  assert.equal(body.difference, body.second - body.first);
  assert.ok(body.difference < 0, 'all or nothing is the harder method here');
  const words = cruscotto(['evaluate', demonstration, '--profile', 'proporzionale', '--profile', 'on/off']).stdout;
  assert.match(words, /81,81\u00a0% {2}→ {2}68,19\u00a0% {2}\(−13,63 punti\)/);
});

test('diff tells two states of a plan in words and as a list', () => {
  const { status, stdout } = cruscotto(['diff', published, demonstration]);
  assert.equal(status, 0);
  assert.match(stdout, /^Piano\n {2}Titolo del piano: /);
  assert.match(stdout, /^ {2}Valore al 31\/12\/2024 di “Azioni di diffusione della cultura digitale realizzate dal PID \(OC\)”: \(vuoto\) → 23$/m);
  const list = JSON.parse(cruscotto(['diff', published, demonstration, '--json']).stdout);
  assert.deepEqual(Object.keys(list[0]), ['kind', 'id_a', 'id_b', 'what', 'before', 'after', 'sure']);
  assert.ok(list.some(({ what, after }) => what === 'value.2024-12-31' && after === '23'));
  assert.equal(cruscotto(['diff', published, published]).stdout, 'Nessuna differenza.\n');
  assert.equal(cruscotto(['diff', published, published, '--json', '--lang', 'en']).stdout, '[]\n');
  assert.equal(cruscotto(['diff', published, '-'], '{}').status, 1);
  assert.equal(cruscotto(['diff', published]).status, 2);
});

test('a plan is evaluated, explained and checked as of an act; what cannot be rebuilt is said', () => {
  const plan = JSON.parse(readFileSync(published, 'utf8'));
  plan.acts = [{ id: 'd1', kind: 'deliberation', body: 'Giunta', number: '41', date: '2024-07-18' }];
  plan.revisions = [{ act: 'd1', kind: 'inserted', on: 'i1', text: 'Inserito' }, { act: 'd1', kind: 'updated', on: 'i2', text: 'Aggiornato' }];
  const text = JSON.stringify(plan);
  const run = (...args) => cruscotto(args, text);
  const ids = ({ stdout }) => JSON.parse(stdout).indicators.map(({ id }) => id);
  const before = run('evaluate', '-', '--as-of', 'adozione', '--json');
  assert.equal(before.status, 0);
  assert.equal(JSON.parse(before.stdout).as_of, 'adoption');
  assert.ok(!ids(before).includes('i1'));
  assert.match(before.stderr, /as-of-updated/);
  const after = run('evaluate', '-', '--as-of', '41/2024', '--json');
  assert.equal(JSON.parse(after.stdout).as_of, 'd1');
  assert.ok(ids(after).includes('i1'));
  assert.equal(after.stderr, '');
  assert.match(run('evaluate', '-', '--as-of', '2024-07-17').stdout, /non si può ricostruire\n$/);
  assert.match(run('explain', '-', '1', '--as-of', 'adozione').stdout, /non si può ricostruire\n$/);
  assert.match(run('check', '-', '--as-of', 'adozione').stderr, /as-of-updated/);
  for (const what_if of [['seek', '-', '--node', 'ente', '--score', '90'], ['simulate', '-', '--runs', '20']]) {
    assert.match(run(...what_if, '--as-of', 'adozione').stdout, /non si può ricostruire\n$/);
    const then = JSON.parse(run(...what_if, '--as-of', 'adozione', '--json').stdout);
    assert.equal(then.as_of, 'adoption');
    assert.ok(!(then.answers ?? then.indicators).some(({ id }) => id === 'i1'));
  }
  const unknown = run('evaluate', '-', '--as-of', '42');
  assert.equal(unknown.status, 2);
  assert.match(unknown.stderr, /d1 \(41\/2024\)/);
});

test('a plan is evaluated under the scenarios that are named, in the order of the plan; what is lost is said', () => {
  const plan = JSON.parse(readFileSync(published, 'utf8'));
  const target = (indicator, text) => ({ set: 'target', indicator, year: 2024, target: text });
  plan.scenarios = [
    { id: 's1', name: 'Prudente', edits: [target('i1', '>= 5 N.'), target('i3', '>= 6 N.')] },
    { id: 's2', name: 'Sfidante', on: false, edits: [target('i1', '>= 50 N.'), target('i999', '>= 7 N.')] },
  ];
  const text = JSON.stringify(plan, null, 1);
  const run = (...args) => cruscotto(args, text);
  const targets = ({ stdout }) => JSON.parse(stdout).indicators.filter(({ id }) => id === 'i1' || id === 'i3').map((each) => each.target);
  const alone = run('evaluate', '-', '--json');
  assert.deepEqual(JSON.parse(alone.stdout).scenarios, []);
  assert.deepEqual(targets(alone), ['>= 20 N.', '>= 1600 N.'], 'none lies on the plan unless it is named, even when it is on');
  const both = run('evaluate', '-', '--json', '--scenario', 'Sfidante', '--scenario', 's1');
  assert.equal(both.status, 0);
  assert.deepEqual(JSON.parse(both.stdout).scenarios, ['s1', 's2']);
  assert.deepEqual(targets(both), ['>= 50 N.', '>= 6 N.']);
  const lost = run('evaluate', '-', '--scenario', 's1', '--scenario', 's2');
  assert.match(lost.stdout, /^Scenari: Prudente, Sfidante\n/);
  const [, line] = /^-:(\d+):\d+: scenario-edit-lost: .*“i999”/m.exec(lost.stderr);
  const edit = text.split('\n').slice(Number(line) - 1).join('\n');
  assert.ok(edit.indexOf('"i999"') < edit.indexOf('}'), 'the line is that of the edit');
  for (const what of [['explain', '-', 'i1'], ['seek', '-', '--node', 'ente', '--score', '90'], ['simulate', '-', '--runs', '20']]) {
    assert.match(run(...what, '--scenario', 's1').stdout, /^Scenari: Prudente\n/);
    assert.deepEqual(JSON.parse(run(...what, '--scenario', 's1', '--json').stdout).scenarios, ['s1']);
  }
  const unknown = run('evaluate', '-', '--scenario', 'Cauto');
  assert.equal(unknown.status, 2);
  assert.match(unknown.stderr, /scenario-unknown: .*s1 \(Prudente\), s2 \(Sfidante\)/);
  assert.equal(cruscotto(['evaluate', published, '--scenario', 's1']).status, 2);
  assert.equal(run('check', '-', '--scenario', 's1').status, 2);
  assert.match(run('check', '-').stdout, /scenario-edit-lost/);
});

test('an unknown method is refused', () => {
  const { status, stderr } = cruscotto(['evaluate', demonstration, '--profile', 'a-naso']);
  assert.equal(status, 2);
  assert.match(stderr, /unknown-profile/);
});

test('explain derives a score down to numerator and denominator', () => {
  const { status, stdout } = cruscotto(['explain', demonstration, '1']);
  assert.equal(status, 0);
  assert.match(stdout, /99,49\u00a0%/);
  assert.match(stdout, /^ {4}Grado di adesione al cassetto digitale/m);
  assert.match(stdout, /valore al 31\/12\/2024: 100 × 28\.120 \/ 62\.540 = 44,963223537/);
  assert.match(stdout, /misurazione: 100 × \(1 \+ \(1\.544 − 1\.600\) \/ 1\.600\) = 96,5 %, non raggiunto/);
});

test('explain names an id that the plan does not have', () => {
  const { status, stderr } = cruscotto(['explain', demonstration, 'nessuno']);
  assert.equal(status, 2);
  assert.match(stderr, /unknown-id/);
  assert.match(cruscotto(['explain', demonstration, 'nessuno', '--profile', 'a-naso']).stderr, /unknown-profile.*\n.*unknown-id/);
  assert.equal(cruscotto(['explain', demonstration]).status, 2);
});

test('the methods of the README give the figures it states', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const rows = [...readme.matchAll(/^\| `([\w-]+)` \|.*\| ([\d,]+) % \|$/gm)];
  assert.equal(rows.length, 6);
  for (const [, method, percent] of rows) {
    const input = JSON.stringify({ target: '<= 16 gg', actual: '20', baseline: '30', previous: '30' });
    const [{ score }] = json_lines(cruscotto(['score', '--profile', method], input).stdout);
    assert.equal((Math.round(score * 1e4) / 100).toString().replace('.', ','), percent, method);
  }
});

// The plan with the reading of one indicator put in.
const with_value = (plan, id, value) => {
  const changed = JSON.parse(readFileSync(plan, 'utf8'));
  const indicator = changed.indicators.find((each) => each.id === id);
  indicator.readings = { ...indicator.readings, '2024-12-31': { value } };
  return JSON.stringify(changed);
};

test('seek answers for every indicator and way; a value it gives does what it says', () => {
  const node = JSON.parse(cruscotto(['evaluate', demonstration, '--json']).stdout).nodes.find(({ level, score }) => level === 'strategic' && score > 0.3 && score < 0.95);
  const asked = (Math.floor(node.score * 1000) / 10 + 1).toFixed(1);
  const { status, stdout } = cruscotto(['seek', demonstration, '--node', node.id, '--score', asked, '--json']);
  assert.equal(status, 0);
  const { answers, together, score } = JSON.parse(stdout);
  assert.equal(score, node.score);
  assert.deepEqual([...new Set(answers.map(({ by }) => by))], ['value', 'target', 'weight']);
  assert.equal(together.found, 'reached');
  assert.ok(together.score >= Number(asked) / 100 - 1e-9);
  const plan = JSON.parse(readFileSync(demonstration, 'utf8'));
  const plain = new Set(plan.indicators.filter(({ formula }) => !formula).map(({ id }) => id));
  for (const { id, by, found, to, score: reached } of answers) {
    if (by !== 'value' || found !== 'reached' || !plain.has(id) || !/^[\d.]+$/.test(to)) continue;
    const after = JSON.parse(cruscotto(['evaluate', '-', '--json'], with_value(demonstration, id, to)).stdout);
    assert.equal(after.nodes.find((each) => each.id === node.id).score, reached, id);
  }
});

test('seek spares what is said to be costly, and names an indicator that is not there', () => {
  const node = JSON.parse(cruscotto(['evaluate', demonstration, '--json']).stdout).nodes.find(({ level, score }) => level === 'strategic' && score > 0.3 && score < 0.95);
  const asked = (Math.floor(node.score * 1000) / 10 + 1).toFixed(1);
  const together = (...costs) => JSON.parse(cruscotto(['seek', demonstration, '--node', node.id, '--score', asked, '--by', 'value', ...costs, '--json']).stdout).together;
  const [{ id }] = together().moves;
  const costly = together('--cost', `${id}=1000`);
  assert.ok(costly.moves.every((move) => move.id !== id) || costly.effort > together().effort);
  for (const wrong of ['boh=2', `${id}=0`, `${id}=tanto`, id])
    assert.equal(cruscotto(['seek', demonstration, '--node', node.id, '--score', asked, '--cost', wrong]).status, 2, wrong);
});

test('seek speaks of one indicator in both languages, and refuses what it cannot read', () => {
  const { indicators, nodes } = JSON.parse(cruscotto(['evaluate', demonstration, '--json']).stdout);
  const { id, parent } = indicators.find(({ status }) => status === 'missed');
  const one = (...more) => cruscotto(['seek', demonstration, '--node', parent, '--score', '99', '--indicator', id, ...more]);
  assert.equal(lines(one().stdout).length, 2);
  assert.match(one('--by', 'value', '--lang', 'en').stdout, /from .* to /);
  assert.equal(nodes[0].id, 'ente');
  for (const args of [['--node', 'boh', '--score', '90'], ['--node', 'ente', '--score', 'tanto'], ['--node', 'ente'], ['--score', '90'],
    ['--node', id, '--score', '90'], ['--node', 'ente', '--score', '90', '--indicator', 'boh'], ['--node', 'ente', '--score', '90', '--by', 'caso']]) {
    const { status, stderr } = cruscotto(['seek', demonstration, ...args]);
    assert.equal(status, 2, args.join(' '));
    assert.ok(stderr.length > 0);
  }
  assert.equal(cruscotto(['check', demonstration, '--node', 'ente']).status, 2);
});

test('simulate draws from the estimates that the plan holds', () => {
  const plan = JSON.parse(readFileSync(demonstration, 'utf8'));
  const chosen = JSON.parse(cruscotto(['simulate', demonstration, '--runs', '8', '--json']).stdout).indicators.map(({ id }) => id).slice(0, 3);
  const estimates = [{ kind: 'uniform', low: '10', high: '12.5' }, { kind: 'triangular', low: '1', likely: '2', high: '4' }, { kind: 'normal', mean: '80', deviation: '5' }];
  chosen.forEach((id, i) => { plan.indicators.find((each) => each.id === id).estimate = estimates[i]; });
  const run = (...more) => cruscotto(['simulate', '-', '--runs', '800', ...more], JSON.stringify(plan));
  const { indicators, exact } = JSON.parse(run('--json').stdout);
  assert.equal(exact, true);
  assert.deepEqual(indicators.filter(({ from }) => from === 'given'), [
    { id: chosen[0], from: 'given', uniform: [10, 12.5] }, { id: chosen[1], from: 'given', triangular: [1, 2, 4] }, { id: chosen[2], from: 'given', normal: [80, 5] }]);
  assert.match(run().stdout, /3 dalle stime/);
  plan.indicators.find(({ id }) => id === chosen[0]).estimate.high = '9';
  assert.match(cruscotto(['check', '-'], JSON.stringify(plan)).stdout, /estimate-out-of-order/);
});

test('simulate gives the same figures for the same seed, in order, and the chance of a threshold', () => {
  const run = (...args) => JSON.parse(cruscotto(['simulate', demonstration, '--runs', '2000', '--json', ...args]).stdout);
  const one = run('--seed', '7');
  assert.deepEqual(one, run('--seed', '7'));
  assert.notDeepEqual(one.nodes, run('--seed', '8').nodes);
  assert.equal(one.runs, 2000);
  assert.equal(one.threshold, 0.9);
  assert.ok(one.indicators.length > 20);
  for (const { id, runs, p10, p50, p90, chance } of one.nodes) {
    if (runs === 0) continue;
    assert.ok(p10 <= p50 && p50 <= p90 && chance >= 0 && chance <= 1, id);
    assert.equal(p90 >= 0.9 - 1e-12, chance >= 0.1 - 1 / 2000, id);
  }
  const body = run('--seed', '7', '--node', 'ente').nodes;
  assert.deepEqual(body, one.nodes.filter(({ id }) => id === 'ente'), 'a node asked alone gives what it gives among all');
  assert.equal(run('--node', 'ente', '--score', '1').nodes[0].chance, 1);
  assert.match(cruscotto(['simulate', demonstration, '--runs', '200']).stdout, /P10 .* P90/);
  assert.equal(cruscotto(['simulate', demonstration, '--runs', 'tante']).status, 2);
});
