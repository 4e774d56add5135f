// Links that carry a plan or a scenario in the address itself, and a file handed to other programs.
import assert from 'node:assert/strict';
import test from 'node:test';
import { workshop } from './support/page.mjs';
import { bytesOf, demonstration, openSmall, published, small, tall } from './support/plans.mjs';

const shop = await workshop();
const copy = { role: 'button', label: 'Copia il collegamento' };
const length = { role: 'status', label: /^Lunghezza: \d+ caratteri/ };

async function fromMenu(screen, command) {
  await screen.click({ role: 'button', label: 'Menu' });
  await screen.click({ role: 'menuitem', label: 'File' });
  await screen.click({ role: 'menuitem', label: command });
}

// The link that the dialog puts on the clipboard; its length is told before.
async function linkFrom(screen) {
  await fromMenu(screen, 'Copia un collegamento…');
  const told = Number((await screen.item(length)).label.match(/\d+/)[0]);
  await screen.click(copy);
  await screen.item({ role: 'status', label: /^Collegamento copiato/ });
  const link = await screen.clipboard();
  assert.equal(link.length, told);
  return link;
}
const opened = (screen) => screen.page.waitForFunction(() => window.cruscotto.planBytes() !== '');

test('a small plan travels in the address: whoever opens the link has it, unsaved, and the data leave the address', async () => {
  const screen = await openSmall(shop);
  const bytes = await screen.planBytes();
  const link = await linkFrom(screen);
  assert.ok(link.startsWith(`${shop.url}#link=`) && /#link=[\w-]+$/.test(link), link);
  assert.ok(link.length < 2000, `${link.length} characters`);
  await screen.close();

  const theirs = await shop.open({ ...tall, path: new URL(link).hash });
  await opened(theirs);
  assert.equal(await theirs.planBytes(), bytes);
  assert.equal(await theirs.probe('unsaved'), true);
  await theirs.item({ role: 'heading', value: 'Piano di prova.cruscotto.json' });
  await theirs.settle();
  assert.equal(new URL(theirs.page.url()).hash, '#piano/ente');
  await theirs.close();
});

test('a published plan of one year travels whole', async () => {
  const screen = await shop.open(tall);
  await screen.drop(published, bytesOf(published));
  await opened(screen);
  const bytes = await screen.planBytes();
  const link = await linkFrom(screen);
  assert.ok(link.length <= 8000, `${link.length} characters`);
  await screen.close();
  const theirs = await shop.open({ ...tall, path: new URL(link).hash });
  await opened(theirs);
  assert.equal(await theirs.planBytes(), bytes);
  await theirs.close();
});

test('a plan too large for mail is refused, its length told', async () => {
  const screen = await shop.open(tall);
  await screen.openExample('2018-cruscotto-rolling.cruscotto.json');
  await fromMenu(screen, 'Copia un collegamento…');
  const { label } = await screen.item(length);
  assert.ok(Number(label.match(/\d+/)[0]) > 8000);
  assert.equal((await screen.item(copy)).disabled, true);
  await screen.key('Escape');
  await screen.gone({ role: 'dialog', label: 'Copia un collegamento' });
  await screen.close();
});

test('a scenario travels alone: it is offered to the plan that is open and added to it', async () => {
  const plan = JSON.parse(small);
  plan.scenarios = [{ id: 's1', name: 'Più sportelli', edits: [{ set: 'target', indicator: 'i1', year: 2024, target: '>= 12' }] }];
  const screen = await shop.open(tall);
  await screen.drop('prova.cruscotto.json', JSON.stringify(plan));
  await fromMenu(screen, 'Copia un collegamento…');
  await screen.click({ role: 'combobox', label: 'Che cosa contiene' });
  await screen.click({ role: 'option', label: 'Lo scenario “Più sportelli”' });
  await screen.item(length);
  await screen.click(copy);
  const link = await screen.clipboard();
  await screen.close();

  const theirs = await shop.open({ ...tall, path: new URL(link).hash });
  await theirs.item({ role: 'status', label: /Più sportelli/ });  // it waits
  await theirs.drop('prova.cruscotto.json', small);
  await theirs.item({ role: 'dialog', label: 'Uno scenario da un collegamento' });
  await theirs.click({ role: 'button', label: 'Aggiungi al piano' });
  const [added] = (await theirs.plan()).scenarios;
  assert.deepEqual([added.name, added.edits], ['Più sportelli', plan.scenarios[0].edits]);
  await theirs.close();
});

test('a link that mail cut in the middle says so; the open plan stays', async () => {
  const screen = await openSmall(shop);
  const link = await linkFrom(screen);
  const before = await screen.planBytes();
  for (const broken of [link.slice(0, -20), `${link.slice(0, 60)}!!`, link.replace(/#link=.*/, '#link='), link.replace(/#link=.*/, `#link=${'A'.repeat(2 ** 20)}`)]) {
    await screen.page.evaluate((hash) => { location.hash = hash; }, new URL(broken).hash);
    await screen.item({ role: 'alert', label: /collegamento non si può aprire/ });
    assert.equal(await screen.planBytes(), before);
    await screen.click({ role: 'button', label: 'Chiudi il messaggio' });
  }
  await screen.close();
});

test('a bookmark of a place still leads there', async () => {
  const screen = await shop.open({ ...tall, path: '#misurazione/i1' });
  await screen.drop('prova.cruscotto.json', small);
  assert.equal((await screen.item({ role: 'tab', label: 'Misurazione' })).selected, true);
  await screen.close();
});

// What the machine's own dialog would do, put in its place.
const sharing = (fails) => (page) => page.addInitScript((why) => {
  window.__sent = [];
  navigator.canShare = ({ files }) => files.length > 0;
  navigator.share = async ({ files: [file] }) => {
    if (why) throw new DOMException('no', why);
    window.__sent.push({ name: file.name, text: await file.text(), active: navigator.userActivation.isActive });
  };
}, fails);

test('where the browser can hand files over, “Invia” gives the plan under its next version', async () => {
  const screen = await shop.open({ ...tall, prepare: sharing() });
  await screen.drop('piano v4 2024-01-31.cruscotto.json', bytesOf(demonstration));
  await fromMenu(screen, 'Invia…');
  await screen.item({ role: 'status', label: /^Consegnato/ });
  const [sent] = await screen.page.evaluate(() => window.__sent);
  assert.match(sent.name, /^piano v5 \d{4}-\d{2}-\d{2}\.cruscotto\.json$/);
  assert.equal(sent.text, await screen.planBytes());
  assert.equal(sent.active, true, 'within the click');
  await screen.close();
});

test('who gives up in the dialog is told nothing; a refusal is told', async () => {
  for (const [fault, told] of [['AbortError', 0], ['NotAllowedError', 1]]) {
    const screen = await openSmall(shop, { prepare: sharing(fault) });
    await fromMenu(screen, 'Invia…');
    await screen.page.waitForTimeout(100);
    await screen.settle();
    assert.equal((await screen.find({ role: 'alert' })).length, told);
    await screen.close();
  }
});

test('where it cannot, there is no such command', async () => {
  const screen = await openSmall(shop, { prepare: (page) => page.addInitScript(() => { delete Navigator.prototype.share; delete Navigator.prototype.canShare; }) });
  await screen.click({ role: 'button', label: 'Menu' });
  await screen.click({ role: 'menuitem', label: 'File' });
  await screen.item({ role: 'menuitem', label: 'Copia un collegamento…' });
  assert.equal((await screen.find({ role: 'menuitem', label: 'Invia…' })).length, 0);
  await screen.close();
});
