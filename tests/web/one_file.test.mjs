// The application as one file: opened from disk by double click, with everything but a network, and carrying a plan
// to a colleague who has nothing installed.
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { workshop } from './support/page.mjs';
import { site } from './support/paths.mjs';
import { demonstration, small, tall } from './support/plans.mjs';

const shop = await workshop();
const folder = mkdtempSync(join(tmpdir(), 'cruscotto-una-pagina-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const onDisk = join(folder, 'cruscotto.html');
copyFileSync(join(site, 'cruscotto.html'), onDisk);

const owner = { role: 'textbox', label: 'Responsabile di 1' };
const banner = { role: 'status', label: /^Pagina in sola lettura/ };

// Opened by double click. Whatever it asks for beyond itself, and whatever its policy refuses, is a fault.
async function doubleClick(path) {
  const screen = await shop.open({ ...tall, ready: false });
  const asked = [];
  screen.page.on('request', (request) => { if (!/^(data|blob):/.test(request.url())) asked.push(request.url()); });
  await screen.page.addInitScript(() => {
    window.__violations = [];
    document.addEventListener('securitypolicyviolation', (event) => window.__violations.push(`${event.violatedDirective} ${event.blockedURI}`));
  });
  screen.url = pathToFileURL(path).href;
  await screen.go();
  screen.closing = async () => {
    assert.deepEqual([...new Set(asked)], [screen.url], 'nothing but the page itself is asked for');
    assert.deepEqual(await screen.page.evaluate(() => window.__violations), []);
    screen.watch.forgive(`third party: ${screen.url}`);
    await screen.close();
  };
  return screen;
}
async function withPlanInside(path) {
  const screen = await doubleClick(path);
  await screen.page.waitForFunction(() => window.cruscotto.planBytes() !== '');
  await screen.settle();
  return screen;
}

// The page that the menu writes: which button says how it may be used.
async function exported(screen, how, name) {
  await screen.click({ role: 'button', label: 'Menu' });
  await screen.click({ role: 'menuitem', label: 'File' });
  await screen.click({ role: 'menuitem', label: 'Esporta come pagina…' });
  await screen.item({ role: 'dialog', label: 'Esporta come pagina' });
  const download = screen.page.waitForEvent('download');
  await screen.click({ role: 'button', label: how });
  const file = await download;
  await screen.item({ role: 'status', label: /^Pagina esportata/ });
  const path = join(folder, name);
  await file.saveAs(path);
  return { path, suggested: file.suggestedFilename() };
}

async function edit(screen, text) {
  await screen.click({ role: 'row', label: '1 Servizi' });
  await screen.fill(owner, text);
  await screen.key('Enter');
}
const ownerIn = async (screen) => (await screen.plan()).objectives.find(({ id }) => id === 'o1').owner;

test('the one page forbids every connection and runs only its own script', () => {
  const policy = readFileSync(onDisk, 'utf8').match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)[1];
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /connect-src 'none'/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/);
});

test('opened from disk it has the examples, edits, and asks for nothing but itself', async () => {
  const screen = await doubleClick(onDisk);
  await screen.click({ role: 'button', label: 'Apri con dati dimostrativi: Piano degli indicatori 2024' });
  await screen.page.waitForFunction(() => window.cruscotto.planBytes() !== '');
  assert.equal((await screen.plan()).year, 2024);
  await screen.drop('prova.cruscotto.json', small);
  await edit(screen, 'Anna');
  assert.equal(await ownerIn(screen), 'Anna');
  await screen.closing();
});

test('what was unpacked once is taken from what the browser keeps, unless it is not what the page states', async () => {
  const screen = await doubleClick(onDisk);
  const kept = (change) => screen.page.evaluate((work) => new Promise((done) => {
    indexedDB.open('cruscotto-unpacked').onsuccess = ({ target: { result: database } }) => {
      const store = database.transaction('packs', 'readwrite').objectStore('packs');
      store.getAll().onsuccess = ({ target: { result: all } }) => {
        if (work) for (const pack of all) store.put({ ...pack, bytes: pack.bytes.with(0, pack.bytes[0] ^ 1) });
        store.transaction.oncomplete = () => { database.close(); done(all.map(({ bytes }) => bytes.length)); };
      };
    };
  }), change);
  const settled = async () => {
    for (let tries = 0; (await kept(false)).length < 2; tries++) {
      assert.ok(tries < 50, 'nothing is kept');
      await screen.page.waitForTimeout(100);
    }
  };
  await screen.page.addInitScript(() => {
    window.__unpacked = 0;
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = (bytes, ...imports) => { if (bytes.byteLength < 1e5) window.__unpacked++; return instantiate(bytes, ...imports); };
  });
  const again = async () => { await screen.go(); return screen.page.evaluate(() => window.__unpacked); };

  await settled();
  assert.equal(await again(), 0);
  await kept(true);
  assert.equal(await again(), 2, 'script and program');
  await screen.item({ role: 'button', label: 'Apri…' });
  await screen.closing();
});

test('a page of which something changed on the way does not start, and says so', async () => {
  const html = readFileSync(onDisk, 'latin1');
  for (const [name, part] of [['page', 0.25], ['page', 0.9], ['core', 0.5]]) {
    const begin = html.indexOf(`data-pack="${name}"`);
    let at = Math.floor(begin + part * (html.indexOf('</script>', begin) - begin));
    while (html.slice(at - 1, at + 1).includes('\x01')) at++;  // a letter that tells of another: some changes to it say the same
    const path = join(folder, `${name} rovinata.html`);
    writeFileSync(path, `${html.slice(0, at)}${html[at] === 'x' ? 'y' : 'x'}${html.slice(at + 1)}`, 'latin1');
    const screen = await shop.open({ ready: false });
    await screen.page.goto(pathToFileURL(path).href);
    await screen.page.getByText(/rovinata/).first().waitFor();
    screen.watch.forgive(/rovinata|third party/);
    await screen.close();
  }
});

test('a read-only page from the one page opens with the plan inside, refuses edits and can be saved as a file', async () => {
  const screen = await doubleClick(onDisk);
  await screen.drop('prova <b> è.cruscotto.json', small);
  await edit(screen, '</script><script>alert(1)</script>\u2028');
  const bytes = await screen.planBytes();
  const { path, suggested } = await exported(screen, 'Sola lettura', 'sola lettura.html');
  assert.match(suggested, /\d{4}-\d{2}-\d{2}\.html$/);
  await screen.closing();

  const theirs = await withPlanInside(path);
  await theirs.item(banner);
  assert.equal(await theirs.planBytes(), bytes);
  assert.equal(await theirs.probe('unsaved'), false);
  await edit(theirs, 'Bruno');
  await theirs.item({ role: 'status', label: /il piano non è cambiato/ });
  assert.equal(await theirs.planBytes(), bytes);

  // A colleague passes it on.
  const again = await exported(theirs, 'Modificabile', 'modificabile.html');
  await theirs.closing();
  const third = await withPlanInside(again.path);
  assert.equal(await third.planBytes(), bytes);
  await third.gone(banner);
  await edit(third, 'Carla');
  assert.equal(await ownerIn(third), 'Carla');
  await third.closing();
});

test('the hosted page exports the same, and what it wrote needs no server', async () => {
  const screen = await shop.open(tall);
  await screen.openExample(demonstration);
  const bytes = await screen.planBytes();
  const { path } = await exported(screen, 'Modificabile', 'dal sito.html');
  await screen.close();
  const theirs = await withPlanInside(path);
  assert.equal(await theirs.planBytes(), bytes);
  await theirs.closing();
});

test('a server that says other letters than the page has is named as what is wrong', async () => {
  const screen = await shop.open({ ready: false });
  await screen.page.route('**/cruscotto.html', (route) => route.fulfill({ path: onDisk, contentType: 'text/html; charset=utf-8' }));
  await screen.page.goto(new URL('cruscotto.html', shop.server.url).href);
  await screen.page.getByText('va aperta dal disco').waitFor();
  screen.watch.forgive(/page was read as UTF-8/);
  await screen.close();
});

test('a page whose plan was damaged on the way says so and still opens', async () => {
  const screen = await doubleClick(onDisk);
  await screen.drop('prova.cruscotto.json', small);
  const { path } = await exported(screen, 'Modificabile', 'rovinata.html');
  await screen.closing();
  writeFileSync(path, readFileSync(path, 'latin1').replace(/(id="plan"[^>]*>)[^<]{40}/, '$1'), 'latin1');
  const theirs = await doubleClick(path);
  await theirs.item({ role: 'alert', label: /prova\.cruscotto\.json/ });
  await theirs.item({ role: 'button', label: 'Apri…' });
  await theirs.closing();
});
