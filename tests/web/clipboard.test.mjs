// Copy and paste with the system's clipboard.
import assert from 'node:assert/strict';
import test from 'node:test';
import { asClipboard } from '../../web/text_agent.js';
import { workshop } from './support/page.mjs';
import { objective, openSmall } from './support/plans.mjs';

const shop = await workshop();
const owner = { role: 'textbox', label: 'Responsabile di 1' };
const note = { role: 'textbox', label: 'Note di 1' };

async function paste(screen, field, text) {
  await screen.putOnClipboard(text);
  await screen.click(field);
  await screen.key('Control+A');
  await screen.key('Control+V');
}

test('paste brings what is on the clipboard now, once', async () => {
  const screen = await openSmall(shop);
  for (const text of ['prima', 'seconda, diversa', 'àèé € 🎯', 'con\ttabulazione']) {
    await paste(screen, owner, text);
    await screen.key('Enter');
    assert.equal((await objective(screen)).owner, text.replace('\t', ''), text);
  }
  await screen.close();
});

test('lines of other systems become ours', async () => {
  const screen = await openSmall(shop);
  await paste(screen, note, 'prima riga\r\nseconda riga\rterza riga\n');
  await screen.key('Tab');
  assert.equal((await objective(screen)).note.trimEnd(), 'prima riga\nseconda riga\nterza riga');
  await screen.close();
});

test('a megabyte is pasted whole', async () => {
  const screen = await openSmall(shop);
  const text = 'abcdefghi '.repeat(100_000).trimEnd();
  await paste(screen, owner, text);
  await screen.key('Enter');
  assert.equal((await objective(screen)).owner?.length, text.length);
  await screen.close();
});

test('copy and cut reach the clipboard', async () => {
  const screen = await openSmall(shop);
  await screen.fill(owner, 'Rossi, àèé €');
  await screen.key('Control+A');
  await screen.putOnClipboard('altro');
  await screen.key('Control+C');
  assert.equal(await screen.clipboard(), 'Rossi, àèé €');
  await screen.putOnClipboard('altro');
  await screen.key('Control+X');
  assert.equal(await screen.clipboard(), 'Rossi, àèé €');
  assert.equal((await screen.item(owner)).value, '');
  await screen.key('Control+V');
  assert.equal((await screen.item(owner)).value, 'Rossi, àèé €');
  await screen.close();
});

test('with nothing selected, copy leaves the clipboard alone', async () => {
  const screen = await openSmall(shop);
  await screen.putOnClipboard('resta');
  await screen.key('Control+C');
  assert.equal(await screen.clipboard(), 'resta');
  await screen.close();
});

test('what has rows and columns is offered as a table too', async () => {
  assert.deepEqual(asClipboard('a\tb\n1\t<2>\n'), { 'text/plain': 'a\tb\n1\t<2>\n', 'text/html': '<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>&#60;2&#62;</td></tr></table>' });
  assert.deepEqual(asClipboard('una riga'), { 'text/plain': 'una riga' });
});
