// The same state gives the same picture, in every launch.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { workshop } from './support/page.mjs';
import { demonstration } from './support/plans.mjs';

test('three launches, one picture', async () => {
  const prints = [];
  for (let launch = 0; launch < 3; launch++) {
    const shop = await workshop();
    const screen = await shop.open({ viewport: { width: 1920, height: 1080 } });
    await screen.openExample(demonstration);
    await screen.page.mouse.move(4, 1076);
    await screen.page.waitForTimeout(600);
    await screen.settle();
    prints.push(createHash('sha256').update(await screen.screenshot('demo-1920x1080')).digest('hex'));
    await screen.close();
    await shop.browser.close();
  }
  assert.equal(new Set(prints).size, 1);
});
