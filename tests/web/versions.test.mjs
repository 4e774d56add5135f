// Earlier versions: kept by the browser, found in a list, brought back with a click.
import assert from 'node:assert/strict';
import test from 'node:test';
import { withDisk } from './support/disk.mjs';
import { workshop } from './support/page.mjs';
import { openSmall, small } from './support/plans.mjs';

const shop = await workshop();
const owner = { role: 'textbox', label: 'Responsabile di 1' };
const versions = { role: 'option', label: /^Versione \d+, del / };
const minute = 60_000;

async function write(screen, name) {
  await screen.fill(owner, name);
  await screen.key('Enter');
}
async function showVersions(screen) {
  await screen.click({ role: 'button', label: 'Menu' });
  await screen.click({ role: 'menuitem', label: 'File' });
  await screen.click({ role: 'menuitem', label: 'Versioni precedenti…' });
  await screen.item({ role: 'dialog', label: 'Versioni precedenti' });
  await screen.page.waitForFunction(() => !window.cruscotto.items().some(({ label }) => label === 'Le sto cercando…'));
  return (await screen.find(versions)).map(({ label, value }) => ({ label, value }));
}
const ownerIn = async (screen) => (await screen.plan()).objectives.find(({ id }) => id === 'o1').owner;
// Once the page has made its store: whoever opens one before it is there makes an empty one in its place.
async function inStore(screen, work) {
  await screen.page.waitForFunction(async () => (await indexedDB.databases()).some(({ name }) => name === 'cruscotto-versions'));
  return screen.page.evaluate(`new Promise((done) => {
    indexedDB.open('cruscotto-versions').onsuccess = ({ target: { result: database } }) => {
      const change = database.transaction(['lines', 'bytes'], 'readwrite');
      const [lines, bytes] = ['lines', 'bytes'].map((store) => change.objectStore(store));
      let answer;
      const give = (value) => { answer = value; };
      ${work}
      change.oncomplete = () => { database.close(); done(answer); };
    };
  })`);
}

test('the state when the plan was opened, and each that was saved, come back with a click; undo returns', async () => {
  const screen = await openSmall(shop, { prepare: withDisk });
  await write(screen, 'Anna');
  await screen.key('Control+S');
  await screen.item({ role: 'status', label: 'salvato' });
  await write(screen, 'Bruno');
  const last = await screen.planBytes();
  const [saved, opened] = await showVersions(screen);
  assert.match(saved.label, /al salvataggio$/);
  assert.match(saved.value, /Anna/);
  assert.match(opened.label, /all'apertura$/);
  await screen.click({ role: 'option', label: opened.label });
  await screen.item({ role: 'status', label: /tornato a una versione precedente/ });
  assert.equal(await ownerIn(screen), undefined);
  await screen.key('Control+Z');
  assert.equal(await screen.planBytes(), last);
  const after = await showVersions(screen);
  assert.match(after[0].label, /prima di essere sostituita$/);
  await screen.key('Escape');
  await screen.gone({ role: 'dialog' });
  await screen.close();
});

test('minutes of work leave a version, and a later visit still has it', async () => {
  const screen = await openSmall(shop, { prepare: (page) => page.addInitScript(() => {
    const now = Date.now;
    window.__later = 0;
    Date.now = () => now() + window.__later;
  }) });
  for (const name of ['Anna', 'Bruno', 'Carla']) {
    await write(screen, name);
    await screen.page.waitForTimeout(1500);  // its draft is written
    await screen.page.evaluate((ms) => { window.__later += ms; }, 6 * minute);
  }
  const found = await showVersions(screen);
  assert.ok(found.some(({ label, value }) => /durante il lavoro$/.test(label) && /Bruno|Carla/.test(value)), JSON.stringify(found));
  screen.page.on('dialog', (dialog) => dialog.accept());
  await screen.page.reload();
  await screen.started();
  await screen.drop('prova.cruscotto.json', small);
  assert.ok((await showVersions(screen)).length >= found.length);
  await screen.close();
});

test('of a document twenty versions are kept, the newest; other documents keep theirs', async () => {
  const screen = await openSmall(shop, { prepare: withDisk });
  await inStore(screen, `for (let i = 0; i < 30; i++) {
    const line = { magic: 'cruscotto-version', version: 1, fileName: i < 25 ? 'prova.cruscotto.json' : 'altro.json', when: 1e12 + i, why: 2, steps: 1, about: 'x', packs: false, size: 1, checksum: 0 };
    lines.put(line, [line.fileName, line.when]);
    bytes.put(new Uint8Array([1]), [line.fileName, line.when]);
  }`);
  await write(screen, 'Anna');
  await screen.key('Control+S');
  await screen.item({ role: 'status', label: 'salvato' });
  await screen.page.waitForTimeout(500);
  const keys = await inStore(screen, 'lines.getAllKeys().onsuccess = ({ target }) => give(target.result);');
  const mine = keys.filter(([name]) => name === 'prova.cruscotto.json');
  assert.equal(mine.length, 20);
  assert.ok(mine.at(-1)[1] > 1.7e12);
  assert.equal(keys.filter(([name]) => name === 'altro.json').length, 5);
  assert.deepEqual(await inStore(screen, 'bytes.getAllKeys().onsuccess = ({ target }) => give(target.result);'), keys);
  await screen.close();
});

test('a damaged version is said and changes nothing; what others keep under the name is no version', async () => {
  const screen = await openSmall(shop);
  await screen.page.waitForTimeout(500);
  await inStore(screen, `lines.getAll().onsuccess = ({ target: { result: [line] } }) => {
    bytes.put(new Uint8Array([1, 2, 3]), [line.fileName, line.when]);
    lines.put('di un’altra pagina', [line.fileName, 5]);
    lines.put({ ...line, version: 2, when: 6 }, [line.fileName, 6]);
  };`);
  const before = await screen.planBytes();
  const found = await showVersions(screen);
  assert.equal(found.length, 1);
  await screen.click({ role: 'option', label: found[0].label });
  await screen.item({ role: 'alert', label: /non c'è più o è rovinata/ });
  assert.equal(await screen.planBytes(), before);
  await screen.close();
});

test('where space has ended the work goes on, the screen says so and offers a copy on file', async () => {
  const screen = await openSmall(shop, { prepare: async (page) => {
    await withDisk(page);
    await page.addInitScript(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...record) {
        if (this.transaction.db.name === 'disk of tests') return put.apply(this, record);
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
  } });
  await write(screen, 'Anna');
  await screen.item({ role: 'alert', label: /copia automatica/ });
  assert.equal(await ownerIn(screen), 'Anna');
  await screen.click({ role: 'button', label: 'Salva una copia su file' });
  await screen.item({ role: 'status', label: 'salvato' });
  assert.equal(await screen.probe('unsaved'), false);
  await screen.close();
});
