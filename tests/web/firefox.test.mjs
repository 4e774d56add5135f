// The second browser: the page that is one file, opened from disk in Firefox, which has no WebGL without a screen, so that
// SDL's software renderer paints. What a person does in a first quarter of an hour has to work there too.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { site } from './support/paths.mjs';

const downloads = mkdtempSync(join(tmpdir(), 'cruscotto-firefox-'));
const browser = await puppeteer.launch({
  browser: 'firefox', headless: true, executablePath: process.env.CRUSCOTTO_FIREFOX || '/usr/bin/firefox-esr',
  extraPrefsFirefox: { 'intl.accept_languages': 'it', 'browser.download.folderList': 2, 'browser.download.dir': downloads, 'browser.download.useDownloadDir': true },
});
after(async () => { await browser.close(); rmSync(downloads, { recursive: true, force: true }); });

const faults = [];
const page = await browser.newPage();
page.on('pageerror', (error) => faults.push(error.message));
page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()); });

const state = (name) => page.evaluate((key) => window.cruscotto[key], name);
const planBytes = () => page.evaluate(() => window.cruscotto.planBytes());
const items = () => page.evaluate(() => window.cruscotto.items());

async function within(seconds, what, look) {
  for (const until = Date.now() + seconds * 1000; Date.now() < until; await wait(100)) {
    const found = await look();
    if (found) return found;
  }
  return assert.fail(`not within ${seconds} s: ${what}`);
}
const find = (role, label) => within(10, `${role} “${label}”`, async () => (await items()).find((item) => item.role === role && item.label.startsWith(label)));
async function click(role, label) {
  await find(role, label);
  await wait(300);  // it may still be finding its place
  const { x, y, w, h } = await find(role, label);
  await page.mouse.click(x + Math.min(w / 2, 120), y + h / 2);
}
async function withControl(key) {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}
async function write(label, text) {
  await click('textbox', label);
  await withControl('a');
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}
const named = async (name) => JSON.parse(await planBytes()).objectives.some((objective) => objective.name === name);

test('opened from disk it shows its first picture, painted without a graphics card', async () => {
  await page.setViewport({ width: 1280, height: 1600 });
  await page.goto(pathToFileURL(join(site, 'cruscotto.html')).href);
  await within(30, 'a first frame', () => page.evaluate(() => window.cruscotto?.frames > 0));
  assert.equal(await page.evaluate(() => Boolean(document.createElement('canvas').getContext('webgl2'))), false, 'the test means to do without WebGL');
});

test('an example opens, and a name with accents is written once', async () => {
  await click('button', 'Apri con dati dimostrativi: Piano degli indicatori 2024');
  await within(20, 'an open plan', async () => (await planBytes()) !== '');
  await click('button', 'Salta il giro');
  await click('row', '1 Semplificazione');
  await write('Denominazione di 1', 'Perché è così: àèìòù €');
  await within(5, 'the name in the plan', () => named('Perché è così: àèìòù €'));
});

test('what is copied is pasted', async () => {
  await click('textbox', 'Denominazione di 1');
  await withControl('a');
  await withControl('c');
  await page.keyboard.press('End');
  await withControl('v');
  await page.keyboard.press('Tab');
  await within(5, 'the name twice in the plan', () => named('Perché è così: àèìòù €Perché è così: àèìòù €'));
});

test('saved, it is a file on the disk', async () => {
  await click('button', 'Salva');
  const name = await within(10, 'a file', () => readdirSync(downloads).find((each) => each.endsWith('.cruscotto.json')));
  const saved = () => { try { return JSON.parse(readFileSync(join(downloads, name), 'utf8')); } catch { return undefined; } };
  const file = await within(5, 'the whole file', saved);
  assert.deepEqual(file.objectives, JSON.parse(await planBytes()).objectives);
  await within(5, 'nothing left to save', async () => !(await state('unsaved')));
  assert.deepEqual(faults, []);
});
