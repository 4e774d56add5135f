// Targets are tried on the demonstration plan of 2024: a lever moves and all above it follows, the plan
// stays as it is; the goal is sought, the risks are drawn, scenarios stand side by side, one is adopted.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { bytes_of, synthetic_plan } from '../bench/plan.mjs';
import { workshop } from './support/page.mjs';
import { demonstration } from './support/plans.mjs';

const shop = await workshop();
const score = { role: 'status', label: 'Punteggio dell\'ente' };
const indicator = { role: 'row', label: /^Capacità di coinvolgimento/ };
const lever = { role: 'slider', label: 'Target 2024' };
const tab = (label) => ({ role: 'tab', label });
const button = (label) => ({ role: 'button', label });

async function simulating(options) {
  const screen = await shop.open(options);
  await screen.openExample(demonstration);
  await screen.click(tab('Simulazione'));
  await screen.click(indicator);
  return screen;
}
// To the first row of the tree, wherever it was scrolled to.
async function toBody(screen) {
  await screen.click({ role: 'row', selected: true, level: 4 });
  await screen.key('Home');
}
const bodyScore = async (screen) => (await screen.item(score)).value;

// With the button held the page does not come to rest: every step of the drag is drawn.
async function drag(screen, wanted, from, to, whileHeld) {
  const { x, y, w, h } = await screen.item(wanted);
  const at = (share) => [x + 10 + (w - 20) * share, y + h / 2];
  await screen.page.mouse.move(...at(from));
  await screen.page.mouse.down();
  await screen.page.mouse.move(...at(to), { steps: 6 });
  await screen.page.waitForTimeout(150);
  await whileHeld?.();
  await screen.page.mouse.up();
  await screen.settle();
}

test('while a slider moves, scores above it follow, the plan keeps its own, and a drag is one step back', async () => {
  const screen = await simulating();
  const before = await bodyScore(screen);
  const plan = await screen.plan();
  await drag(screen, lever, 0.32, 0.9, async () => {
    assert.notEqual(await bodyScore(screen), before, 'the score follows while the button is held');
    await screen.item({ role: 'cell', label: /^Differenza di 1 / , value: /▼/ });
  });
  await screen.item({ role: 'row', label: 'Scenario 3', value: '1 modifica' });
  const tried = await screen.plan();
  assert.deepEqual([tried.indicators, tried.objectives], [plan.indicators, plan.objectives], 'no row of the plan is touched');
  assert.equal(tried.scenarios.at(-1).edits.length, 1);
  await screen.click(button('Annulla'));
  assert.equal(await bodyScore(screen), before);
  assert.deepEqual(await screen.plan(), plan, 'one step takes the whole drag back');
  await screen.close();
});

test('by the keyboard alone a lever moves, and what is typed beyond its end counts', async () => {
  const screen = await simulating();
  const before = await bodyScore(screen);
  await screen.fill({ role: 'textbox', label: 'Target 2024' }, '1700');
  await screen.key('Enter');
  assert.notEqual(await bodyScore(screen), before);
  await screen.fill({ role: 'textbox', label: 'Target 2024' }, 'tanto');
  await screen.key('Tab');
  await screen.item({ role: 'slider', label: 'Target 2024', value: /1\.700/ });
  await screen.click(button('Ripristina com\'è nel piano: Target 2024'));
  assert.equal(await bodyScore(screen), before);
  await screen.close();
});

test('weights of siblings keep their total to the cent; a fixed one stays', async () => {
  const screen = await simulating({ viewport: { width: 1280, height: 1250 } });
  const weights = { role: 'slider', label: /./ };
  const all = (await screen.find(weights)).filter(({ label }) => label !== 'Target 2024' && !label.startsWith('Valore'));
  await screen.click({ role: 'checkbox', label: `Peso fisso: ${all[1].label}` });
  await drag(screen, { role: 'slider', label: all[0].label }, 0.15, 0.55);
  const { edits } = (await screen.plan()).scenarios.at(-1);
  const moved = new Map(edits.map((edit) => [edit.indicator, Number(edit.weight)]));
  const { indicators } = await screen.plan();
  const group = indicators.filter(({ parent }) => parent === indicators.find(({ name }) => name.startsWith('Capacità di coinvolgimento')).parent);
  const sum = group.reduce((cents, { id, weight }) => cents + Math.round((moved.get(id) ?? Number(weight)) * 100), 0);
  assert.equal(sum, 10_000);
  assert.ok(!moved.has(group.find(({ name }) => name === all[1].label).id), 'the fixed one is not touched');
  await screen.close();
});

test('what takes the body to a score is found, tried, and brings it there', async () => {
  const screen = await simulating();
  await screen.click({ role: 'row', label: /^CAMERA DI COMMERCIO/ });
  await screen.click(tab('Traguardo'));
  await screen.fill({ role: 'textbox', label: 'Punteggio da raggiungere (%)' }, '85');
  await screen.key('Enter');
  await screen.click(button('Cerca'));
  await screen.item(button('Prova tutte'), { timeout: 20_000 });
  await screen.screenshot('what-if-seek');
  await screen.click(button('Prova tutte'));
  const reached = Number((await bodyScore(screen)).match(/[\d,]+/)[0].replace(',', '.'));
  assert.ok(reached >= 85 && reached < 85.5, `${reached}`);
  await screen.item({ role: 'text', label: 'Calcolato prima dell\'ultima modifica.' });
  await screen.close();
});

test('what moves most leads to its lever; runs of the same seed tell the same', async () => {
  const screen = await simulating();
  await screen.click({ role: 'row', label: /^CAMERA DI COMMERCIO/ });
  await screen.click(tab('Tornado'));
  const bar = await screen.item({ role: 'link', label: /^Vai a/, value: /→.*·.*→/ });
  await screen.screenshot('what-if-tornado');
  await screen.click({ role: 'link', label: bar.label });
  await screen.item({ role: 'slider', label: /^(Valore|Target)/ });
  await toBody(screen);
  await screen.click(tab('Incertezza'));
  const told = [];
  for (let round = 0; round < 2; round++) {
    await screen.click(button('Simula'));
    told.push((await screen.item({ role: 'image', label: /^Punteggi possibili/ }, { timeout: 20_000 })).value);
  }
  assert.match(told[0], /P10 [\d,]+.*P50 [\d,]+.*P90 [\d,]+/);
  assert.equal(told[0], told[1]);
  await screen.screenshot('what-if-uncertainty');
  await screen.close();
});

test('a million runs show how far they are, and can be stopped', async () => {
  const screen = await shop.open();
  await screen.drop('grande.cruscotto.json', bytes_of(synthetic_plan(1000)));  // more than can be over before it is stopped
  await screen.click(tab('Simulazione'));
  await screen.click({ role: 'row', label: /^Indicatore \d/ });
  await screen.click(tab('Incertezza'));
  await screen.fill({ role: 'textbox', label: 'Prove' }, '1000000');
  await screen.key('Enter');
  const { x, y, w, h } = await screen.item(button('Simula'));
  await screen.page.mouse.click(x + w / 2, y + h / 2);
  await screen.item({ role: 'status', label: /prove su 1\.000\.000/ });
  await screen.item({ role: 'image', label: /^Punteggi possibili/ });  // what came so far
  await screen.page.waitForTimeout(500);                              // the button stands where it stays
  const stop = await screen.item(button('Ferma'));
  await screen.page.mouse.click(stop.x + stop.w / 2, stop.y + stop.h / 2);
  await screen.settle();
  await screen.item(button('Simula'));
  await screen.item({ role: 'image', label: /^Punteggi possibili/ });
  await screen.close();
});

test('scenarios stand side by side, go to a spreadsheet and to the Giunta', async () => {
  const screen = await simulating({ acceptDownloads: true, viewport: { width: 1920, height: 1080 } });
  await screen.click(tab('Scenari affiancati'));
  await screen.item({ role: 'columnheader', label: 'Target più prudenti' });
  await screen.click({ role: 'checkbox', label: 'per effetto' });
  await screen.screenshot('what-if-side-by-side');
  await screen.click(button('Copia la tabella'));
  const rows = (await screen.clipboard()).replace(/\r?\n$/, '').split(/\r?\n/).map((line) => line.split('\t'));
  assert.ok(rows[0].some((cell) => cell.includes('Target più sfidanti')));
  assert.ok(rows.length > 50 && rows.every((row) => row.length === rows[0].length));
  const download = screen.page.waitForEvent('download');
  await screen.click(button('Sintesi per la Giunta'));
  const page = readFileSync(await (await download).path(), 'utf8');
  assert.match(page, /<html lang="it"/);
  assert.ok(page.includes('Target più prudenti') && page.includes('81,81'));
  await screen.close();
});

test('a scenario is adopted under an act, and the plan tells under which', async () => {
  const screen = await simulating();
  await screen.fill({ role: 'textbox', label: 'Target 2024' }, '1500');
  await screen.key('Enter');
  const tried = await bodyScore(screen);
  await screen.click(button('Applica…'));
  await screen.item({ role: 'button', label: 'Applica al piano', disabled: true });
  await screen.fill({ role: 'textbox', label: 'Numero' }, '12');
  await screen.key('Tab');
  await screen.fill({ role: 'textbox', label: 'Data' }, '02/07/2024');
  await screen.key('Tab');
  await screen.screenshot('what-if-adopt');
  await screen.click(button('Applica al piano'));
  await screen.item({ role: 'status', label: /è ora nel piano/ });
  const plan = await screen.plan();
  assert.equal(plan.acts.at(-1).number, '12');
  assert.match(plan.revisions.at(-1).text, /^Target 2024 di .* → .*1500/);
  assert.equal(plan.scenarios.length, 2);
  assert.equal((await bodyScore(screen)).split(' ')[0], tried.split(' ')[0]);
  await screen.close();
});
