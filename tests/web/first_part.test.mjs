// The compiled application comes in two parts: the first frame waits for the first alone, the rest follows.
import assert from 'node:assert/strict';
import test from 'node:test';
import { workshop } from './support/page.mjs';
import { demonstration } from './support/plans.mjs';

const shop = await workshop();
const rest = '**/cruscotto-rest.wasm';
const whole = (screen) => screen.page.evaluate(() => performance.getEntriesByName('cruscotto-whole').map(({ detail }) => detail.wanted));
const stale = 'the list of the first part has grown old: node tests/web/first_part.mjs writes it anew';

// The rest, held back until arrive(). Whoever asks for it in the middle of a call has it at once: the page stands still
// until it comes, and could not be asked what it wanted.
async function holdRest(page) {
  let arrive;
  const arrival = new Promise((done) => { arrive = done; });
  await page.route(rest, async (route) => {
    if (route.request().resourceType() !== 'xhr') await arrival;
    await route.continue();
  });
  return arrive;
}

test('the first frame and the first one with a plan are drawn by the first part alone', async () => {
  for (const visit of [{}, { firstVisit: true }, { locale: 'en-GB' }]) {
    const screen = await shop.open({ ...visit, ready: false });
    const arrive = await holdRest(screen.page);
    await screen.go();
    assert.deepEqual(await whole(screen), [], stale);
    await screen.openExample(demonstration);
    await screen.item({ role: 'row', label: /Utenti, imprese e territorio/ });
    assert.deepEqual(await whole(screen), [], stale);
    arrive();
    await screen.page.waitForFunction(() => performance.getEntriesByName('cruscotto-whole').length > 0);
    assert.deepEqual(await whole(screen), [false]);
    await screen.close();
  }
});

test('what needs the rest before it has come waits for it', async () => {
  const screen = await shop.open({ ready: false });
  let asked = 0;
  await screen.page.route(rest, (route) => (asked++ ? route.continue() : route.abort()));
  await screen.go();
  await screen.openExample(demonstration);
  await screen.click({ role: 'tab', label: 'Simulazione' });
  await screen.item({ role: 'tab', label: 'Simulazione', selected: true });
  assert.deepEqual(await whole(screen), [true]);
  screen.watch.forgive(/Failed to load resource/);
  await screen.close();
});

test('English comes with the rest: who reads it waits for both parts, who changes to it has it at once', async () => {
  const english = await shop.open({ ready: false, prepare: (page) => page.addInitScript(() => localStorage.setItem('cruscotto.lang', 'en')) });
  const arrive = await holdRest(english.page);
  await english.page.goto(shop.url);
  await english.page.waitForTimeout(1000);
  assert.equal(await english.page.locator('#cover').isVisible(), true);
  arrive();
  await english.started();
  await english.item({ role: 'button', label: 'Open…' });
  assert.deepEqual(await whole(english), [false]);
  await english.close();

  const changing = await shop.open({ ready: false });
  let asked = 0;
  await changing.page.route(rest, (route) => (asked++ ? route.continue() : route.abort()));
  await changing.go();
  await changing.click({ role: 'button', label: 'English' });
  await changing.item({ role: 'button', label: 'Open…' });
  assert.deepEqual(await whole(changing), [true]);
  changing.watch.forgive(/Failed to load resource/);
  await changing.close();
});

test('where the rest does not come at all, or is that of another version, the page says so and asks to be read again', async () => {
  for (const answer of [(route) => route.abort(), (route) => route.fulfill({ contentType: 'application/wasm', body: Buffer.from('0061736d01000000', 'hex') })]) {
    const screen = await shop.open({ ready: false });
    await screen.page.route(rest, answer);
    await screen.go();
    await screen.openExample(demonstration);
    const tab = await screen.item({ role: 'tab', label: 'Simulazione' });
    await screen.page.mouse.click(tab.x + tab.w / 2, tab.y + tab.h / 2);
    const alert = screen.page.getByRole('alert');
    await alert.getByText('Cruscotto si è fermato').waitFor();
    assert.equal(await alert.getByRole('button', { name: 'Ricarica la pagina' }).isVisible(), true);
    screen.watch.forgive(/./);
    await screen.close();
  }
});
