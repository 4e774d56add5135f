// Opening and saving: into the same file, never over somebody else's change, never half.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { asked, choose, get, put, set, withDisk } from './support/disk.mjs';
import { workshop } from './support/page.mjs';
import { bytesOf, demonstration, published, small, tall } from './support/plans.mjs';

const shop = await workshop();
const owner = { role: 'textbox', label: 'Responsabile di 1' };
const save = { role: 'button', label: 'Salva' };
const saved = { role: 'status', label: 'salvato' };
const unsaved = { role: 'status', label: 'modifiche non salvate' };

// The small plan, opened through the picker from the user's disk.
async function openFromDisk() {
  const screen = await shop.open({ ...tall, prepare: withDisk });
  await put(screen.page, 'piano.json', small.toString());
  await choose(screen.page, 'piano.json');
  await screen.click({ role: 'button', label: 'Apri…' });
  await screen.click({ role: 'row', label: '1 Servizi' });
  return screen;
}
async function edit(screen, text) {
  await screen.fill(owner, text);
  await screen.key('Enter');
}

test('saving goes back into the file that was opened, without asking again', async () => {
  const screen = await openFromDisk();
  for (const name of ['Anna', 'Bruno']) {
    await edit(screen, name);
    await screen.click(save);
    await screen.item(saved);
    assert.equal(await get(screen.page, 'piano.json'), await screen.planBytes());
  }
  assert.deepEqual((await asked(screen.page)).map(({ kind }) => kind), ['open']);
  assert.equal(await screen.probe('unsaved'), false);
  await screen.close();
});

test('a write that fails leaves the old content, says so, and the plan stays unsaved', async () => {
  const screen = await openFromDisk();
  const before = await get(screen.page, 'piano.json');
  await edit(screen, 'Anna');
  await set(screen.page, { failing: true });
  await screen.click(save);
  await screen.item({ role: 'alert', label: /piano\.json/ });
  assert.equal(await get(screen.page, 'piano.json'), before);
  assert.equal(await screen.probe('unsaved'), true);
  await set(screen.page, { failing: false });
  await screen.click(save);
  await screen.item(saved);
  assert.equal(await get(screen.page, 'piano.json'), await screen.planBytes());
  await screen.close();
});

test('a file that others changed on disk is not overwritten: both are merged, then saved into it', async () => {
  const screen = await openFromDisk();
  await edit(screen, 'Anna');
  const theirs = small.toString().replace('Servizi', 'Altro nome');
  await screen.page.waitForTimeout(20);
  await put(screen.page, 'piano.json', theirs);
  await screen.click(save);
  await screen.item({ role: 'alert', label: /piano\.json/ });
  assert.equal(await get(screen.page, 'piano.json'), theirs);
  assert.equal(await screen.probe('unsaved'), true);
  await screen.screenshot('files-changed-on-disk');
  await screen.click({ role: 'button', label: 'Confronta e unisci' });
  await screen.click({ role: 'button', label: "Accetta l'unione" });
  await screen.click(save);
  await screen.page.waitForFunction(() => !window.cruscotto.unsaved);
  const merged = await get(screen.page, 'piano.json');
  assert.ok(merged.includes('Altro nome') && merged.includes('Anna'), merged);
  await screen.close();
});

test('a file that was only touched is no conflict', async () => {
  const screen = await openFromDisk();
  await edit(screen, 'Anna');
  await screen.page.waitForTimeout(20);
  await put(screen.page, 'piano.json', small.toString());  // the same bytes, a later time
  await screen.click(save);
  await screen.item(saved);
  assert.equal(await get(screen.page, 'piano.json'), await screen.planBytes());
  await screen.close();
});

test('giving up in the picker changes nothing', async () => {
  const screen = await shop.open({ ...tall, prepare: withDisk });
  await screen.drop('prova.cruscotto.json', small);
  await set(screen.page, { cancelling: true });
  const before = await screen.items();
  await screen.click({ role: 'button', label: 'Apri…' });
  await screen.click({ role: 'button', label: 'Salva con nome…' });
  assert.deepEqual((await screen.find({ role: 'alert' })), []);
  assert.equal((await screen.items()).length, before.length);
  await screen.close();
});

test('a plan never saved asks where, and from then on saves there; another plan does not go into its file', async () => {
  const screen = await shop.open({ ...tall, prepare: withDisk });
  await screen.drop('prova.cruscotto.json', small);
  await screen.click({ role: 'row', label: '1 Servizi' });
  await edit(screen, 'Anna');
  await choose(screen.page, 'nuovo.json');
  await screen.click(save);
  await screen.item(saved);
  await edit(screen, 'Bruno');
  await screen.click(save);
  await screen.item(saved);
  assert.equal((await asked(screen.page)).length, 1);
  assert.equal((await asked(screen.page))[0].suggestedName, 'prova.cruscotto.json');
  const mine = await get(screen.page, 'nuovo.json');

  await screen.drop('secondo.json', small);
  await screen.click({ role: 'button', label: 'Apri al suo posto' });  // it has the rows of the open plan
  await screen.click({ role: 'row', label: '1 Servizi' });
  await edit(screen, 'Carla');
  await choose(screen.page, 'secondo.json');
  await screen.click(save);
  await screen.item(saved);
  assert.equal(await get(screen.page, 'nuovo.json'), mine);
  assert.equal(await get(screen.page, 'secondo.json'), await screen.planBytes());
  await screen.close();
});

test('where the browser cannot save into files, each save is a download with its version and day in the name', async () => {
  const screen = await shop.open({ ...tall, prepare: (page) => page.addInitScript(() => { delete window.showSaveFilePicker; delete window.showOpenFilePicker; }) });
  await screen.drop('piano 2026 è così.json', small);
  await screen.click({ role: 'row', label: '1 Servizi' });
  await edit(screen, 'Anna');
  const today = await screen.page.evaluate(() => new Date().toLocaleDateString('sv'));
  for (const version of [2, 3]) {
    const download = screen.page.waitForEvent('download');
    await screen.click(save);
    const file = await download;
    assert.equal(file.suggestedFilename(), `piano 2026 è così v${version} ${today}.cruscotto.json`);
    assert.equal(readFileSync(await file.path(), 'utf8'), await screen.planBytes());
    await screen.item(saved);
    await edit(screen, `Persona ${version}`);
  }
  await screen.key('Control+Z');

  const chooser = screen.page.waitForEvent('filechooser');
  await screen.click({ role: 'button', label: 'Apri…' });
  await (await chooser).setFiles({ name: 'altro.json', mimeType: 'application/json', buffer: bytesOf(published) });
  await screen.item({ role: 'heading', value: 'altro.json' });
  await screen.close();
});

test('opened and saved without a change, a plan keeps its bytes', async () => {
  for (const name of [published, demonstration]) {
    const screen = await shop.open({ prepare: withDisk });
    await put(screen.page, name, bytesOf(name).toString());
    await choose(screen.page, name);
    await screen.click({ role: 'button', label: 'Apri…' });
    await screen.item({ role: 'heading', value: name });
    await screen.key('Control+S');
    await screen.item({ role: 'status', label: new RegExp(name) });
    assert.equal(await get(screen.page, name), bytesOf(name).toString());
    await screen.close();
  }
});
