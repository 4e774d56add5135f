// A chart leaves the page: as a picture on the clipboard, as a download where the browser refuses, as a table.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { workshop } from './support/page.mjs';
import { openSmall } from './support/plans.mjs';

const shop = await workshop();
const menu = { role: 'button', label: 'Copia il grafico: Contributi al punteggio di 1' };
const picture = { role: 'menuitem', label: 'come immagine (PNG)' };
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

// How many colours a picture has, its size, and the colour of its corner.
const looked = (screen, base64) => screen.page.evaluate(async (encoded) => {
  const bytes = Uint8Array.from(atob(encoded), (c) => c.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  const colours = new Set();
  for (let i = 0; i < data.length; i += 4) colours.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
  return { width: bitmap.width, height: bitmap.height, colours: colours.size, corner: [...data.slice(0, 3)] };
}, base64);

// Presses "as a picture" and gives the PNG that reaches the clipboard. Text is put there first, so that a picture found
// is this one; what is read while the page writes is read again.
const copiedPicture = async (screen) => {
  await screen.putOnClipboard('prima');
  await screen.click(picture);
  return screen.page.evaluate(async () => {
    for (let turns = 0; turns < 100; turns++) {
      const items = await navigator.clipboard.read();
      const item = items.find(({ types }) => types.includes('image/png'));
      const blob = await item?.getType('image/png').catch((error) => {
        if (error.name !== 'InvalidStateError') throw error;
      });
      if (blob) return btoa(Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) => String.fromCharCode(byte)).join(''));
      await new Promise((later) => setTimeout(later, 30));
    }
    return '';
  });
};

test('a chart is copied as a picture: a PNG with a title, a legend and bars on the ground of the sheet', async () => {
  const screen = await openSmall(shop);
  await screen.click(menu);
  const base64 = await copiedPicture(screen);
  assert.deepEqual([...Buffer.from(base64, 'base64').subarray(0, 8)], signature);
  const seen = await looked(screen, base64);
  assert.ok(seen.width > 400 && seen.height > 80, JSON.stringify(seen));
  assert.ok(seen.height < 600, 'only the chart');
  assert.ok(seen.colours > 20, 'it is not blank');
  assert.deepEqual(seen.corner, [255, 255, 255]);
  await screen.item({ label: /Immagine copiata/ });
  await screen.close();
});

test('nobody sees the picture being taken: the screen is as it was', async () => {
  const screen = await openSmall(shop);
  await screen.click(menu);
  assert.notEqual(await copiedPicture(screen), '');
  await screen.settle();
  await screen.item({ role: 'row', label: '1 Servizi' });
  assert.equal((await screen.find({ role: 'image', label: 'Contributi al punteggio di 1' })).length, 1);
  await screen.close();
});

test('where the browser refuses pictures the chart is downloaded', async () => {
  const screen = await openSmall(shop, { prepare: (page) => page.addInitScript(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  }) });
  const download = screen.page.waitForEvent('download');
  await screen.click(menu);
  await screen.click(picture);
  const file = await download;
  assert.equal(file.suggestedFilename(), 'contributi-al-punteggio-di-1.png');
  assert.deepEqual([...readFileSync(await file.path()).subarray(0, 8)], signature);
  await screen.item({ label: /scaricata come contributi-al-punteggio-di-1\.png/ });
  await screen.close();
});

test('a chart is copied as a table with headings and Italian numbers', async () => {
  const screen = await openSmall(shop);
  await screen.click(menu);
  await screen.click({ role: 'menuitem', label: 'come tabella' });
  const rows = (await screen.clipboard()).trimEnd().split('\n').map((row) => row.split('\t'));
  assert.deepEqual(rows[0].slice(0, 4), ['Codice', 'Denominazione', 'Peso effettivo (%)', 'Punteggio (%)']);
  assert.deepEqual(rows[1].slice(0, 4), ['1.1', 'Sportelli aperti', '100,00', '50,00']);
  await screen.close();
});

test('the board: a heat map leads to a year, its picture holds the years', async () => {
  const screen = await openSmall(shop, { viewport: { width: 1280, height: 900 } });
  await screen.click({ role: 'tab', label: 'Cruscotto' });
  await screen.click({ role: 'tab', label: 'mappa di calore' });
  await screen.click({ role: 'button', label: '1 nel 2024: vai' });
  await screen.item({ role: 'heading', label: /Servizi/ });
  await screen.click({ role: 'button', label: 'Copia il grafico: Obiettivi strategici per anno' });
  assert.ok((await looked(screen, await copiedPicture(screen))).colours > 20);
  await screen.screenshot('cruscotto-mappa-di-calore');
  await screen.click({ role: 'button', label: 'Vai a Ente di prova' });
  await screen.item({ role: 'heading', label: 'Ente di prova' });
  await screen.close();
});
