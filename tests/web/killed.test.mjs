// The browser is killed at random moments of a long session of edits: what comes back is whole, and no
// older than a second before the kill. Rounds and seed: CRUSCOTTO_KILLS (3 in the suite, 100 by hand)
// and CRUSCOTTO_SEED.
import assert from 'node:assert/strict';
import test from 'node:test';
import { killBrowser, openProfile, workshop } from './support/page.mjs';
import { small, tall } from './support/plans.mjs';

const rounds = Number(process.env.CRUSCOTTO_KILLS ?? 3);
const seed = Number(process.env.CRUSCOTTO_SEED ?? 1);
const shop = await workshop();
const owner = { role: 'textbox', label: 'Responsabile di 1' };
const restore = { role: 'button', label: 'Riprendi' };
const second = 1000;

// mulberry32: the same seed gives the same moments.
function random(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

// The plan as it comes back; the number of the last edit in it, -1 for none. A broken draft is none at all.
async function open(screen) {
  await screen.page.setViewportSize(tall.viewport);
  await screen.go();
  if (await screen.item(restore, { timeout: 1500 }).then(() => true, () => false)) await screen.click(restore);
  else await screen.drop('prova.cruscotto.json', small);
  await screen.click({ role: 'row', label: '1 Servizi' });
  const { objectives } = await screen.plan();
  return Number(/^Anna (\d+)$/.exec(objectives.find(({ id }) => id === 'o1').owner)?.[1] ?? -1);
}

// Edits one after the other until the browser dies; tells when each stood in the plan, at the latest.
async function editUntilKilled({ screen, folder }, first, moment) {
  const { x, y, h } = await screen.item(owner);
  const { keyboard, mouse } = screen.page;
  const made = [];
  let killed;
  const timer = setTimeout(() => { killed = Date.now(); killBrowser(folder); }, moment);
  try {
    for (let number = first; ; number++) {
      await mouse.click(x + 40, y + h / 2);
      await keyboard.press('Control+A');
      await keyboard.insertText(`Anna ${number}`);
      await keyboard.press('Enter');
      await screen.page.waitForFunction((name) => window.cruscotto.planBytes().includes(`"${name}"`), `Anna ${number}`);
      made.push({ number, at: Date.now() });
    }
  } catch (error) {
    clearTimeout(timer);
    if (!killed) throw error;
  }
  return { made, killed };
}

test(`killed ${rounds} times (seed ${seed}), never more than the last second is lost and no draft is broken`, { timeout: 60_000 + rounds * 40_000 }, async (t) => {
  const draw = random(seed);
  let profile = await openProfile(shop.url);
  t.after(async () => { await profile.context.close().catch(() => {}); profile.remove(); });
  await open(profile.screen);
  let number = 0;
  for (let round = 1; round <= rounds; round++) {
    const { made, killed } = await editUntilKilled(profile, number, 500 + draw() * 6000);
    await profile.context.close().catch(() => {});
    profile = await openProfile(shop.url, profile.folder);
    const back = await open(profile.screen);
    const due = made.filter(({ at }) => at <= killed - second).at(-1)?.number ?? -1;
    assert.ok(back >= due, `kill ${round}: edit ${due} was older than a second, only ${back} came back`);
    assert.deepEqual(await profile.screen.find({ role: 'alert' }), [], `kill ${round}: something was found damaged`);
    profile.screen.watch.check();
    number = (made.at(-1)?.number ?? number) + 2;  // one more may have been on its way
  }
});
