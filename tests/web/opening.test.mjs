// A large file: the page answers while it is opened, says how far it is, and can be stopped.
import assert from 'node:assert/strict';
import test from 'node:test';
import { bytes_of, synthetic_plan } from '../bench/plan.mjs';
import { workshop } from './support/page.mjs';
import { openSmall } from './support/plans.mjs';

const shop = await workshop();
const large = bytes_of(synthetic_plan(100_000));
const stop = { role: 'button', label: 'Ferma' };

test('while a large file is read the page says so; stopped, the plan that was open is still there', async () => {
  const screen = await openSmall(shop);
  const bytes = await screen.planBytes();
  for (const key of ['Enter', 'Escape']) {  // the button has the keyboard
    await screen.drop('grande.cruscotto.json', large, 1, { drawn: false });
    await screen.item(stop);
    await screen.page.keyboard.press(key);
    await screen.settle();
    assert.deepEqual(await screen.find(stop), []);
    assert.equal(await screen.planBytes(), bytes);
  }
  await screen.close();
});

test('a large file is opened in parts, each drawn with how far it is', async () => {
  const screen = await shop.open();
  await screen.page.evaluate(() => {
    window.told = new Set();
    const look = () => {
      for (const { role, label } of window.cruscotto.items()) if (role === 'status') window.told.add(label);
      requestAnimationFrame(look);
    };
    look();
  });
  await screen.drop('grande.cruscotto.json', large);
  await screen.item({ role: 'row', label: 'Indicatore 0' });
  const told = await screen.page.evaluate(() => [...window.told]);
  assert.ok(told.includes('Lettura di grande.cruscotto.json'), told.join(' | '));
  assert.ok(told.includes('Calcolo e controllo di grande.cruscotto.json'), told.join(' | '));
  assert.match(await screen.page.title(), /^grande\.cruscotto\.json/);
  await screen.close();
});
