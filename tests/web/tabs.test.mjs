// One plan in two tabs: one works, the other reads, and the work passes from one to the other whole.
import assert from 'node:assert/strict';
import test from 'node:test';
import { choose, get, put, withDisk } from './support/disk.mjs';
import { newScreen, workshop } from './support/page.mjs';
import { small, tall } from './support/plans.mjs';

const shop = await workshop();
const owner = { role: 'textbox', label: 'Responsabile di 1' };
const banner = { role: 'status', label: /prova\.cruscotto\.json.*altra scheda/ };
const here = { role: 'button', label: 'Lavora qui' };
const reading = { role: 'status', label: 'sola lettura' };

async function openIn(screen, bytes = small) {
  await screen.drop('prova.cruscotto.json', bytes);
  await screen.click({ role: 'row', label: '1 Servizi' });
  return screen;
}
async function secondTab(first, prepare) {
  const page = await first.page.context().newPage();
  await page.setViewportSize(tall.viewport);
  const screen = await newScreen({ pages: () => [page] }, shop.url);
  if (prepare) await prepare(page);
  await screen.go();
  return screen;
}
async function twoTabs() {
  const first = await openIn(await shop.open(tall));
  return [first, await openIn(await secondTab(first))];
}
async function write(screen, name) {
  await screen.page.bringToFront();
  await screen.fill(owner, name);
  await screen.key('Enter');
}
const ownerIn = async (screen) => (await screen.plan()).objectives.find(({ id }) => id === 'o1').owner;
async function takeOver(screen) {
  await screen.page.bringToFront();
  await screen.click(here);
  await screen.gone(here);
}

test('the second tab says where the plan is worked on and refuses to change it; the first works on', async () => {
  const [first, second] = await twoTabs();
  await second.item(banner);
  await second.item(reading);
  const before = await second.planBytes();
  await write(second, 'Bruno');
  await second.item({ role: 'status', label: /in questa non si modifica/ });
  assert.equal(await second.planBytes(), before);
  await write(first, 'Anna');
  assert.equal(await ownerIn(first), 'Anna');
  assert.deepEqual(await first.find(reading), []);
  first.watch.check();
  await second.close();
});

test('“Lavora qui” brings the work over as it is, unsaved changes too; it goes back the same way', async () => {
  const [first, second] = await twoTabs();
  await write(first, 'Anna');
  await takeOver(second);
  assert.equal(await second.planBytes(), await first.planBytes());
  assert.equal(await second.probe('unsaved'), true);
  assert.equal(await first.probe('unsaved'), false);
  await first.page.bringToFront();  // or it draws nothing
  await first.item(reading);

  await write(second, 'Bruno');
  await write(first, 'Carla');
  assert.equal(await ownerIn(first), 'Anna');
  await takeOver(first);
  assert.equal(await ownerIn(first), 'Bruno');
  await write(first, 'Carla');
  assert.equal(await ownerIn(first), 'Carla');
  assert.equal(await ownerIn(second), 'Bruno');
  first.watch.check();
  await second.close();
});

test('the file goes over with the work: the tab that took it saves into it without asking', async () => {
  const first = await shop.open({ ...tall, prepare: withDisk });
  await put(first.page, 'prova.cruscotto.json', small.toString());
  await choose(first.page, 'prova.cruscotto.json');
  await first.click({ role: 'button', label: 'Apri…' });
  await first.click({ role: 'row', label: '1 Servizi' });
  const second = await openIn(await secondTab(first, withDisk));
  await write(first, 'Anna');
  await first.key('Control+S');
  await first.item({ role: 'status', label: 'salvato' });
  await takeOver(second);
  await write(second, 'Bruno');
  await second.key('Control+S');
  await second.item({ role: 'status', label: 'salvato' });
  const saved = await second.planBytes();
  assert.equal(await get(second.page, 'prova.cruscotto.json'), saved);

  await second.page.close();  // saved and gone: what it saved is taken, not what stood here
  await takeOver(first);
  assert.equal(await first.planBytes(), saved);
  assert.equal(await first.probe('unsaved'), false);
  await write(first, 'Carla');
  await first.key('Control+S');
  await first.item({ role: 'status', label: 'salvato' });
  assert.equal(await get(first.page, 'prova.cruscotto.json'), await first.planBytes());
  await first.close();
});

test('of a tab that does not answer the draft is taken', async () => {
  const [first, second] = await twoTabs();
  await write(first, 'Anna');
  await first.page.waitForTimeout(2000);  // it is kept
  const tools = await first.devtools();
  await second.page.bringToFront();
  const crashed = first.page.waitForEvent('crash');
  tools.send('Page.crash').catch(() => {});
  await crashed;
  await second.click(here);
  await second.gone(here, { timeout: 8000 });
  assert.equal(await ownerIn(second), 'Anna');
  await second.close();
});

test('a stopped tab that wakes up reads on, and its late draft overwrites nothing', async () => {
  const deaf = (page) => page.addInitScript(() => { BroadcastChannel.prototype.addEventListener = () => {}; });
  const first = await openIn(await shop.open({ ...tall, prepare: deaf }));
  const second = await openIn(await secondTab(first));
  await write(first, 'Anna');
  await first.page.waitForTimeout(2000);
  await second.page.bringToFront();
  await second.click(here);
  await second.gone(here, { timeout: 8000 });
  await write(second, 'Bruno');
  await second.page.waitForTimeout(2000);
  await write(first, 'Carla');
  await first.item(reading);
  assert.equal(await ownerIn(first), 'Anna');
  await first.page.close();
  second.page.on('dialog', (dialog) => dialog.accept());
  await second.page.reload();
  await second.started();
  await second.click({ role: 'button', label: 'Riprendi' });
  assert.equal(await ownerIn(second), 'Bruno');
  await second.close();
});

test('plans of different names do not meet; one that is closed is free again', async () => {
  const first = await openIn(await shop.open(tall));
  const second = await secondTab(first);
  await second.drop('altro.cruscotto.json', small);
  await second.page.waitForTimeout(300);
  assert.deepEqual(await second.find(here), []);
  await first.page.close();
  await second.page.waitForTimeout(500);  // until the browser has let go of what the closed page held
  await openIn(second);
  await second.page.waitForTimeout(300);
  assert.deepEqual(await second.find(here), []);
  await second.close();
});

test('the draft of a plan that is open in another tab is not offered to a third', async () => {
  const first = await openIn(await shop.open(tall));
  await write(first, 'Anna');
  await first.page.waitForTimeout(2000);
  const second = await secondTab(first);
  await second.page.waitForTimeout(1500);
  assert.deepEqual(await second.find({ role: 'button', label: 'Riprendi' }), []);
  await first.page.close();
  await second.page.reload();
  await second.started();
  await second.item({ role: 'button', label: 'Riprendi' });
  await second.close();
});
