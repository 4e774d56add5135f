// Drawings (SVG) and pictures that the page hands out as downloads.
import { readFileSync } from 'node:fs';

// What is downloaded while `act` lasts: its name and its bytes.
export async function downloaded(screen, act) {
  const download = screen.page.waitForEvent('download');
  await act();
  const file = await download;
  const bytes = readFileSync(await file.path());
  await screen.settle();
  return { name: file.suggestedFilename(), bytes };
}

// By the palette, as every command; the words come at once, as pasted: each letter alone would draw the screen once more.
export async function command(screen, words) {
  await screen.key('Control+K');
  await screen.page.keyboard.insertText(words);
  await screen.settle();
  await screen.key('Enter');
}

export const drawingOfPlace = (screen, words = 'come disegno (SVG)') => downloaded(screen, () => command(screen, words));

// Its lines of text: words, and the box in which they stand, in logical pixels of the drawing.
export function linesOf(svg) {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes, words]) => {
    const number = (name) => Number(attributes.match(new RegExp(`(?:^| )${name}="([^"]*)"`))?.[1]);
    const [x, y, size, w] = ['x', 'y', 'font-size', 'textLength'].map(number);
    return { words, x, y: y - size * 0.8, w, h: size, base: y };
  });
}
export const sizeOf = (svg) => { const [, width, height] = svg.match(/<svg[^>]* width="([\d.]+)" height="([\d.]+)"/); return { width: Number(width), height: Number(height) }; };
