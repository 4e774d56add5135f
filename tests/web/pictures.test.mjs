// Charts and places leave the page as pictures: PNG, and SVG whose words are text.
import assert from 'node:assert/strict';
import test from 'node:test';
import { PNG } from 'pngjs';
import { workshop } from './support/page.mjs';
import { demonstration, openSmall } from './support/plans.mjs';
import { command, downloaded, drawingOfPlace, linesOf, sizeOf } from './support/drawings.mjs';

const shop = await workshop();
const menu = { role: 'button', label: 'Copia il grafico: Contributi al punteggio di 1' };

// Drawn by the browser as a picture of its own, without scripts or fonts of the page: its size and its colours.
const drawn = (screen, svg) => screen.page.evaluate(async (text) => {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await picture.decode();
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const colours = new Set();
  for (let i = 0; i < data.length; i += 4) colours.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
  return { width: canvas.width, height: canvas.height, colours: colours.size };
}, svg);

async function chartAs(screen, label) {
  await screen.click(menu);
  return downloaded(screen, () => screen.click({ role: 'menuitem', label }));
}

test('a chart is saved as a drawing: words are text, it is small, and the same every time', async () => {
  const screen = await openSmall(shop);
  const { name, bytes } = await chartAs(screen, 'salva come disegno (SVG)');
  assert.equal(name, 'contributi-al-punteggio-di-1.svg');
  const svg = bytes.toString();
  assert.match(svg, /<title>Contributi al punteggio di 1<\/title>/);
  assert.ok(linesOf(svg).some(({ words }) => words === 'Contributi al punteggio di 1'));
  assert.ok(bytes.length < 20_000, `${bytes.length} bytes`);
  const seen = await drawn(screen, svg);
  assert.ok(seen.width > 400 && seen.colours > 20, JSON.stringify(seen));
  assert.ok((await chartAs(screen, 'salva come disegno (SVG)')).bytes.equals(bytes), 'the bytes differ');
  await screen.item({ label: /Scaricato contributi-al-punteggio-di-1\.svg/ });
  await screen.close();
});

test('a chart is saved as a PNG file', async () => {
  const screen = await openSmall(shop);
  const { name, bytes } = await chartAs(screen, 'salva come immagine (PNG)');
  assert.equal(name, 'contributi-al-punteggio-di-1.png');
  const { width, height } = PNG.sync.read(bytes);
  assert.ok(width > 400 && height > 80 && height < 600, `${width} × ${height}`);
  await screen.close();
});

test('every place is saved as a drawing that browsers draw, without the header and the menu that asked for it', async () => {
  const screen = await shop.open();
  await screen.openExample(demonstration);
  for (const place of ['Piano', 'Cruscotto', 'Mappa', 'Schede', 'Segnalazioni', 'Simulazione']) {
    if (place !== 'Piano') await screen.click({ role: 'tab', label: place });
    const { name, bytes } = await drawingOfPlace(screen);
    const svg = bytes.toString();
    assert.match(name, new RegExp(`-${place.toLowerCase()}\\.svg$`));
    assert.ok(linesOf(svg).length > 10, place);
    assert.ok(!linesOf(svg).some(({ words }) => words === 'Salva' || words === 'Menu'), place);
    assert.equal(sizeOf(svg).width, 1280);
    assert.ok((await drawn(screen, svg)).colours > 30, place);
  }
  await screen.close();
});

test('a place is copied, or saved, as a picture of what is shown', async () => {
  const screen = await openSmall(shop);
  const { name, bytes } = await downloaded(screen, () => command(screen, 'come immagine (PNG)'));
  assert.equal(name, 'piano-di-prova-piano.png');
  assert.equal(PNG.sync.read(bytes).width, 1000);
  await screen.putOnClipboard('prima');
  await command(screen, 'Copia ciò che si vede');
  await screen.item({ label: /Immagine copiata/ });
  assert.ok((await screen.page.evaluate(async () => (await navigator.clipboard.read())[0].types)).includes('image/png'));
  await screen.close();
});
