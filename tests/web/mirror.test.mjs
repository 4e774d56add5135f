// What stands on the canvas stands in the page once more, for screen readers: roles, names, values, states, the focus,
// and what is announced.
import assert from 'node:assert/strict';
import test from 'node:test';
import { workshop } from './support/page.mjs';
import { described, focused, found, gone, said, there, use } from './support/mirror.mjs';
import { demonstration, objective, openSmall, tall } from './support/plans.mjs';

const shop = await workshop();
const places = ['Piano', 'Misurazione', 'Cruscotto', 'Mappa', 'Schede', 'Atti', 'Segnalazioni', 'Simulazione', 'Confronto'];
const interactive = new Set(['button', 'textbox', 'checkbox', 'combobox', 'option', 'slider', 'row', 'tab', 'menuitem', 'link', 'separator']);

const plain = (words) => words.replace(/\s+/g, ' ').trim();  // browsers tell names with single blanks
async function tree(screen) {
  await screen.settle();
  await screen.page.waitForTimeout(150);
  const { nodes } = await (await screen.devtools()).send('Accessibility.getFullAXTree');
  return nodes.filter((node) => !node.ignored).map((node) => ({ role: node.role.value, name: node.name?.value ?? '' }));
}

test('in every place what can be used is in the browser’s tree, with its role and name', async () => {
  const screen = await shop.open({ viewport: { width: 1280, height: 900 } });
  await screen.openExample(demonstration);
  for (const place of places) {
    await use(screen, 'tab', place);
    const nodes = await tree(screen);
    const has = new Set(nodes.map(({ role, name }) => `${role} ${plain(name)}`));
    const wanted = (await screen.items()).filter(({ role }) => interactive.has(role));
    assert.ok(wanted.length > 10, `${place} has only ${wanted.length} things to use`);
    assert.deepEqual(wanted.filter(({ role, label }) => !has.has(`${role} ${plain(label)}`)).map(({ role, label }) => `${place}: ${role} “${label}”`), []);
    assert.deepEqual(nodes.filter(({ role, name }) => interactive.has(role) && !name), [], `${place}: something has no name`);
  }
  await screen.close();
});

test('the tree of the plan is a tree grid that knows its size, its levels and where each row stands', async () => {
  const screen = await shop.open();
  await screen.openExample(demonstration);
  const grid = await there(screen, 'treegrid', 'Piano');
  assert.ok(Number(await grid.getAttribute('aria-rowcount')) > 20);
  assert.ok(Number(await grid.getAttribute('aria-colcount')) >= 5);
  const rows = await grid.getByRole('row').evaluateAll((all) => all.slice(1).map((row) => ['aria-rowindex', 'aria-level', 'aria-posinset', 'aria-setsize'].map((name) => Number(row.getAttribute(name)))));
  rows.forEach(([line, level, position, size], i) => {
    assert.equal(line, i + 2);
    assert.ok(level >= 1 && position >= 1 && position <= size);
  });
  assert.equal(await grid.getByRole('columnheader').first().getAttribute('aria-colindex'), '1');
  await screen.close();
});

test('each element lies on what it stands for, and the mouse does not meet it', async () => {
  const screen = await openSmall(shop);
  const item = await screen.item({ role: 'button', label: 'Menu' });
  const box = await (await there(screen, 'button', 'Menu')).boundingBox();
  assert.ok(Math.abs(box.x - item.x) < 1 && Math.abs(box.y - item.y) < 1 && Math.abs(box.width - item.w) < 1 && Math.abs(box.height - item.h) < 1);
  assert.equal(await screen.page.evaluate(([x, y]) => document.elementFromPoint(x, y).id, [item.x + 5, item.y + 5]), 'canvas');
  await screen.close();
});

test('the page’s focus goes where the keyboard goes', async () => {
  const screen = await openSmall(shop);
  assert.deepEqual(await focused(screen).then(({ role, name }) => [role, name]), ['row', '1 Servizi']);
  await screen.key('ArrowDown');
  assert.equal((await focused(screen)).name, '1.1 Sportelli aperti');
  await screen.key('ArrowRight');
  assert.match((await focused(screen)).name, /^Peso di 1\.1/);
  const names = new Set();
  for (let i = 0; i < 8; i++) {
    await screen.key('Tab');
    const at = await focused(screen);
    const item = (await screen.find({ focused: true }))[0];
    if (item) assert.ok(at.name === item.label || (item.role === 'row' && at.role === 'gridcell'), `${at.name} for ${item.label}`);  // of a row: its current cell
    names.add(at.name);
  }
  assert.ok(names.size >= 6, `Tab reached only ${[...names]}`);
  await screen.close();
});

test('an element that takes the focus from outside leads the keyboard there', async () => {
  const screen = await openSmall(shop);
  await (await there(screen, 'button', 'Menu')).focus();
  await screen.settle();
  assert.equal((await screen.item({ role: 'button', focused: true })).label, 'Menu');
  await screen.key('Enter');
  await there(screen, 'menuitem', 'Aiuto');
  await screen.close();
});

test('activate, set value and expand act on the application', async () => {
  const screen = await openSmall(shop);
  const owner = found(screen, 'textbox', 'Responsabile di 1');
  await owner.evaluate((field) => { field.value = 'Anna'; field.dispatchEvent(new Event('input', { bubbles: true })); });
  await screen.settle();
  assert.equal((await objective(screen)).owner, 'Anna');
  await use(screen, 'button', 'Annulla');
  assert.equal((await objective(screen)).owner, undefined);
  await use(screen, 'button', 'Comprimi 1');
  await gone(screen, 'row', '1.1 Sportelli aperti');
  assert.equal(await (await there(screen, 'row', '1 Servizi')).getAttribute('aria-expanded'), 'false');
  await use(screen, 'button', 'Espandi 1');
  await there(screen, 'row', '1.1 Sportelli aperti');
  await use(screen, 'row', '1 Servizi');
  await gone(screen, 'row', '1.1 Sportelli aperti');
  await use(screen, 'row', '1 Servizi');
  await there(screen, 'row', '1.1 Sportelli aperti');
  await use(screen, 'gridcell', 'Peso di 1: 100');
  assert.deepEqual(await focused(screen).then(({ role, name }) => [role, name]), ['textbox', 'Peso di 1']);
  await screen.close();
});

test('a slider takes a value set from outside, and the score says so', async () => {
  const screen = await shop.open({ viewport: { width: 1280, height: 900 } });
  await screen.openExample(demonstration);
  await use(screen, 'tab', 'Simulazione');
  await screen.click({ role: 'row', label: /^Capacità di coinvolgimento/ });
  const slider = await there(screen, 'slider', 'Target 2024');
  const [before, high] = await slider.evaluate(({ value, max }) => [value, max]);
  const score = (await screen.item({ role: 'status', label: 'Punteggio dell\'ente' })).value;
  await slider.fill(high);
  await screen.settle();
  assert.notEqual(before, high);
  assert.notEqual((await screen.item({ role: 'status', label: 'Punteggio dell\'ente' })).value, score);
  assert.ok(await slider.getAttribute('aria-valuetext'));
  await said(screen, 'Punteggio dell\'ente');
  await screen.close();
});

test('while a text is typed one field has the focus, with the name, the value and what is wrong with it', async () => {
  const screen = await openSmall(shop);
  await screen.click({ role: 'row', label: '1.1 Sportelli aperti' });
  await screen.key('ArrowRight', 'F2');
  const at = await described(screen, /100/);
  assert.deepEqual([at.role, at.name], ['textbox', 'Peso di 1.1']);
  const ofTheWeight = (await tree(screen)).filter(({ role, name }) => role === 'textbox' && name === 'Peso di 1.1');
  assert.equal(ofTheWeight.length, 2, 'the field that is typed into and that of the sheet: what stands on the cell steps back');
  await screen.type('molto');
  await screen.key('Enter');
  await described(screen, /molto/);
  await said(screen, 'molto', { urgently: true });
  await screen.key('Escape');
  assert.equal(await screen.page.locator('#agent').getAttribute('aria-hidden'), 'true');
  assert.equal((await focused(screen)).role, 'gridcell');
  await screen.close();
});

test('while a text is typed the caret, the selection and what is taken away are told letter by letter', async () => {
  const screen = await openSmall(shop);
  await screen.click({ role: 'row', label: '1 Servizi' });
  await screen.click({ role: 'textbox', label: 'Responsabile di 1' });
  await screen.type('Anna Prò');
  const told = (words) => screen.page.waitForFunction((wanted) => document.getElementById('caret').textContent.trim() === wanted, words, { timeout: 4000 });
  for (const [key, words] of [['ArrowLeft', 'ò'], ['Control+ArrowLeft', 'Prò'], ['Backspace', 'spazio'], ['Shift+ArrowRight', 'selezionato: P'], ['End', 'fine del testo']]) {
    await screen.key(key);
    await told(words);
  }
  await screen.key('Escape');
  await screen.close();
});

test('what is saved, changed and gone wrong is said', async () => {
  const screen = await openSmall(shop);
  await screen.fill({ role: 'textbox', label: 'Responsabile di 1' }, 'Anna');
  await screen.key('Enter');
  await said(screen, 'modifiche da salvare');
  await screen.drop('rotto.json', Buffer.from('{'));
  await said(screen, 'rotto.json', { urgently: true }).catch(() => there(screen, 'dialog', /./));  // a question that names itself is no less
  await screen.close();
});

test('a question stands alone, named, with the focus in it', async () => {
  const screen = await openSmall(shop);
  await screen.fill({ role: 'textbox', label: 'Responsabile di 1' }, 'Anna');
  await screen.key('Enter');
  await screen.key('Control+K');
  await screen.type('Chiudi il piano');
  await screen.key('Enter');
  const dialog = await there(screen, 'dialog', 'Ci sono modifiche non salvate');
  assert.ok(await dialog.evaluate((element) => element.contains(document.activeElement)));
  assert.equal((await tree(screen)).filter(({ role }) => role === 'treegrid').length, 0, 'what lies under it is out of reach');
  await screen.close();
});

test('Ctrl+F6 leaves the workspace, the link on top leads back', async () => {
  const screen = await openSmall(shop);
  const before = await focused(screen);
  await screen.page.keyboard.press('Control+F6');
  const skip = screen.page.locator('#skip');
  assert.ok(await skip.evaluate((link) => link === document.activeElement && link.getBoundingClientRect().top >= 0));
  await screen.key('ArrowDown');
  assert.equal((await screen.find({ role: 'row', selected: true }))[0].label, '1 Servizi', 'out there no key is ours');
  await screen.key('Enter');
  assert.equal((await focused(screen)).name, before.name);
  await screen.key('ArrowDown');
  assert.equal((await focused(screen)).name, '1.1 Sportelli aperti');
  await screen.close();
});

test('language and title of the page follow', async () => {
  const screen = await openSmall(shop);
  assert.equal(await screen.page.evaluate(() => document.documentElement.lang), 'it');
  assert.match(await screen.page.title(), /^Piano di prova|prova/);
  await screen.fill({ role: 'textbox', label: 'Responsabile di 1' }, 'Anna');
  await screen.key('Enter');
  assert.match(await screen.page.title(), /^• /);
  await use(screen, 'button', 'English');
  assert.equal(await screen.page.evaluate(() => document.documentElement.lang), 'en');
  await there(screen, 'tab', 'Issues');
  assert.equal(await screen.page.locator('#skip').textContent(), 'Go to the workspace');
  await screen.close();
});

test('it costs less than a millisecond of each sixtieth of a second, and nothing at rest', async () => {
  const screen = await shop.open();
  await screen.openExample(demonstration);
  const row = await screen.item({ role: 'row', nth: 3 });
  await screen.page.mouse.move(row.x + 200, row.y + 10);
  const measure = async () => ({ ...await screen.probe('mirrored') });
  const clock = () => screen.page.evaluate(() => performance.now());
  await screen.page.mouse.wheel(0, 40);
  await screen.page.waitForTimeout(300);
  const [before, begun] = [await measure(), await clock()];
  for (let i = 0; i < 90; i++) { await screen.page.mouse.wheel(0, i < 45 ? 40 : -40); await screen.page.waitForTimeout(16); }
  await screen.settle();
  const [after, passed] = [await measure(), await clock() - begun];
  assert.ok(after.times > before.times + 3, 'the mirror did not follow');
  const each = (after.ms - before.ms) / (passed / (1000 / 60));
  assert.ok(each < 1, `${each.toFixed(2)} ms a frame`);
  await screen.page.waitForTimeout(500);
  const resting = await measure();
  await screen.page.waitForTimeout(2000);
  assert.deepEqual(await measure(), resting);
  await screen.close();
});

test('of a long plan only the rows in sight are there', async () => {
  const screen = await shop.open(tall);
  const many = { format: 'cruscotto-plan', version: 1, title: 'Lungo', year: 2024, years: [2024], periods: [{ name: 'Consuntivo', date: '12-31' }],
    objectives: [{ id: 'ente', level: 'body', name: 'Ente' }, { id: 'o', parent: 'ente', level: 'strategic', name: 'Uno', weight: '100' }],
    indicators: Array.from({ length: 5000 }, (_, i) => ({ id: `i${i}`, parent: 'o', name: `Indicatore ${i}`, targets: { 2024: '>= 1' } })) };
  await screen.drop('lungo.cruscotto.json', Buffer.from(JSON.stringify(many)));
  assert.equal(await (await there(screen, 'treegrid', 'Piano')).getAttribute('aria-rowcount'), '5003');
  assert.ok(await screen.page.locator('#mirror *').count() < 1200);
  await screen.close();
});
