// Every way in which people enter text arrives in the plan, exactly once.
import assert from 'node:assert/strict';
import test from 'node:test';
import { workshop } from './support/page.mjs';
import { objective, openSmall } from './support/plans.mjs';

const shop = await workshop();
const owner = { role: 'textbox', label: 'Responsabile di 1' };
const modifier = { alt: 1, ctrl: 2, shift: 8 };

// What the plan holds after `act` in an empty field, committed with Enter.
async function entered(screen, act) {
  await screen.click(owner);
  await screen.key('Control+A', 'Delete');
  await act();
  await screen.key('Enter');
  return (await objective(screen)).owner ?? '';
}

test('characters of the Italian keyboard', async () => {
  const screen = await openSmall(shop);
  const italian = [['è', 'BracketLeft'], ['é', 'BracketLeft', 8], ['à', 'Quote'], ['ì', 'Equal'], ['ò', 'Semicolon'], ['ù', 'Backslash'], ['ç', 'Semicolon', 8], ['°', 'Quote', 8]];
  for (const [text, code, modifiers = 0] of italian)
    assert.equal(await entered(screen, () => screen.stroke({ key: text, code, text, modifiers })), text);
  await screen.close();
});

test('characters that come without a key: capitals with accents, €, quotes, emoji', async () => {
  const screen = await openSmall(shop);
  for (const text of ['ÀÈÉÌÒÙ', '€', '«così» – “bene”', '🎯', 'perché 🇮🇹 no'])
    assert.equal(await entered(screen, () => screen.page.keyboard.insertText(text)), text);
  await screen.close();
});

test('dead keys: the accent alone writes nothing, with its letter one character', async () => {
  const screen = await openSmall(shop);
  const text = await entered(screen, async () => {
    await screen.stroke({ key: 'Dead', code: 'BracketLeft', windowsVirtualKeyCode: 221, modifiers: modifier.shift });
    await screen.stroke({ key: 'ê', code: 'KeyE', text: 'ê', windowsVirtualKeyCode: 69 });
    await screen.stroke({ key: 's', code: 'KeyS', text: 's', windowsVirtualKeyCode: 83 });
  });
  assert.equal(text, 'ês');
  await screen.close();
});

test('AltGr characters, whether the system says AltGraph, Ctrl+Alt or nothing', async () => {
  const screen = await openSmall(shop);
  const keys = [['@', 'Semicolon', 192], ['#', 'Quote', 222], ['[', 'BracketLeft', 219], [']', 'BracketRight', 221], ['{', 'BracketLeft', 219], ['}', 'BracketRight', 221], ['€', 'KeyE', 69]];
  for (const [text, code, windowsVirtualKeyCode] of keys) {
    assert.equal(await entered(screen, () => screen.stroke({ key: text, code, text, windowsVirtualKeyCode })), text, `${text} plainly`);
    assert.equal(await entered(screen, () => screen.stroke({ key: text, code, windowsVirtualKeyCode, modifiers: modifier.ctrl | modifier.alt })), text, `${text} with Ctrl+Alt`);
    assert.equal(await entered(screen, async () => {
      const prevented = await screen.page.evaluate(([key, place, keyCode]) => {
        const event = new KeyboardEvent('keydown', { key, code: place, keyCode, modifierAltGraph: true, bubbles: true, cancelable: true });
        document.activeElement.dispatchEvent(event);
        return event.defaultPrevented;
      }, [text, code, windowsVirtualKeyCode]);
      assert.equal(prevented, false);
      await screen.page.keyboard.insertText(text);  // what the browser does then
    }), text, `${text} with AltGraph`);
  }
  await screen.close();
});

test('input methods: a composition is seen at the caret, arrives once, and leaves nothing when given up', async () => {
  const screen = await openSmall(shop);
  const tools = await screen.devtools();
  const compose = (text) => tools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  assert.equal(await entered(screen, async () => {
    await compose('に');
    await compose('にほん');
    const agent = await screen.page.locator('#agent').boundingBox();
    const field = await screen.item(owner);
    assert.ok(await screen.page.locator('#agent.composing').count());
    assert.ok(agent.x >= field.x && agent.x <= field.x + field.w && agent.y >= field.y - 2 && agent.y + agent.height <= field.y + field.h + 4, `composed at ${agent.x},${agent.y}, not in the field`);
    await tools.send('Input.insertText', { text: '日本' });
  }), '日本');
  assert.equal(await entered(screen, async () => {
    await screen.page.keyboard.insertText('a');
    await compose('に');
    await compose('');
    await screen.page.keyboard.insertText('b');
  }), 'ab');
  await screen.close();
});

test('fast typing loses nothing', async () => {
  const screen = await openSmall(shop);
  const words = 'Ufficio programmazione, controllo e qualita 1234567890';
  assert.equal(await entered(screen, () => screen.page.keyboard.type(words)), words);
  await screen.close();
});

test('arrows, Home, End, Ctrl with arrows and Backspace move and delete in the field', async () => {
  const screen = await openSmall(shop);
  assert.equal(await entered(screen, async () => {
    await screen.type('uno tre');
    await screen.key('Control+ArrowLeft');
    await screen.type('due ');
    await screen.key('End');
    await screen.key('Backspace');
    await screen.type('i');
    await screen.key('Home');
    await screen.type('>');
  }), '>uno due tri');
  await screen.close();
});

test('numbers take comma and point, and thousands', async () => {
  const screen = await openSmall(shop);
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
  await screen.close();
});

test('the hidden text field never scrolls the page, is out of the tab order and alone has the focus', async () => {
  const screen = await openSmall(shop);
  const fields = (await screen.find({ role: 'textbox' })).map(({ label }) => label);
  for (let i = 0; i < 20; i++) {
    await screen.click({ role: 'textbox', label: fields[i % fields.length] });
    assert.deepEqual(await screen.page.evaluate(() => [scrollX, scrollY, document.scrollingElement.scrollTop, document.activeElement.id]), [0, 0, 0, 'agent']);
  }
  const tools = await screen.devtools();
  const { nodes } = await tools.send('Accessibility.getFullAXTree');
  const boxes = nodes.filter(({ role, ignored }) => role?.value === 'textbox' && !ignored);
  assert.equal(boxes.length, 1);
  assert.equal(boxes[0].properties.find(({ name }) => name === 'focused')?.value.value, true);
  assert.equal(await screen.page.locator('#agent').getAttribute('tabindex'), '-1');
  assert.ok(await screen.page.evaluate(() => parseFloat(getComputedStyle(document.getElementById('agent')).fontSize) >= 16));
  await screen.close();
});
