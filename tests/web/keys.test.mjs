// Which keys are the browser's and which are ours.
import assert from 'node:assert/strict';
import test from 'node:test';
import { asked, get, put, choose, withDisk } from './support/disk.mjs';
import { workshop } from './support/page.mjs';
import { demonstration, objective, openSmall } from './support/plans.mjs';

const shop = await workshop();
const owner = { role: 'textbox', label: 'Responsabile di 1' };

// Whether the page took each key away from the browser; the events are not trusted, so nothing else happens.
const taken = (screen, keys) => screen.page.evaluate((all) => all.map((init) => {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  document.activeElement.dispatchEvent(event);
  document.activeElement.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true, cancelable: true, ...init, ctrlKey: false, altKey: false }));
  return event.defaultPrevented;
}), keys);

const letter = (key, more = {}) => ({ key, code: `Key${key.toUpperCase()}`, keyCode: key.toUpperCase().charCodeAt(0), ...more });
const functionKey = (n) => ({ key: `F${n}`, code: `F${n}`, keyCode: 111 + n });
const browserKeys = [
  ...[1, 3, 5, 6, 7, 11, 12].map(functionKey),
  ...'rltwnjuhg'.split('').map((key) => letter(key, { ctrlKey: true })),
  ...['i', 'r', 't', 'n'].map((key) => letter(key.toUpperCase(), { ctrlKey: true, shiftKey: true })),
  ...['ArrowLeft', 'ArrowRight'].map((key) => ({ key, code: key, keyCode: key === 'ArrowLeft' ? 37 : 39, altKey: true })),
  { key: '+', code: 'Equal', keyCode: 187, ctrlKey: true }, { key: '+', code: 'NumpadAdd', keyCode: 107, ctrlKey: true },
  { key: '=', code: 'Equal', keyCode: 187, ctrlKey: true }, { key: '-', code: 'Minus', keyCode: 189, ctrlKey: true },
  { key: '0', code: 'Digit0', keyCode: 48, ctrlKey: true }, { key: '1', code: 'Digit1', keyCode: 49, ctrlKey: true },
  { key: 'Home', code: 'Home', keyCode: 36, altKey: true }, letter('d', { altKey: true }), letter('c', { ctrlKey: true }), letter('v', { ctrlKey: true }),
];
const ourKeys = [...'sozyfap'].map((key) => letter(key, { ctrlKey: true })).concat(['Z', 'S'].map((key) => letter(key, { ctrlKey: true, shiftKey: true })));

for (const [where, prepare] of [['on the screen', () => {}], ['in a text field', (screen) => screen.click(owner)]]) {
  test(`the browser keeps its own keys ${where}`, async () => {
    const screen = await openSmall(shop);
    await prepare(screen);
    const results = await taken(screen, browserKeys);
    assert.deepEqual(browserKeys.filter((_, i) => results[i]), []);
    await screen.close();
  });

  test(`our commands' keys are kept from the browser ${where}`, async () => {
    const screen = await openSmall(shop, { prepare: withDisk });
    await prepare(screen);
    const results = await taken(screen, ourKeys);
    assert.deepEqual(ourKeys.filter((_, i) => !results[i]), []);
    await screen.close();
  });
}

test('undo, redo, save, save as, open and find answer to their keys', async () => {
  const screen = await openSmall(shop, { prepare: withDisk });
  await screen.fill(owner, 'Anna');
  await screen.key('Enter');
  assert.equal((await objective(screen)).owner, 'Anna');
  await screen.key('Control+Z');
  assert.equal((await objective(screen)).owner, undefined);
  await screen.key('Control+Y');
  assert.equal((await objective(screen)).owner, 'Anna');
  await screen.key('Control+Z');
  await screen.key('Control+Shift+Z');
  assert.equal((await objective(screen)).owner, 'Anna');
  await screen.key('Control+F');
  assert.equal((await screen.item({ role: 'textbox', focused: true })).label, 'Cerca nel piano');
  await screen.key('Escape');
  await choose(screen.page, 'scelto.json');
  await screen.key('Control+S');
  await screen.item({ role: 'status', label: 'salvato' });
  assert.equal(await get(screen.page, 'scelto.json'), await screen.planBytes());
  await screen.key('Control+Shift+S');
  await put(screen.page, 'altro.json', '{}');
  await choose(screen.page, 'altro.json');
  await screen.key('Control+O');
  assert.deepEqual((await asked(screen.page)).map(({ kind, activated }) => [kind, activated]), [['save', true], ['save', true], ['open', true]]);
  await screen.close();
});

test('Ctrl+S in a text field first takes what was typed, then saves', async () => {
  const screen = await openSmall(shop, { prepare: withDisk });
  await choose(screen.page, 'dal-campo.json');
  await screen.fill(owner, 'Bruno');
  await screen.key('Control+S');
  await screen.item({ role: 'status', label: 'salvato' });
  const saved = JSON.parse(await get(screen.page, 'dal-campo.json'));
  assert.equal(saved.objectives.find(({ id }) => id === 'o1').owner, 'Bruno');
  await screen.close();
});

test('no key stays held when the window loses the keyboard', async () => {
  const screen = await openSmall(shop);
  await screen.page.keyboard.down('Control');
  await screen.page.keyboard.down('Shift');
  await screen.page.evaluate(() => window.dispatchEvent(new Event('blur')));
  await screen.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await screen.fill(owner, 'Carla');  // with Ctrl held Dear ImGui would take no text
  assert.equal((await screen.item(owner)).value, 'Carla');
  await screen.close();
});

test('F6 and Tab: the keyboard is not trapped, Tab walks the screen', async () => {
  const screen = await shop.open();
  await screen.openExample(demonstration);
  const [tab] = await taken(screen, [{ key: 'Tab', code: 'Tab', keyCode: 9 }]);
  assert.equal(tab, true);
  const seen = new Set();
  for (let i = 0; i < 5; i++) {
    await screen.key('Tab');
    for (const item of await screen.find({ focused: true })) seen.add(item.label);
  }
  assert.ok(seen.size >= 3, `Tab reached only ${[...seen]}`);
  await screen.close();
});
