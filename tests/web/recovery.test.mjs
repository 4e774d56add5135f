// Nothing is lost: the tab, the browser or the application itself may die after an edit.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { bytes_of, synthetic_plan } from '../bench/plan.mjs';
import { killBrowser, newScreen, openProfile, workshop } from './support/page.mjs';
import { objective, openSmall, small, tall } from './support/plans.mjs';

const shop = await workshop();
const owner = { role: 'textbox', label: 'Responsabile di 1' };
const offer = { role: 'button', label: 'Riprendi' };

async function editThenWait(screen) {
  await screen.fill(owner, 'Anna');
  await screen.key('Enter');
  const bytes = await screen.planBytes();
  await screen.page.waitForTimeout(2000);  // at most, after the last edit
  return bytes;
}

async function expectOffer(screen, bytes) {
  await screen.click(offer);
  assert.equal(await screen.planBytes(), bytes);
  assert.equal(await screen.probe('unsaved'), true);
}

test('a killed tab: the work is offered back with its time, byte for byte', async () => {
  const screen = await openSmall(shop);
  const bytes = await editThenWait(screen);
  const tools = await screen.devtools();
  const crashed = screen.page.waitForEvent('crash');
  tools.send('Page.crash').catch(() => {});  // answers only when the page is closed
  await crashed;
  const page = await screen.page.context().newPage();
  await screen.page.close();
  const again = await newScreen(page.context(), shop.url);
  await again.go();
  await expectOffer(again, bytes);
  await again.close();
});

const spacious = Buffer.concat([Buffer.from(small), Buffer.alloc(1_500_000, ' ')]);  // the same plan

for (const [file, plan] of [['a file', small], ['a large file', spacious]]) test(`a killed browser: the same, of ${file}`, async () => {
  const first = await openProfile(shop.url);
  await first.screen.page.setViewportSize(tall.viewport);
  await first.screen.go();
  await first.screen.drop('prova.cruscotto.json', plan);
  await first.screen.click({ role: 'row', label: '1 Servizi' });
  const bytes = await editThenWait(first.screen);
  killBrowser(first.folder);
  await first.context.close().catch(() => {});

  const second = await openProfile(shop.url, first.folder);
  await second.screen.go();
  await expectOffer(second.screen, bytes);
  second.screen.watch.check();
  await second.context.close();
  second.remove();
});

test('the offer names the file and tells when the draft was kept', async () => {
  const screen = await openSmall(shop);
  await editThenWait(screen);
  screen.page.on('dialog', (dialog) => dialog.accept());
  await screen.page.reload();
  await screen.started();
  const today = new Date().toLocaleDateString('it-IT', { day: '2-digit', month: '2-digit', timeZone: 'Europe/Rome' });
  const words = await screen.item({ label: /prova\.cruscotto\.json/ });
  assert.match(words.label, /\d{1,2}[:.]\d\d/);
  assert.ok(words.label.includes(today) || /oggi/i.test(words.label), words.label);
  await screen.close();
});

test('a reload offers the draft; discarded, it is offered no more', async () => {
  const screen = await openSmall(shop);
  await editThenWait(screen);
  screen.page.on('dialog', (dialog) => dialog.accept());
  await screen.page.reload();
  await screen.started();
  await screen.item(offer);
  await screen.click({ role: 'button', label: 'Scarta' });
  await screen.page.waitForTimeout(200);
  await screen.page.reload();
  await screen.started();
  assert.deepEqual(await screen.find(offer), []);
  await screen.close();
});

test('a file for which there is no memory is refused in words; where memory ends in the middle of one, the work is given back', async () => {
  const screen = await openSmall(shop, { prepare: (page) => page.addInitScript(() => {
    const { grow } = WebAssembly.Memory.prototype;
    window.__growths = Infinity;
    WebAssembly.Memory.prototype.grow = function (pages) {
      if (--window.__growths < 0) throw new RangeError('WebAssembly.Memory.grow(): Unable to grow instance memory');
      return grow.call(this, pages);
    };
  }) });
  const bytes = await editThenWait(screen);
  const mayGrow = (times) => screen.page.evaluate((left) => { window.__growths = left; }, times);
  await mayGrow(0);
  await screen.drop('enorme.cruscotto.json', Buffer.alloc(1 << 20), 100);
  await screen.item({ label: /non c’è memoria abbastanza/ });
  await screen.key('Escape');
  assert.equal(await screen.planBytes(), bytes);

  await mayGrow(1);  // enough for the bytes, not for the plan
  await screen.drop('enorme.cruscotto.json', bytes_of(synthetic_plan(100_000)), 1, { drawn: false });
  const alert = screen.page.getByRole('alert');
  await alert.getByText('Cruscotto si è fermato per un errore').waitFor();
  screen.watch.forgive(/unreachable|Aborted/);
  await alert.getByRole('button', { name: 'Ricarica la pagina' }).click();
  await screen.started();
  await expectOffer(screen, bytes);
  await screen.close();
});

test('a fault of the application: the page says so, gives back the work and calls it no more', async () => {
  const screen = await openSmall(shop, { prepare: (page) => page.addInitScript(() => {
    // One of the functions that the application imports fails when we say so.
    const wrap = (imports) => {
      for (const group of Object.values(imports)) for (const [name, work] of Object.entries(group)) if (typeof work === 'function')
        group[name] = (...values) => { if (window.__trap && name !== '__proto__') throw new WebAssembly.RuntimeError('unreachable'); return work(...values); };
      return imports;
    };
    for (const name of ['instantiate', 'instantiateStreaming']) {
      const real = WebAssembly[name];
      WebAssembly[name] = (source, imports) => real.call(WebAssembly, source, wrap(imports));
    }
  }) });
  const bytes = await editThenWait(screen);
  await screen.page.evaluate(() => { window.__trap = true; });
  await screen.page.mouse.move(500, 500);
  const alert = screen.page.getByRole('alert');
  await alert.getByText('Cruscotto si è fermato per un errore').waitFor();
  const frames = await screen.probe('frames');
  const download = screen.page.waitForEvent('download');
  await alert.getByRole('button', { name: 'Scarica la copia di recupero' }).click();
  const file = await download;
  assert.equal(file.suggestedFilename(), 'prova (recuperato).cruscotto.json');
  const rescued = readFileSync(await file.path());
  await screen.page.mouse.move(300, 300);
  await screen.page.keyboard.press('a');
  assert.deepEqual(await screen.page.evaluate(() => [window.cruscotto.frames, window.cruscotto.crashed, window.cruscotto.parked]), [frames, true, true]);
  screen.watch.forgive(/unreachable/);

  await alert.getByRole('button', { name: 'Ricarica la pagina' }).click();
  await screen.started();
  await expectOffer(screen, bytes);
  await screen.close();

  const elsewhere = await shop.open(tall);
  await elsewhere.drop('prova (recuperato).cruscotto.json', rescued);
  await elsewhere.item({ role: 'row', label: '1 Servizi' });
  assert.equal(await elsewhere.planBytes(), bytes);
  await elsewhere.close();
});

// What the automatic copy consists of: keys and sizes in the store.
const recordsOf = (screen) => screen.page.evaluate(() => new Promise((done) => {
  indexedDB.open('cruscotto').onsuccess = ({ target: { result: database } }) => {
    const all = [];
    database.transaction('drafts').objectStore('drafts').openCursor().onsuccess = ({ target: { result: cursor } }) => {
      if (!cursor) { database.close(); return done(all); }
      all.push({ key: cursor.key, size: cursor.value.bytes.length });
      cursor.continue();
    };
  };
}));

async function nameOwners(screen, names) {
  for (const name of names) {
    await screen.fill(owner, name);
    await screen.key('Enter');
    await screen.page.waitForTimeout(1200);
  }
}

const ownerIn = async (screen) => (await objective(screen)).owner;

test('each edit adds a few bytes to the automatic copy, and after a reload it can still be undone and done again', async () => {
  const screen = await openSmall(shop);
  await nameOwners(screen, ['Anna', 'Bruno', 'Carla']);
  await screen.key('Control+z');
  await screen.page.waitForTimeout(1200);
  const [first, ...added] = (await recordsOf(screen)).sort((a, b) => Array.isArray(a.key) - Array.isArray(b.key));
  assert.equal(first.key, 'prova.cruscotto.json');
  assert.ok(added.length >= 3, JSON.stringify(added));
  for (const { size } of added) assert.ok(size < 300, JSON.stringify(added));

  screen.page.on('dialog', (dialog) => dialog.accept());
  await screen.page.reload();
  await screen.started();
  await screen.click(offer);
  await screen.item({ role: 'row', label: '1 Servizi' });
  for (const [key, name] of [['Control+z', 'Anna'], ['Control+y', 'Bruno'], ['Control+y', 'Carla'], ['Control+z', 'Bruno']]) {
    await screen.key(key);
    assert.equal(await ownerIn(screen), name);
  }
  await screen.close();
});

test('where an addition to the automatic copy is damaged, what came before it is offered', async () => {
  const screen = await openSmall(shop);
  await nameOwners(screen, ['Anna', 'Bruno', 'Carla']);
  await screen.page.evaluate(() => new Promise((done) => {
    indexedDB.open('cruscotto').onsuccess = ({ target: { result: database } }) => {
      const drafts = database.transaction('drafts', 'readwrite').objectStore('drafts');
      drafts.get(['prova.cruscotto.json', 3]).onsuccess = ({ target: { result: record } }) => {
        record.bytes[12] ^= 1;
        drafts.put(record, ['prova.cruscotto.json', 3]).onsuccess = () => { database.close(); done(); };
      };
    };
  }));
  screen.page.on('dialog', (dialog) => dialog.accept());
  await screen.page.reload();
  await screen.started();
  await screen.click(offer);
  assert.equal(await ownerIn(screen), 'Bruno');
  await screen.close();
});

test('a damaged draft is not offered but named and kept; one of a newer version is left alone', async () => {
  const screen = await openSmall(shop);
  await editThenWait(screen);
  await screen.page.evaluate(() => new Promise((done) => {
    indexedDB.open('cruscotto').onsuccess = ({ target: { result: database } }) => {
      const drafts = database.transaction('drafts', 'readwrite').objectStore('drafts');
      drafts.get('prova.cruscotto.json').onsuccess = ({ target: { result: record } }) => {
        drafts.put({ ...record, version: record.version + 1, fileName: 'futuro.json' }, 'futuro.json');
        record.bytes[20] ^= 1;
        drafts.put(record, 'prova.cruscotto.json');
        drafts.put('di un’altra pagina', 'estraneo').onsuccess = () => { database.close(); done(); };
      };
    };
  }));
  screen.page.on('dialog', (dialog) => dialog.accept());
  await screen.page.reload();
  await screen.started();
  await screen.item({ role: 'alert' });
  assert.deepEqual(await screen.find(offer), []);
  const kept = await screen.page.evaluate(() => new Promise((done) => {
    indexedDB.open('cruscotto').onsuccess = ({ target: { result: database } }) => {
      const stores = database.transaction(['drafts', 'damaged']);
      stores.objectStore('drafts').getAllKeys().onsuccess = (drafts) => {
        stores.objectStore('damaged').getAllKeys().onsuccess = (damaged) => done([drafts.target.result, damaged.target.result.filter(Array.isArray).map(([name]) => name)]);
      };
    };
  }));
  assert.deepEqual(kept, [['futuro.json'], ['estraneo', 'prova.cruscotto.json', ['prova.cruscotto.json', 1]]]);
  await screen.close();
});

test('a draft that a newer Cruscotto has left is never written over; the screen says that nothing is kept', async () => {
  const screen = await openSmall(shop);
  await editThenWait(screen);
  const versionOf = (change) => screen.page.evaluate(`new Promise((done) => {
    indexedDB.open('cruscotto').onsuccess = ({ target: { result: database } }) => {
      const drafts = database.transaction('drafts', 'readwrite').objectStore('drafts');
      drafts.get('prova.cruscotto.json').onsuccess = ({ target: { result: record } }) => {
        if (${change}) drafts.put({ ...record, version: record.version + 1 }, 'prova.cruscotto.json');
        drafts.transaction.oncomplete = () => { database.close(); done(record.version); };
      };
    };
  })`);
  const newer = await versionOf(true) + 1;
  screen.page.on('dialog', (dialog) => dialog.accept());
  await screen.page.reload();
  await screen.started();
  await screen.drop('prova.cruscotto.json', small);
  await screen.click({ role: 'row', label: '1 Servizi' });
  await editThenWait(screen);
  assert.equal(await versionOf(false), newer);
  await screen.item({ role: 'alert', label: /copia automatica/ });
  await screen.close();
});

test('where the browser denies storage everything works, and the screen says that drafts are not kept', async () => {
  const screen = await openSmall(shop, { prepare: (page) => page.addInitScript(() => {
    IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); };
  }) });
  await screen.item({ role: /status|alert/, label: /copia automatica/ });
  await screen.fill(owner, 'Anna');
  await screen.key('Enter');
  await screen.page.waitForTimeout(1300);
  assert.equal(await screen.probe('unsaved'), true);
  await screen.close();
});
