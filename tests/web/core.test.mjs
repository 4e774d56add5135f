// The windowless module against the command line, on the demonstration plan.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { root, site } from './support/paths.mjs';

const { default: make_core } = await import(join(site, 'cruscotto-core.mjs'));
const core = await make_core();
const file = join(root, 'assets/plans/2024-dati-dimostrativi.cruscotto.json');
const bytes = readFileSync(file);

function command_line(...options) {
  const { stdout } = spawnSync(process.execPath, [join(site, 'cruscotto-cli.mjs'), 'evaluate', file, '--json', ...options], { encoding: 'utf8' });
  return JSON.parse(stdout);
}
const near = (found, expected, what) =>
  assert.ok(expected === null ? Number.isNaN(found) : Math.abs(found - expected) <= 1e-12, `${what}: ${found} and ${expected}`);

test('every score is the command line\'s, at every day, policy and profile', () => {
  const questions = [[{}, []], [{ at: '2024-06-30' }, ['--at', '2024-06-30']], [{ year: 2023 }, ['--year', '2023']]];
  for (const missing of ['redistribute', 'zero', 'unknown', 'previous']) questions.push([{ missing, at: '2024-06-30' }, ['--missing', missing, '--at', '2024-06-30']]);
  for (const profile of ['on-off', 'reciproca', 'fasce-0-70-90']) questions.push([{ profile }, ['--profile', profile]]);
  for (const [asked, options] of questions) {
    const plan = core.load(bytes, asked);
    assert.equal(plan.ok, true);
    const expected = command_line(...options);
    assert.deepEqual(plan.nodes, expected.nodes.map(({ id }) => id));
    assert.deepEqual(plan.indicators, expected.indicators.map(({ id }) => id));
    assert.equal(plan.nodes[plan.root], expected.root);
    for (let round = 0; round < 2; ++round) {
      const { nodes, indicators } = plan.scores();
      expected.nodes.forEach(({ id, score }, i) => near(nodes[i], score, `${id} ${options}`));
      expected.indicators.forEach(({ id, score }, i) => near(indicators[i], score, `${id} ${options}`));
      near(plan.evaluate(), expected.nodes[plan.root].score, 'root');
    }
    plan.close();
  }
});

test('a value set, tried in a batch and put back gives the same scores each way', () => {
  const plan = core.load(bytes);
  const before = plan.scores();
  const values = plan.values();
  const measured = Int32Array.from(values.keys()).filter((i) => !Number.isNaN(values[i]));
  assert.ok(measured.length >= 30);
  const tried = Float64Array.from(measured, (i) => values[i] * 0.9);
  const scores = measured.map((i, k) => k);
  for (let k = 0; k < measured.length; ++k) {
    const alone = plan.set(measured[k], tried[k]);
    plan.set(measured[k], values[measured[k]]);
    near(plan.batch(measured.subarray(k, k + 1), tried.subarray(k, k + 1))[0], alone, plan.indicators[measured[k]]);
  }
  assert.equal(scores.length, measured.length);
  assert.deepEqual(plan.scores(), before);
  plan.set(measured[0], NaN);
  assert.ok(Number.isNaN(plan.scores().indicators[measured[0]]));
  assert.throws(() => plan.set(plan.indicators.length, 1), RangeError);
  plan.close();
});

test('a simulation gives the same figures for the same seed, in order', () => {
  const plan = core.load(bytes);
  const values = plan.values();
  const uncertain = [...values.keys()].filter((i) => values[i] > 0).map((indicator, k) => {
    const v = values[indicator];
    return [{ indicator, uniform: [0.8 * v, 1.2 * v] }, { indicator, triangular: [0.7 * v, v, 1.1 * v] }, { indicator, normal: [v, 0.1 * v] }][k % 3];
  });
  const [one, again, other] = [1, 1, 2].map((seed) => plan.simulate(uncertain, { runs: 3000, seed }));
  assert.deepEqual(one, again);
  assert.notDeepEqual(one, other);
  const [{ runs, least, most, mean, percentiles }] = one;
  assert.equal(runs, 3000);
  const order = [least, ...[5, 10, 25, 50, 75, 90, 95].map((share) => percentiles[share]), most];
  assert.deepEqual([...order].sort((a, b) => a - b), order);
  assert.ok(mean > least && mean < most);
  plan.close();
});

test('a plan is written back to its bytes; a file that cannot be read says why, in both languages', () => {
  const plan = core.load(bytes);
  assert.deepEqual(Buffer.from(plan.write()), bytes);
  plan.close();
  const broken = core.load(bytes.subarray(0, 2000));
  assert.equal(broken.ok, false);
  assert.ok(broken.issues.length >= 1);
  for (const { code, line, message } of broken.issues) assert.ok(code && line > 0 && message.it && message.en);
  broken.close();
  assert.throws(() => core.load(bytes, { missing: 'vedremo' }), TypeError);
  const unknown = core.load(bytes, { profile: 'nessuno' });
  assert.deepEqual([unknown.ok, unknown.issues[0].code], [false, 'unknown-profile']);
});
