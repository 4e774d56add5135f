// After one visit the application starts without a network; a new version comes whole, is announced,
// and is taken when the user says so.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { serve } from '../../web/serve.mjs';
import { newScreen, workshop } from './support/page.mjs';
import { site } from './support/paths.mjs';
import { demonstration, small, tall } from './support/plans.mjs';

const shop = await workshop();
const offer = { role: 'button', label: 'Aggiorna' };
const allowed = { serviceWorkers: 'allow' };

// A server of its own for each test, whose site can become another version; `url` stays the same.
async function withSite(work) {
  const folder = mkdtempSync(join(tmpdir(), 'cruscotto-site-'));
  cpSync(site, folder, { recursive: true, filter: (path) => !/\.br$|-cli\.|-core\./.test(path) });
  let server = await serve(folder, 0);
  const port = Number(new URL(server.url).port);
  const context = await shop.browser.newContext({ locale: 'it-IT', ...tall, ...allowed });
  const stop = () => server.close();
  const start = async () => { server = await serve(folder, port); };
  try { await work({ url: server.url, folder, stop, start, open: () => openOne(context, server.url) }); }
  finally {
    await context.close();
    await server.close().catch(() => {});
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openOne(context, url) {
  const page = await context.newPage();
  const screen = await newScreen({ pages: () => [page] }, url);
  await screen.go();
  return screen;
}
const kept = (screen) => screen.page.evaluate(async () => { await navigator.serviceWorker.ready; return true; });
const versionShown = (screen) => screen.page.evaluate(async () => (await (await fetch('style.css')).text()).match(/version-mark: (\d+)/)?.[1] ?? '0');

// Another version: a file that differs, and a list that says so, as the build would write it.
function publish(folder, number) {
  const style = `${readFileSync(join(site, 'style.css'), 'utf8')}\n/* version-mark: ${number} */\n`;
  const integrity = `sha256-${createHash('sha256').update(style).digest('base64')}`;
  const worker = readFileSync(join(site, 'sw.js'), 'utf8')
    .replace(/\["style\.css","[^"]+"\]/, JSON.stringify(['style.css', integrity]))
    .replace(/version = '[0-9a-f]+'/, `version = '${String(number).padStart(16, '0')}'`);
  writeFileSync(join(folder, 'style.css'), style);
  writeFileSync(join(folder, 'sw.js'), worker);
}
const lookForUpdates = (screen) => screen.page.evaluate(async () => { await (await navigator.serviceWorker.getRegistration()).update(); });

test('the list of the service worker names every file of the page with its hash, and nothing that is not there', () => {
  const worker = readFileSync(join(site, 'sw.js'), 'utf8');
  assert.match(worker, /const version = '[0-9a-f]{16}'/);
  const list = JSON.parse(`[${worker.match(/const files = \[\n([\s\S]*?),\n\]/)[1]}]`);
  const paths = list.map(([path]) => path);
  for (const path of ['./', 'host.js', 'cruscotto.js', 'cruscotto.wasm', 'cruscotto-rest.wasm', 'style.css', 'manifest.webmanifest', `plans/${demonstration}`]) assert.ok(paths.includes(path), path);
  for (const [path, integrity] of list) {
    const bytes = readFileSync(join(site, path === './' ? 'index.html' : decodeURIComponent(path)));
    assert.equal(integrity, `sha256-${createHash('sha256').update(bytes).digest('base64')}`, path);
  }
});

test('the manifest is one that a browser installs: name, language, start, icons that are there', async () => {
  const screen = await shop.open();
  const tools = await screen.devtools();
  const { data, errors } = await tools.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  const manifest = JSON.parse(data);
  assert.deepEqual([manifest.lang, manifest.display, manifest.start_url], ['it', 'standalone', './']);
  for (const { src } of manifest.icons) assert.ok(readFileSync(join(site, src)).length > 100, src);
  assert.equal((await fetch(`${shop.url}sw.js`)).headers.get('cache-control'), 'no-cache');
  await screen.close();
});

test('after one visit it starts with the network cut, and opens the bundled plans', () => withSite(async ({ stop, open }) => {
  const first = await open();
  await kept(first);
  await first.page.close();
  await stop();
  const second = await open();
  await second.click({ role: 'button', label: 'Apri con dati dimostrativi: Piano degli indicatori 2024' });
  await second.item({ role: 'status', label: /dimostrativ/i });
  second.watch.check();
}));

test('a new version is announced and waits; taken, it is there as a whole and unsaved work is offered again', () => withSite(async ({ folder, open }) => {
  await kept(await open());
  const screen = await open();
  await screen.drop('prova.cruscotto.json', small);
  await screen.click({ role: 'row', label: '1 Servizi' });
  publish(folder, 2);
  await lookForUpdates(screen);
  await screen.item(offer, { timeout: 10_000 });
  assert.equal(await versionShown(screen), '0');  // an old page never gets new files

  const other = await open();  // another start, and still nobody has said so
  assert.equal(await versionShown(other), '0');
  await other.item(offer);
  await other.page.close();

  await screen.fill({ role: 'textbox', label: 'Responsabile di 1' }, 'Anna');
  await screen.key('Enter');
  const bytes = await screen.planBytes();
  const reloaded = screen.page.waitForEvent('load');
  await screen.click(offer).catch(() => {});  // the page goes away under it
  await reloaded;
  await screen.started();
  assert.equal(await versionShown(screen), '2');
  await screen.click({ role: 'button', label: 'Riprendi' });
  assert.equal(await screen.planBytes(), bytes);
  assert.deepEqual(await screen.find(offer), []);
  screen.watch.check();
}));

test('when one tab takes the new version, the others keep theirs', () => withSite(async ({ folder, open }) => {
  await kept(await open());
  const [one, two] = [await open(), await open()];
  publish(folder, 2);
  await lookForUpdates(one);
  await one.item(offer, { timeout: 10_000 });
  const reloaded = one.page.waitForEvent('load');
  await one.click(offer).catch(() => {});
  await reloaded;
  await one.started();
  assert.equal(await versionShown(one), '2');
  assert.equal(await versionShown(two), '0');
  two.watch.check();
}));

test('a new version that does not arrive whole is no version: the old one starts', () => withSite(async ({ folder, open, stop }) => {
  await kept(await open());
  const screen = await open();
  publish(folder, 2);
  writeFileSync(join(folder, 'style.css'), '/* half of what was meant */');
  await lookForUpdates(screen).catch(() => {});
  await screen.page.waitForTimeout(1500);
  assert.deepEqual(await screen.find(offer), []);
  await stop();
  const again = await open();
  assert.equal(await versionShown(again), '0');
}));

test('a long visit asks nobody but the page’s own server, and breaks no rule of the policy', () => withSite(async ({ url, open }) => {
  await kept(await open());
  const screen = await open();
  const asked = [];
  screen.page.context().on('request', (request) => asked.push(request.url()));  // of the worker too
  await screen.page.evaluate(() => {
    window.__violations = [];
    document.addEventListener('securitypolicyviolation', (event) => window.__violations.push(`${event.violatedDirective} ${event.blockedURI}`));
  });
  await screen.click({ role: 'button', label: 'Apri con dati dimostrativi: Piano degli indicatori 2024' });
  for (const place of ['Misurazione', 'Cruscotto', 'Mappa strategica', 'Schede individuali', 'Atti', 'Segnalazioni', 'Simulazione', 'Piano'])
    if ((await screen.find({ role: 'tab', label: place })).length) await screen.click({ role: 'tab', label: place });
  await screen.key('Control+K', 'Escape');
  await screen.page.waitForTimeout(1500);
  assert.deepEqual(asked.filter((each) => !each.startsWith(url) && !/^(data|blob):/.test(each)), []);
  assert.deepEqual(await screen.page.evaluate(() => window.__violations), []);
  screen.watch.check();
}));
