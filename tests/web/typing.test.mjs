// Every way in which people enter text arrives in the plan, exactly once.
import assert from 'node:assert/strict';
import test, { afterEach } from 'node:test';
import { workshop } from './support/page.mjs';
import { objective, openSmall } from './support/plans.mjs';

const shop = await workshop();
const screen = await openSmall(shop);  // one for all: each test empties the field first
afterEach(() => screen.watch.check());
const owner = { role: 'textbox', label: 'Responsabile di 1' };
const modifier = { alt: 1, ctrl: 2, shift: 8 };

// What the plan holds after `act` in an empty field, committed with Enter.
async function entered(act) {
  await screen.click(owner);
  await screen.key('Control+A', 'Delete');
  await act();
  await screen.key('Enter');
  return (await objective(screen)).owner ?? '';
}

test('characters of the Italian keyboard', async () => {
  const italian = [['è', 'BracketLeft'], ['é', 'BracketLeft', 8], ['à', 'Quote'], ['ì', 'Equal'], ['ò', 'Semicolon'], ['ù', 'Backslash'], ['ç', 'Semicolon', 8], ['°', 'Quote', 8]];
  assert.equal(await entered(async () => {
    for (const [text, code, modifiers = 0] of italian) await screen.stroke({ key: text, code, text, modifiers });
  }), 'èéàìòùç°');
});

test('characters that come without a key: capitals with accents, €, quotes, emoji', async () => {
  for (const text of ['ÀÈÉÌÒÙ', '€', '«così» – “bene”', '🎯', 'perché 🇮🇹 no'])
    assert.equal(await entered(() => screen.page.keyboard.insertText(text)), text);
});

test('dead keys: the accent alone writes nothing, with its letter one character', async () => {
  const text = await entered(async () => {
    await screen.stroke({ key: 'Dead', code: 'BracketLeft', windowsVirtualKeyCode: 221, modifiers: modifier.shift });
    await screen.stroke({ key: 'ê', code: 'KeyE', text: 'ê', windowsVirtualKeyCode: 69 });
    await screen.stroke({ key: 's', code: 'KeyS', text: 's', windowsVirtualKeyCode: 83 });
  });
  assert.equal(text, 'ês');
});

const altGr = [['@', 'Semicolon', 192], ['#', 'Quote', 222], ['[', 'BracketLeft', 219], [']', 'BracketRight', 221], ['{', 'BracketLeft', 219], ['}', 'BracketRight', 221], ['€', 'KeyE', 69]];
const ways = {
  'nothing of the modifier': ([text, code, windowsVirtualKeyCode]) => screen.stroke({ key: text, code, text, windowsVirtualKeyCode }),
  'Ctrl+Alt': ([text, code, windowsVirtualKeyCode]) => screen.stroke({ key: text, code, windowsVirtualKeyCode, modifiers: modifier.ctrl | modifier.alt }),
  AltGraph: async ([text, code, keyCode]) => {
    const prevented = await screen.page.evaluate(([key, place, number]) => {
      const event = new KeyboardEvent('keydown', { key, code: place, keyCode: number, modifierAltGraph: true, bubbles: true, cancelable: true });
      document.activeElement.dispatchEvent(event);
      return event.defaultPrevented;
    }, [text, code, keyCode]);
    assert.equal(prevented, false);
    await screen.page.keyboard.insertText(text);  // what the browser does then
  },
};
for (const [way, stroke] of Object.entries(ways)) {
  test(`AltGr characters where the system says ${way}`, async () => {
    assert.equal(await entered(async () => { for (const key of altGr) await stroke(key); }), '@#[]{}€');
  });
}

test('input methods: a composition is seen at the caret, arrives once, and leaves nothing when given up', async () => {
  const tools = await screen.devtools();
  const compose = (text) => tools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  assert.equal(await entered(async () => {
    await compose('に');
    await compose('にほん');
    const agent = await screen.page.locator('#agent').boundingBox();
    const field = await screen.item(owner);
    assert.ok(await screen.page.locator('#agent.composing').count());
    assert.ok(agent.x >= field.x && agent.x <= field.x + field.w && agent.y >= field.y - 2 && agent.y + agent.height <= field.y + field.h + 4, `composed at ${agent.x},${agent.y}, not in the field`);
    await tools.send('Input.insertText', { text: '日本' });
  }), '日本');
  assert.equal(await entered(async () => {
    await screen.page.keyboard.insertText('a');
    await compose('に');
    await compose('');
    await screen.page.keyboard.insertText('b');
  }), 'ab');
});

test('fast typing loses nothing', async () => {
  const words = 'Ufficio programmazione, controllo e qualita 1234567890';
  assert.equal(await entered(() => screen.page.keyboard.type(words)), words);
});

test('arrows, Home, End, Ctrl with arrows and Backspace move and delete in the field', async () => {
  assert.equal(await entered(async () => {
    await screen.type('uno tre');
    await screen.key('Control+ArrowLeft');
    await screen.type('due ');
    await screen.key('End');
    await screen.key('Backspace');
    await screen.type('i');
    await screen.key('Home');
    await screen.type('>');
  }), '>uno due tri');
});

test('numbers take comma and point, and thousands', async () => {
  const weight = { role: 'textbox', label: 'Peso di 1' };
  for (const [typed, written] of [['7,5', '7.5'], ['12.25', '12.25'], ['80', '80']]) {
    await screen.click(weight);
    await screen.key('Control+A');
    await screen.type(typed);
    await screen.key('Enter');
    assert.equal((await objective(screen)).weight, written);
  }
  await screen.putOnClipboard('1.234,56');
  await screen.click({ role: 'textbox', label: 'Risorse (€) di 1' });
  await screen.key('Control+A');
  await screen.key('Control+V');
  await screen.key('Enter');
  assert.equal((await objective(screen)).resources, '1234.56');
});

test('the hidden text field never scrolls the page, is out of the tab order and alone has the focus', async () => {
  const fields = (await screen.find({ role: 'textbox' })).map(({ label }) => label);
  for (let i = 0; i < 20; i++) {
    await screen.click({ role: 'textbox', label: fields[i % fields.length] });
    assert.deepEqual(await screen.page.evaluate(() => [scrollX, scrollY, document.scrollingElement.scrollTop, document.activeElement.id]), [0, 0, 0, 'agent']);
  }
  const tools = await screen.devtools();
  const { nodes } = await tools.send('Accessibility.getFullAXTree');
  const boxes = nodes.filter(({ role, ignored }) => role?.value === 'textbox' && !ignored);
  const isFocused = ({ properties }) => properties.find(({ name }) => name === 'focused')?.value.value === true;
  assert.deepEqual(boxes.filter(isFocused).map(({ name }) => name.value), [fields[19 % fields.length]]);
  const names = boxes.map(({ name }) => name.value);
  assert.deepEqual(names.filter((name, i) => names.indexOf(name) !== i), [], 'a field is there twice');
  assert.equal(await screen.page.locator('#agent').getAttribute('tabindex'), '-1');
  assert.ok(await screen.page.evaluate(() => parseFloat(getComputedStyle(document.getElementById('agent')).fontSize) >= 16));
});
