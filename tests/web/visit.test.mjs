// A whole visit, as a person makes it: open the bundled plan, change a target, see the score follow,
// save, meet a broken file, come back.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { choose, get, withDisk } from './support/disk.mjs';
import { workshop } from './support/page.mjs';
import { root, site } from './support/paths.mjs';

const shop = await workshop();
const bodyScore = { role: 'status', label: "Punteggio dell'ente" };
const indicator = 'Capacità di coinvolgimento negli eventi relativi al PID (OC)';

function fmt(text) {
  const native = join(root, 'build/native/cruscotto');
  const [program, ...before] = existsSync(native) ? [native] : [process.execPath, join(site, 'cruscotto-cli.mjs')];
  const done = spawnSync(program, [...before, 'fmt', '-'], { input: text, encoding: 'utf8', maxBuffer: 1 << 26 });
  assert.equal(done.status, 0, done.stderr);
  return done.stdout;
}

test('from the start screen to a saved plan and back', async () => {
  const screen = await shop.open({ prepare: withDisk, viewport: { width: 1600, height: 1000 } });
  await screen.screenshot('start');
  await screen.click({ role: 'button', label: 'Apri con dati dimostrativi: Piano degli indicatori 2024' });
  await screen.item({ role: 'status', label: /dimostrativ/i });
  const before = (await screen.item(bodyScore)).value;

  await screen.click({ role: 'row', label: indicator });
  const target = { role: 'textbox', label: `Target 2024 di ${indicator}` };
  await screen.fill(target, '>= 3088 N.');  // twice what was reached: half achieved
  await screen.key('Enter');
  assert.match((await screen.item({ role: 'cell', label: `Raggiungimento di ${indicator}` })).value, /^50,00\s%$/);
  const after = (await screen.item(bodyScore)).value;
  assert.notEqual(after, before);
  await screen.screenshot('edited');

  await screen.key('Control+Z');
  assert.equal((await screen.item(bodyScore)).value, before);
  await screen.key('Control+Shift+Z');
  assert.equal((await screen.item(bodyScore)).value, after);

  await choose(screen.page, 'mio.cruscotto.json');
  await screen.key('Control+S');
  await screen.item({ role: 'status', label: 'salvato' });
  const saved = await get(screen.page, 'mio.cruscotto.json');
  assert.match(saved, />= 3088 N\./);
  assert.equal(fmt(saved), saved);

  await screen.drop('rotto.json', saved.slice(0, 5000));
  await screen.item({ role: 'dialog' });
  assert.ok((await screen.items()).some(({ value, label }) => /riga \d+/.test(`${label} ${value}`)));
  await screen.key('Escape');
  assert.equal(await screen.planBytes(), saved);

  await screen.page.reload();
  await screen.started();
  await choose(screen.page, 'mio.cruscotto.json');
  await screen.click({ role: 'button', label: 'Apri…' });
  await screen.item({ role: 'heading', value: 'mio.cruscotto.json' });
  assert.equal(await screen.planBytes(), saved);
  assert.equal((await screen.item(bodyScore)).value, after);
  await screen.close();
});

test('a wrong text in a field is explained and the old value stays', async () => {
  const screen = await shop.open({ viewport: { width: 1280, height: 1600 } });
  await screen.click({ role: 'button', label: 'Apri con dati dimostrativi: Piano degli indicatori 2024' });
  await screen.click({ role: 'row', label: indicator });
  const before = await screen.planBytes();
  await screen.fill({ role: 'textbox', label: `Peso di ${indicator}` }, 'molto');
  await screen.key('Enter');
  await screen.item({ role: 'alert' });
  assert.equal(await screen.planBytes(), before);
  await screen.close();
});

test('the language changes while the page is open, and is remembered', async () => {
  const screen = await shop.open();
  await screen.click({ role: 'button', label: 'English' });
  await screen.item({ role: 'button', label: 'Open…' });
  assert.equal(await screen.page.locator('html').getAttribute('lang'), 'en');
  await screen.page.reload();
  await screen.started();
  await screen.item({ role: 'button', label: 'Open…' });
  await screen.click({ role: 'button', label: 'Italiano' });
  await screen.page.reload();
  await screen.started();
  await screen.item({ role: 'button', label: 'Apri…' });
  await screen.close();
});
