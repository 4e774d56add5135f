// Copy and paste with the system's clipboard.
import assert from 'node:assert/strict';
import test, { afterEach } from 'node:test';
import { asClipboard } from '../../web/text_agent.js';
import { workshop } from './support/page.mjs';
import { objective, openSmall } from './support/plans.mjs';

const shop = await workshop();
const screen = await openSmall(shop);
afterEach(() => screen.watch.check());
const owner = { role: 'textbox', label: 'Responsabile di 1' };
const note = { role: 'textbox', label: 'Note di 1' };

async function paste(field, text) {
  await screen.putOnClipboard(text);
  await screen.click(field);
  await screen.key('Control+A');
  await screen.key('Control+V');
}

test('paste brings what is on the clipboard now, once', async () => {
  for (const text of ['prima', 'seconda, diversa', 'àèé € 🎯', 'con\ttabulazione']) {
    await paste(owner, text);
    await screen.key('Enter');
    assert.equal((await objective(screen)).owner, text.replace('\t', ''), text);
  }
});

test('lines of other systems become ours', async () => {
  await paste(note, 'prima riga\r\nseconda riga\rterza riga\n');
  await screen.key('Tab');
  assert.equal((await objective(screen)).note.trimEnd(), 'prima riga\nseconda riga\nterza riga');
});

test('a megabyte is pasted whole', async () => {
  const text = 'abcdefghi '.repeat(100_000).trimEnd();
  await paste(owner, text);
  await screen.key('Enter');
  assert.equal((await objective(screen)).owner?.length, text.length);
});

test('copy and cut reach the clipboard', async () => {
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
});

test('with nothing selected, copy leaves the clipboard alone', async () => {
  await screen.click({ role: 'row', label: 'Ente di prova' });
  await screen.putOnClipboard('resta');
  await screen.key('Control+C');
  assert.equal(await screen.clipboard(), 'resta');
});

test('what has rows and columns is offered as a table too', async () => {
  assert.deepEqual(asClipboard('a\tb\n1\t<2>\n'), { 'text/plain': 'a\tb\n1\t<2>\n', 'text/html': '<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>&#60;2&#62;</td></tr></table>' });
  assert.deepEqual(asClipboard('una riga'), { 'text/plain': 'una riga' });
});
