// A colleague's copy comes back: it is put beside the plan, compared, and merged without losing anybody's work.
import assert from 'node:assert/strict';
import test from 'node:test';
import { workshop } from './support/page.mjs';
import { bytesOf, demonstration } from './support/plans.mjs';

const shop = await workshop();
const wide = { viewport: { width: 1600, height: 1100 } };
const tab = (label) => ({ role: 'tab', label });
const button = (label) => ({ role: 'button', label });

// Two indicators of the first screen whose target of the year is a percentage.
async function twoTargets(screen) {
  const { indicators } = await screen.plan();
  const rows = (await screen.find({ role: 'cell', label: /^Target 2024 di / })).filter(({ value }) => /\d+ %$/.test(value)).flatMap(({ label }) => {
    const called = indicators.filter(({ code, name }) => (code || name) === label.replace('Target 2024 di ', ''));
    return called.length === 1 ? [{ label, id: called[0].id }] : [];
  });
  assert.ok(rows.length >= 2);
  return rows;
}

async function retarget(screen, label, text) {
  await screen.doubleClick({ role: 'cell', label });
  await screen.page.keyboard.press('Control+A');
  await screen.type(text);
  await screen.key('Enter');
}

// The bundled plan as a colleague gives it back. A target in the file is a text, or an object that holds one.
function givenBack(targets) {
  const plan = JSON.parse(bytesOf(demonstration));
  for (const [id, text] of Object.entries(targets)) {
    const row = plan.indicators.find((each) => each.id === id);
    if (typeof row.targets['2024'] === 'object') row.targets['2024'].text = text;
    else row.targets['2024'] = text;
  }
  return Buffer.from(JSON.stringify(plan));
}
function targetOf(plan, id) {
  const target = plan.indicators.find((each) => each.id === id).targets['2024'];
  return typeof target === 'object' ? target.text : target;
}

test('merges a colleague\'s file: their target is taken, the common one is chosen, one Undo gives all back', async () => {
  const screen = await shop.open(wide);
  await screen.openExample(demonstration);
  const [both, theirs] = await twoTargets(screen);
  await retarget(screen, both.label, '>= 71,00 %');
  const mine = await screen.planBytes();
  await screen.drop('piano-collega.cruscotto.json', givenBack({ [both.id]: '>= 72,00 %', [theirs.id]: '>= 73,00 %' }));
  await screen.item({ role: 'dialog', label: 'Un\'altra versione del piano aperto' });
  assert.equal(await screen.planBytes(), mine, 'the open plan stays');
  await screen.screenshot('compare-arrived');
  await screen.click(button('Confronta e unisci'));
  await screen.item({ role: 'cell', label: 'Nostro', value: '>= 71,00 %' });
  await screen.item({ role: 'cell', label: 'Loro', value: '>= 72,00 %' });
  await screen.item({ role: 'text', label: 'Nostro. Modifica non ancora salvata' });
  await screen.item({ role: 'text', label: /^Loro\. Dal file “piano-collega\.cruscotto\.json”, salvato il \d\d\/\d\d\/\d{4}, \d\d:\d\d$/ });
  await screen.item({ role: 'button', label: 'Accetta l\'unione', disabled: true });
  await screen.screenshot('compare-merge');
  await screen.click(button('Prendi il loro: >= 72,00 %'));
  await screen.item({ role: 'button', label: 'Accetta l\'unione', disabled: false });
  await screen.click(button('Accetta l\'unione'));
  await screen.item({ role: 'status', label: /Unito “piano-collega\.cruscotto\.json”/ });
  const merged = await screen.plan();
  assert.equal(targetOf(merged, both.id), '>= 72,00 %');
  assert.equal(targetOf(merged, theirs.id), '>= 73,00 %');
  await screen.screenshot('compare-merged');
  await screen.click(button('Annulla'));
  assert.equal(await screen.planBytes(), mine, 'one step takes the merge back');
  await screen.close();
});

test('decides the conflicts and accepts the merge with the keyboard alone', async () => {
  const screen = await shop.open(wide);
  await screen.openExample(demonstration);
  const rows = await twoTargets(screen);
  for (const { label } of rows.slice(0, 2)) await retarget(screen, label, '>= 71,00 %');
  const [first, second] = rows;
  await screen.drop('piano-collega.cruscotto.json', givenBack({ [first.id]: '>= 72,00 %', [second.id]: '>= 73,00 %' }));
  await screen.item({ role: 'dialog', label: 'Un\'altra versione del piano aperto' });
  await screen.key('Enter');
  await screen.item({ role: 'heading', label: /^Conflitto 1 di 2: / });
  await screen.key('Control+ArrowDown');
  await screen.item({ role: 'heading', label: /^Conflitto 2 di 2: / });
  await screen.key('Control+ArrowLeft');
  await screen.item({ role: 'heading', label: /^Conflitto 1 di 2: / });
  await screen.key('Control+ArrowRight');
  await screen.item({ role: 'button', label: 'Accetta l\'unione', disabled: false });
  await screen.key('Control+K');
  await screen.type('accetta');
  await screen.key('Enter');
  await screen.item({ role: 'status', label: /Unito “piano-collega\.cruscotto\.json”/ });
  const merged = await screen.plan();
  const order = [first, second].map(({ id }) => targetOf(merged, id)).sort();
  assert.equal(order[0], '>= 71,00 %');
  assert.notEqual(order[1], '>= 71,00 %');
  await screen.close();
});

test('compares with the last save, filters, follows a difference to its row and copies the table', async () => {
  const screen = await shop.open(wide);
  await screen.openExample(demonstration);
  const [first] = await twoTargets(screen);
  await retarget(screen, first.label, '>= 99,00 %');
  await screen.click(tab('Confronto'));
  await screen.item({ role: 'combobox', label: 'Dallo stato', value: 'L\'ultimo salvataggio' });
  await screen.click(button('Differenze: Target (1)'));
  await screen.click({ role: 'link', label: /^Target 2024 di .* → >= 99,00 %/ });
  assert.match(await screen.page.evaluate(() => location.hash), new RegExp(`confronto/${first.id}$`));
  await screen.screenshot('compare-differences');
  await screen.click(button('Copia come tabella'));
  const rows = (await screen.clipboard()).trimEnd().split('\n').map((row) => row.split('\t'));
  assert.equal(rows.length, 2);
  assert.deepEqual(rows.map((row) => row.length), [8, 8]);
  assert.match(rows[1][2], /^Target 2024 di .* → >= 99,00 %/);
  await screen.close();
});

test('a file of another plan is opened beside it from the picker, and the open plan stays', async () => {
  const screen = await shop.open({ ...wide, prepare: (page) => page.addInitScript(() => { delete window.showOpenFilePicker; }) });
  await screen.openExample(demonstration);
  const mine = await screen.planBytes();
  await screen.click(tab('Confronto'));
  const chooser = screen.page.waitForEvent('filechooser');
  await screen.click(button('Apri un altro file…'));
  const other = '2023-dati-dimostrativi.cruscotto.json';
  await (await chooser).setFiles({ name: other, mimeType: 'application/json', buffer: bytesOf(other) });
  await screen.item({ role: 'combobox', label: 'Allo stato', value: other }, { timeout: 20_000 });
  assert.equal(await screen.planBytes(), mine);
  assert.ok((await screen.find({ role: 'link' })).length > 0);
  await screen.screenshot('compare-editions');
  await screen.close();
});
