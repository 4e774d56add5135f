// The strategy map is drawn on: one link with the mouse, another by keyboard alone; the saved file holds both.
import assert from 'node:assert/strict';
import test from 'node:test';
import { workshop } from './support/page.mjs';

const shop = await workshop();
const tab = (label) => ({ role: 'tab', label });
const box = (title) => ({ role: 'button', label: `Mappa: ${title}` });
const circle = (title) => ({ role: 'button', label: `Collega da ${title}` });
const centre = (item) => [item.x + item.w / 2, item.y + item.h / 2];

const strategy = Buffer.from(JSON.stringify({
  format: 'cruscotto-plan', version: 1, title: 'Piano di prova', body: 'Ente di prova', year: 2024, years: [2024],
  periods: [{ name: 'Consuntivo', date: '12-31' }],
  perspectives: [{ id: 'p1', name: 'Utenti e territorio' }, { id: 'p2', name: 'Processi interni' }],
  objectives: [
    { id: 'ente', level: 'body', name: 'Ente di prova' },
    { id: 'o1', parent: 'ente', level: 'strategic', code: '1', name: 'Servizi', weight: '60', perspective: 'p1' },
    { id: 'o2', parent: 'ente', level: 'strategic', code: '2', name: 'Promozione', weight: '20', perspective: 'p1' },
    { id: 'o3', parent: 'ente', level: 'strategic', code: '3', name: 'Digitalizzazione', weight: '20', perspective: 'p2' },
  ],
  indicators: [{ id: 'i1', parent: 'o1', code: '1.1', name: 'Sportelli aperti', weight: '100', targets: { 2024: '>= 10 N.' }, readings: { '2024-12-31': '10' } }],
}));

async function open() {
  const screen = await shop.open();
  await screen.drop('mappa.cruscotto.json', strategy);
  await screen.click(tab('Mappa'));
  return screen;
}

async function drag(screen, from, to) {
  await screen.page.mouse.move(...from);
  await screen.page.mouse.down();
  await screen.page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 4 });
  await screen.page.mouse.move(...to, { steps: 4 });
  await screen.page.mouse.up();
  await screen.settle();
}

test('a link is drawn with the mouse, another by keyboard alone, and the file brings both back', async () => {
  const screen = await open();
  await drag(screen, centre(await screen.item(circle('3  Digitalizzazione'))), centre(await screen.item(box('1  Servizi'))));
  assert.deepEqual((await screen.plan()).links, [{ cause: 'o3', effect: 'o1' }]);
  await screen.click(box('1  Servizi'));
  await screen.key('l');
  await screen.item({ role: 'button', label: 'Rinuncia al legame' });
  await screen.key('ArrowRight');
  await screen.key('Enter');
  assert.deepEqual((await screen.plan()).links[1], { cause: 'o1', effect: 'o2' });
  await screen.fill({ role: 'textbox', label: 'Perché 1 → 2' }, 'servizi che si vedono');
  await screen.key('Enter');
  const saved = Buffer.from(await screen.planBytes());
  await screen.close();

  const again = await shop.open();
  await again.drop('mappa.cruscotto.json', saved);
  await again.click(tab('Mappa'));
  await again.item({ role: 'image', label: 'Nella mappa: 3 → 1' });
  assert.equal((await again.item({ role: 'image', label: 'Nella mappa: 1 → 2' })).value, 'servizi che si vedono');
  await again.close();
});

test('a box is moved within its row with the mouse, and undone', async () => {
  const screen = await open();
  const first = await screen.item(box('1  Servizi')), second = await screen.item(box('2  Promozione'));
  assert.ok(first.x < second.x);
  await drag(screen, centre(first), [second.x + second.w * 0.9, centre(first)[1]]);
  assert.ok((await screen.item(box('1  Servizi'))).x > (await screen.item(box('2  Promozione'))).x);
  await screen.key('Control+Z');
  assert.ok((await screen.item(box('1  Servizi'))).x < (await screen.item(box('2  Promozione'))).x);
  await screen.close();
});

test('links are worked on as lines of text: turned, deleted; the page of the map is offered', async () => {
  const screen = await open();
  await screen.click(circle('3  Digitalizzazione'));
  await screen.click(box('1  Servizi'));
  await screen.click({ role: 'button', label: 'Inverti il legame 3  Digitalizzazione → 1  Servizi' });
  assert.deepEqual((await screen.plan()).links, [{ cause: 'o1', effect: 'o3' }]);
  const download = screen.page.waitForEvent('download');
  await screen.click({ role: 'button', label: 'Pagina della mappa' });
  assert.equal((await download).suggestedFilename(), 'mappa-strategica.html');
  await screen.click({ role: 'button', label: 'Cancella il legame 1  Servizi → 3  Digitalizzazione' });
  assert.equal((await screen.plan()).links, undefined);
  await screen.item({ role: 'text', label: 'Nessun legame tocca questo obiettivo.' });
  await screen.close();
});
