// Before the application runs: words in plain HTML, and a reason when it does not start.
import assert from 'node:assert/strict';
import test from 'node:test';
import { workshop } from './support/page.mjs';

const shop = await workshop();

test('while the application is on its way the page says so', async () => {
  const screen = await shop.open({ ready: false });
  let arrive;
  const arrival = new Promise((done) => { arrive = done; });
  await screen.page.route('**/cruscotto.wasm', async (route) => { await arrival; await route.continue(); });
  await screen.page.goto(shop.url, { waitUntil: 'commit' });
  const progress = screen.page.getByRole('status').filter({ hasText: 'Sto aprendo' });
  await progress.waitFor();
  assert.equal(await progress.isVisible(), true);
  arrive();
  await screen.started();
  assert.equal(await screen.page.locator('#cover').isVisible(), false);
  await screen.close();
});

test('when a part of the application does not arrive the page says what to do', async () => {
  for (const part of ['**/cruscotto.wasm', '**/cruscotto.js', '**/TitilliumWeb-Regular.ttf']) {
    const screen = await shop.open({ ready: false });
    await screen.page.route(part, (route) => route.abort());
    await screen.page.goto(shop.url);
    const alert = screen.page.getByRole('alert');
    await alert.getByText('Cruscotto non si è aperto').waitFor();
    assert.equal(await alert.getByRole('button', { name: 'Ricarica la pagina' }).isVisible(), true);
    screen.watch.forgive(/Failed to load resource|failed to asynchronously prepare wasm|falling back to ArrayBuffer|Aborted\(|wasm streaming compile failed/);
    await screen.close();
  }
});

test('even a page whose scripts never come does not keep silent', async () => {
  const screen = await shop.open({ ready: false });
  await screen.page.route('**/host.js', (route) => route.abort());
  await screen.page.goto(shop.url);
  assert.equal(await screen.page.getByText('Sto aprendo Cruscotto').isVisible(), true);
  await screen.page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));  // eight seconds pass
  assert.equal(await screen.page.getByText('Non si apre? Ricarica').isVisible(), true);
  screen.watch.forgive(/Failed to load resource/);
  await screen.close();
});

test('without JavaScript the page says that it is needed', async () => {
  const screen = await shop.open({ ready: false, javaScriptEnabled: false });
  await screen.page.goto(shop.url);
  assert.match(await screen.page.locator('noscript:visible').innerText(), /ha bisogno di JavaScript/);
  await screen.close();
});

test('where nothing can be drawn on, neither WebGL 2 nor a plain canvas, the page says so', async () => {
  const screen = await shop.open({ ready: false });
  await screen.page.addInitScript(() => { HTMLCanvasElement.prototype.getContext = () => null; });
  await screen.page.goto(shop.url);
  await screen.page.getByRole('alert').getByText('Questo browser non disegna').waitFor();
  await screen.close();
});

test('the words before the start are English for an English browser', async () => {
  const screen = await shop.open({ ready: false, locale: 'en-GB' });
  await screen.page.route('**/cruscotto.wasm', (route) => route.abort());
  await screen.page.goto(shop.url);
  await screen.page.getByRole('alert').getByText('Cruscotto did not open').waitFor();
  screen.watch.forgive(/./);
  await screen.close();
});
