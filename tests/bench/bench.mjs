// Ratios of the core (build/web/cruscotto-core.mjs) to plain JavaScript and to HyperFormula. All agree on
// the root's score before anything is timed; sides take turns, so that a busy machine slows all alike;
// figures are medians.
import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import make_core from '../../build/web/cruscotto-core.mjs';
import { HyperFormula, Sheet } from './hyperformula.mjs';
import { JavaScriptTree } from './javascript.mjs';
import { median } from './median.mjs';
import { bytes_of, stream, synthetic_plan } from './plan.mjs';

const quick = process.argv.includes('--quick');
const core = await make_core();
const agree = (a, b, what) => assert.ok(Math.abs(a - b) <= 1e-9, `${what}: ${a} and ${b}`);

// { name: microseconds a call }: each side runs about as long in every round.
function race(sides, { rounds = quick ? 5 : 21, slice = 15 } = {}) {
  const repeats = {};
  const times = {};
  for (const [name, run] of Object.entries(sides)) {
    const warm_until = performance.now() + 150;
    let calls = 0;
    const start = performance.now();
    do { run(); ++calls; } while (performance.now() < warm_until);
    repeats[name] = Math.max(1, Math.round(calls * slice / (performance.now() - start)));
    times[name] = [];
  }
  for (let round = 0; round < rounds; ++round)
    for (const [name, run] of Object.entries(sides)) {
      const start = performance.now();
      for (let i = 0; i < repeats[name]; ++i) run();
      times[name].push((performance.now() - start) * 1000 / repeats[name]);
    }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

function once(run) {
  const start = performance.now();
  run();
  return (performance.now() - start) * 1000;
}

const time_text = (us) => (us < 1 ? `${(us * 1000).toFixed(0)} ns` : us < 1e4 ? `${us.toFixed(us < 100 ? 2 : 0)} µs` : `${(us / 1000).toFixed(1)} ms`);
const ratio_text = (a, b) => (a === undefined || b === undefined ? '–' : (a / b).toFixed(a / b < 10 ? 2 : 0));
const rate_text = (count, us) => `${(count / us * 1e6).toLocaleString('en', { maximumSignificantDigits: 3 })} a second`;
// `count`: what one call does so many of.
function tell(what, { core: ours, js, hyperformula, ...others }, goal = '', count = 0) {
  const more = Object.entries(others).map(([name, us]) => `${name} ${time_text(us)} (${ratio_text(ours, us)})`).join(', ');
  console.log([what.padEnd(44), time_text(ours).padStart(10), js === undefined ? ''.padStart(10) : time_text(js).padStart(10), ratio_text(ours, js).padStart(7),
    goal.padStart(8), hyperformula === undefined ? '–'.padStart(10) : time_text(hyperformula).padStart(10), ratio_text(hyperformula, js).padStart(9)].join(' ') + (more ? `   ${more}` : '') + (count ? `   core ${rate_text(count, ours)}, JavaScript ${rate_text(count, js)}` : ''));
}
console.log(`node ${process.version}; medians; "ratio" is core / JavaScript, "HF ratio" HyperFormula / JavaScript`);
console.log([''.padEnd(44), 'core'.padStart(10), 'JavaScript'.padStart(10), 'ratio'.padStart(7), 'goal'.padStart(8), 'HyperForm.'.padStart(10), 'HF ratio'.padStart(9)].join(' '));

const open = (made) => {
  const bytes = bytes_of(made);
  const plan = core.load(bytes);
  assert.ok(plan.ok, JSON.stringify(plan.issues.slice(0, 3)));
  return plan;
};
// Values that a slider would give: near the target, on either side.
function values_for(tree, count, seed) {
  const random = stream(seed);
  const near = (i) => tree.target[tree.leaf_of[i]] * (0.5 + random());
  return Float64Array.from({ length: tree.leaf_of.length * count }, (_, k) => near(k % tree.leaf_of.length));
}

// ── full evaluation, one value ───────────────────────────────────────────────────────────────────
for (const size of [100, 1000, 10000, 100000]) {
  const made = synthetic_plan(size);
  const plan = open(made);
  const js = new JavaScriptTree(made);
  const sheet = HyperFormula && size <= 10000 ? new Sheet(js) : null;
  agree(plan.evaluate(), js.evaluate(), 'root');
  if (sheet) agree(plan.evaluate(), sheet.score(), 'root');
  const full = race({ core: () => plan.evaluate(), js: () => js.evaluate() });
  if (sheet) full.hyperformula = median([1, 2, 3].map(() => once(() => sheet.evaluate())));
  tell(`full evaluation, ${size} indicators`, full, size === 10000 ? '<= 0.8' : '');

  // Each time another indicator and another value: a value given twice would change nothing, and one that
  // can be foreseen would not show what a branch costs.
  const random = stream(7);
  const order = Int32Array.from({ length: 16384 }, (_, k) => (k * 7919) % size);
  const given = Float64Array.from({ length: 32768 }, (_, k) => js.target[js.leaf_of[order[k & 16383]]] * (0.5 + random()));
  let calls = 0;
  const nth = (k) => given[k & 32767];
  for (let k = 0; k < 20000; ++k) {
    const ours = plan.set(order[k & 16383], nth(k));
    js.set(order[k & 16383], nth(k));
    if (k % 1000 === 0) agree(ours, js.score[js.root], 'after a change');
  }
  const updated = plan.scores().nodes;
  plan.evaluate();
  assert.deepEqual(plan.scores().nodes, updated, 'an update is equal to a full evaluation');
  const one = race({
    core: () => { for (let k = 0; k < 512; ++k) plan.set(order[(calls + k) & 16383], nth(calls + k)); calls += 512; },
    js: () => { for (let k = 0; k < 512; ++k) js.set_equal(order[(calls + k) & 16383], nth(calls + k)); calls += 512; },
    'JS whose sums drift': () => { for (let k = 0; k < 512; ++k) js.set(order[(calls + k) & 16383], nth(calls + k)); calls += 512; },
  });
  for (const name of Object.keys(one)) one[name] /= 512;
  if (sheet) one.hyperformula = median(Array.from({ length: 21 }, (_, k) => once(() => sheet.set(order[k], nth(k)))));
  tell(`one value, equal to a full one, ${size}`, one, size === 100000 ? '<= 0.2' : '');
  sheet?.close();
  plan.close();
}
console.log('  (HyperFormula is left out at 100 000, to bound the time of a run)');

// ── many at 250 indicators ───────────────────────────────────────────────────────────────────────
{
  const size = 250;
  const count = 10000;
  const made = synthetic_plan(size);
  const plan = open(made);
  const js = new JavaScriptTree(made);
  const sheet = HyperFormula ? new Sheet(js) : null;
  const all = Int32Array.from({ length: size }, (_, i) => i);
  const values = values_for(js, count, 3);
  // For each side in the order it likes best: by indicator as the plan has them; by leaf for JavaScript.
  const mine = core.room(values.length);
  mine.set(values);
  const rows = new Float64Array(values.length);
  for (let k = 0; k < count; ++k) for (let i = 0; i < size; ++i) rows[k * size + js.leaf_of[i]] = values[k * size + i];
  const [ours, theirs] = [plan.batch(all, mine), js.batch(rows, count)];
  for (let k = 0; k < count; ++k) agree(ours[k], theirs[k], `what-if ${k}`);
  if (sheet) for (let k = 0; k < 3; ++k) agree(ours[k], sheet.set_all((i) => values[k * size + i]), `what-if ${k} of the sheet`);
  const many = race({ core: () => plan.batch(all, mine), js: () => js.batch(rows, count), 'core, copying them in': () => plan.batch(all, values) });
  if (sheet) many.hyperformula = median([3, 4, 5].map((k) => once(() => sheet.set_all((i) => values[k * size + i])))) * count;
  tell(`${count} what-ifs of ${size} values`, many, '<= 0.2', count);

  const five = all.slice(100, 105);
  const few = Float64Array.from({ length: 5 * count }, (_, n) => values[Math.floor(n / 5) * size + 100 + n % 5]);
  const js_few = () => {
    const out = new Float64Array(count);
    const before = five.map((i) => js.value[js.leaf_of[i]]);
    for (let k = 0; k < count; ++k) {
      for (let j = 0; j < 5; ++j) js.set(five[j], few[k * 5 + j]);
      out[k] = js.score[js.root];
    }
    five.forEach((i, j) => js.set(i, before[j]));
    return out;
  };
  const [ours_few, theirs_few] = [plan.batch(five, few), (js.evaluate(), js_few())];
  for (let k = 0; k < count; ++k) agree(ours_few[k], theirs_few[k], `small what-if ${k}`);
  tell(`${count} what-ifs of 5 values among ${size}`, race({ core: () => plan.batch(five, few), js: js_few }), '', count);

  const spread = Array.from(all, (i) => { const t = js.target[js.leaf_of[i]]; return [0.5 * t, 0.95 * t, 1.3 * t]; });
  const [low, mode, high] = [0, 1, 2].map((k) => Float64Array.from(spread, (each) => each[k]));
  const uncertain = spread.map((triangular, indicator) => ({ indicator, triangular }));
  const [[found], reference] = [plan.simulate(uncertain, { runs: count, seed: 1 }), js.simulate(low, mode, high, count, 1)];
  agree(found.mean, reference.mean, 'mean of the runs');
  agree(found.percentiles[50], reference.median, 'median of the runs');
  const monte_carlo = race({ core: () => plan.simulate(uncertain, { runs: count, seed: 1 }), js: () => js.simulate(low, mode, high, count, 1) });
  if (sheet) monte_carlo.hyperformula = many.hyperformula;
  tell(`Monte Carlo, ${count} runs at ${size}`, monte_carlo, '<= 0.3', count);
  if (sheet) console.log(`  (HyperFormula: three what-ifs measured, times ${count}; its Monte Carlo without the drawing)`);
  sheet?.close();
  plan.close();
}

// ── reading and writing ──────────────────────────────────────────────────────────────────────────
for (const megabytes of [0.2, 2, 20]) {
  const one = bytes_of(synthetic_plan(1000)).length / 1000;
  const loaded = open(synthetic_plan(Math.round(megabytes * 1e6 / one / 1.6)));
  const bytes = loaded.write();
  loaded.close();
  const decoder = new TextDecoder();
  const parsed = JSON.parse(decoder.decode(bytes));
  const read = race({
    core: () => core.load(bytes, null).close(),
    js: () => JSON.parse(decoder.decode(bytes)),
  }, { rounds: quick ? 3 : 9, slice: 1 });
  tell(`read with all checks, ${(bytes.length / 1e6).toFixed(1)} MB`, read);
  const plan = core.load(bytes, null);
  const encoder = new TextEncoder();
  const written = race({ core: () => plan.write(), js: () => encoder.encode(JSON.stringify(parsed)), 'JS with two spaces': () => encoder.encode(JSON.stringify(parsed, null, 2)) },
    { rounds: quick ? 3 : 9, slice: 1 });
  assert.deepEqual(plan.write(), bytes, 'writing gives the same bytes');
  tell(`write, ${(bytes.length / 1e6).toFixed(1)} MB`, written, '<= 1.0');
  plan.close();
}

// ── a plan of 100 000 indicators, from its bytes to its first scores ─────────────────────────────
{
  const bytes = bytes_of(synthetic_plan(100000));
  const text = new TextDecoder().decode(bytes);
  const opened = race({ core: () => core.load(bytes).close(), js: () => JSON.parse(text) }, { rounds: quick ? 3 : 9, slice: 1 });
  tell(`read, checked and compiled, ${(bytes.length / 1e6).toFixed(1)} MB`, opened, '<= 2.0');
  const another = await make_core();
  const before = another.HEAPU8.length;
  another.load(bytes);
  const taken = another.HEAPU8.length - before;
  console.log(`  (memory for the plan, what is compiled of it and a copy of its bytes: ${(taken / 1e6).toFixed(0)} MB, ${(taken / bytes.length).toFixed(1)} times the file's size)`);
}
