// Plans far larger than any: opened, edited, undone, saved; what they take of memory, and what the automatic copy of one
// edit takes of the page's time. Medians of rounds in pages of their own; nothing here asserts a time.
//   bash tests/bench/run.sh --large
import assert from 'node:assert/strict';
import { chromium } from '../node_modules/playwright-core/index.mjs';
import { serve } from '../../web/serve.mjs';
import { choose, withDisk } from '../web/support/disk.mjs';
import { launch } from '../web/support/page.mjs';
import { site } from '../web/support/paths.mjs';
import { median } from './median.mjs';
import { newPage, openPlan } from './open.mjs';

const [large, beyond] = [100_000, 1_000_000];
const rounds = Number(process.env.CRUSCOTTO_ROUNDS ?? 3);
const server = await serve(site, 0);
const browser = await chromium.launch(launch);
const figures = [];
for (let round = 0; round < rounds; round++) figures.push(await work(large));
const figure = (name) => median(figures.map((each) => each[name]));
console.log(`${large} indicators (${(figure('bytes') / 1e6).toFixed(1)} MB); medians of ${rounds}`);
for (const [what, name, unit, goal] of [
  ['opened, to the first frame', 'open', 'ms', '<= 2000'], ['  the longest task of the page meanwhile', 'longest', 'ms', '<= 200'],
  ['  of it JSON.parse alone would take', 'parse', 'ms', ''],
  ['a value typed, to the frame with the scores', 'edit', 'ms', 'the same frame'], ['  frames until the scores', 'editFrames', '', '0'],
  ['undone, to the frame with the scores', 'undo', 'ms', 'the same frame'], ['  frames until the scores', 'undoFrames', '', '0'],
  ['saved into the file', 'save', 'ms', '<= 1000'],
  ['memory, beyond the text of the file', 'memory', 'bytes an indicator', '<= 1024'],
  ['automatic copy of the first edit', 'firstCopy', 'ms of the page', ''], ['automatic copy of the next', 'copy', 'ms of the page', '< 20'],
]) console.log(`${what.padEnd(46)} ${figure(name).toFixed(0).padStart(7)} ${unit.padEnd(19)} ${goal}`);

const screen = await newPage(browser, server.url);
const { ms, bytes, refused } = await openPlan(screen, beyond);
const words = refused ?? (await screen.items()).filter(({ role }) => role === 'alert' || role === 'status').map(({ label, value }) => value || label).join(' | ');
console.log(`${beyond} indicators (${(bytes / 1e6).toFixed(0)} MB): ${refused ? 'not opened' : 'opened'}, ${(ms / 1000).toFixed(1)} s; the page says: ${words}`);
await browser.close();
await server.close();

async function work(size) {
  const screen = await newPage(browser, server.url, { prepare: async (page) => { await withDisk(page); await page.addInitScript(timeCopies); } });
  const before = await screen.probe('memory');
  const { ms: open, longest, bytes } = await openPlan(screen, size);
  const memory = (await screen.probe('memory') - before - bytes) / size;
  await screen.settle();
  const parse = await screen.page.evaluate(() => { const text = window.cruscotto.planBytes(); const begun = performance.now(); JSON.parse(text); return performance.now() - begun; });
  const write = async (value) => {
    await screen.click({ role: 'row', label: 'Indicatore 0' });
    await screen.doubleClick({ role: 'cell', label: 'Valore al 31/12/2024 di Indicatore 0' });
    await screen.page.keyboard.press('Control+A');
    await screen.page.keyboard.insertText(value);
    await screen.settle();
    const done = await until(screen, 'Enter');
    await screen.page.waitForTimeout(1500);
    await screen.settle();
    return done;
  };
  const edit = await write('160');
  await write('170');
  const copies = await screen.page.evaluate(() => window.copies);
  const undo = await until(screen, 'Control+Z');
  await choose(screen.page, 'misura.json');
  const save = await saved(screen);
  await screen.close();
  return { bytes, open, longest, parse, memory, edit: edit.ms, editFrames: edit.apart, undo: undo.ms, undoFrames: undo.apart, save, firstCopy: copies[0], copy: copies.at(-1) };
}

// From a key to the frame with the new score of the objective above, and how many frames after that with the new value.
async function until({ page }, key) {
  await page.evaluate(() => {
    const rows = window.cruscotto.items().filter(({ role }) => role === 'row').map(({ label }) => label);
    const above = rows[rows.indexOf('Indicatore 0') - 1];
    const shown = (label) => window.cruscotto.items().find((item) => item.role === 'cell' && item.label === label)?.value;
    const state = () => ({ frames: window.cruscotto.frames, value: shown('Valore al 31/12/2024 di Indicatore 0'), score: shown(`Raggiungimento di ${above}`), ms: performance.now() });
    window.addEventListener('keydown', (event) => { if (event.key !== 'Control') window.pressed ??= performance.now(); }, { capture: true });
    window.pressed = undefined;
    window.states = [state()];
    const watch = () => { if (!window.states) return; window.states.push(state()); requestAnimationFrame(watch); };
    requestAnimationFrame(watch);
  });
  await page.keyboard.press(key);
  await page.waitForTimeout(1500);
  const [states, pressed] = await page.evaluate(() => { const all = [window.states, window.pressed]; window.states = undefined; return all; });
  const changed = (what) => states.find((each) => each[what] !== undefined && each[what] !== states[0][what]);
  const [value, score] = [states.find((each) => each.value === states.at(-1).value), changed('score')];
  assert.ok(score, `no score changes: ${JSON.stringify([states[0], states.at(-1)])}`);
  return { ms: score.ms - pressed, apart: score.frames - value.frames };
}

async function saved({ page }) {
  await page.evaluate(() => { window.addEventListener('keydown', () => { window.begun = performance.now(); }, { capture: true, once: true }); });
  await page.keyboard.press('Control+S');
  await page.waitForFunction(() => !window.cruscotto.unsaved && performance.now() - window.begun);
  return page.evaluate(async () => { await new Promise(requestAnimationFrame); return performance.now() - window.begun; });
}

// The copy is made a while after the edit (web/autosave.js).
function timeCopies() {
  const [delay, later] = [100, window.setTimeout.bind(window)];
  window.copies = [];
  window.setTimeout = (work, ms, ...more) => later(ms !== delay ? work : () => { const begun = performance.now(); work(); window.copies.push(performance.now() - begun); }, ms, ...more);
}
