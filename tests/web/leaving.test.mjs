// Leaving the page asks only when there is something to lose.
import assert from 'node:assert/strict';
import test from 'node:test';
import { workshop } from './support/page.mjs';
import { openSmall } from './support/plans.mjs';

const shop = await workshop();

async function questionsOnLeaving(screen) {
  let asked = 0;
  screen.page.on('dialog', (dialog) => { asked++; dialog.dismiss(); });
  await screen.page.close({ runBeforeUnload: true });
  await new Promise((done) => setTimeout(done, 500));
  return asked;
}

test('with nothing changed it asks nothing', async () => {
  assert.equal(await questionsOnLeaving(await openSmall(shop)), 0);
});

test('with unsaved changes it asks, and the title carries a mark', async () => {
  const screen = await openSmall(shop);
  await screen.fill({ role: 'textbox', label: 'Responsabile di 1' }, 'Anna');
  await screen.key('Enter');
  assert.match(await screen.page.title(), /^• /);
  assert.equal(await questionsOnLeaving(screen), 1);
  screen.watch.check();
});

test('when the change is undone it asks nothing again', async () => {
  const screen = await openSmall(shop);
  await screen.fill({ role: 'textbox', label: 'Responsabile di 1' }, 'Anna');
  await screen.key('Enter');
  await screen.key('Control+Z');
  assert.doesNotMatch(await screen.page.title(), /^• /);
  assert.equal(await questionsOnLeaving(screen), 0);
  screen.watch.check();
});
