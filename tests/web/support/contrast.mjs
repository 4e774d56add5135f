// Contrast as it is seen: every line of text and every mark is looked up in a picture of the screen, place by place.
import assert from 'node:assert/strict';
import test from 'node:test';
import { PNG } from 'pngjs';
import { drawingOfPlace, linesOf, sizeOf } from './drawings.mjs';
import { workshop } from './page.mjs';
import { demonstration } from './plans.mjs';

const ratio = 2;  // so that the strokes of letters fill whole pixels
const view = { width: 1280, height: 900 };
const places = ['Piano', 'Misurazione', 'Cruscotto', 'Mappa', 'Schede', 'Atti', 'Segnalazioni', 'Simulazione', 'Confronto'];

const linear = (value) => { const c = value / 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
const luminance = (colour) => 0.2126 * linear(colour >> 16) + 0.7152 * linear((colour >> 8) & 255) + 0.0722 * linear(colour & 255);
const contrast = (a, b) => { const [x, y] = [luminance(a), luminance(b)]; return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05); };

// The contrast of the strongest ink in a box with the ground that fills most of it.
function measured(picture, { x, y, w, h }) {
  const counts = new Map();
  const [left, top, right, bottom] = [x, y, x + w, y + h].map((length) => Math.round(length * ratio));
  for (let j = Math.max(0, top); j < Math.min(picture.height, bottom); j++) {
    for (let i = Math.max(0, left); i < Math.min(picture.width, right); i++) {
      const at = (j * picture.width + i) * 4;
      const colour = (picture.data[at] << 16) | (picture.data[at + 1] << 8) | picture.data[at + 2];
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  }
  const seen = [...counts].sort((a, b) => b[1] - a[1]);
  if (!seen.length) return Infinity;
  const [ground] = seen[0];
  return Math.max(1, ...seen.filter(([, count]) => count >= 4).map(([colour]) => contrast(colour, ground)));
}

// The first or last of a column where it is lower than others: the edge of the list cuts it, and little of its ink is seen.
function isCut(mark, marks) {
  const column = marks.filter(({ x, w }) => x === mark.x && w === mark.w);
  const atTheEnd = column.every(({ y }) => y >= mark.y) || column.every(({ y }) => y <= mark.y);
  return atTheEnd && column.some(({ h }) => h > mark.h);
}

// What is drawn of the place that is shown: its lines of text and its marks, each with the contrast that it has.
async function seenIn(screen) {
  await screen.page.mouse.move(4, view.height - 4);
  await screen.page.waitForTimeout(400);
  await screen.settle();
  const picture = PNG.sync.read(await screen.screenshot());
  const svg = (await drawingOfPlace(screen)).bytes.toString();
  const above = view.height - sizeOf(svg).height;
  const isWhole = ({ words, x, y, w, h }) => words.trim() && x >= 0 && x + w <= view.width && y > above && y + h < view.height - 4;
  const lines = linesOf(svg).map((line) => ({ ...line, y: line.y + above })).filter(isWhole);
  const images = await screen.find({ role: 'image' });
  const marks = images.filter((mark) => mark.w > 6 && mark.h > 6 && !isCut(mark, images));
  return {
    lines: lines.map((line) => ({ what: `“${line.words}”`, found: measured(picture, line) })),
    marks: marks.map((mark) => ({ what: `the mark “${mark.label}”`, found: measured(picture, mark) })),
  };
}

// Where text or a mark has less than it should, in all places, with these preferences kept; and how many lines were seen.
async function weakWith(shop, preferences, { text, mark }) {
  const prepare = (page) => page.addInitScript((kept) => localStorage.setItem('cruscotto.preferences', kept), `${preferences}toured yes\n`);
  const screen = await shop.open({ viewport: view, deviceScaleFactor: ratio, prepare });
  await screen.openExample(demonstration);
  const weak = new Set();
  let lines = 0;
  for (const place of places) {
    if (place !== 'Piano') await screen.click({ role: 'tab', label: place });
    const seen = await seenIn(screen);
    lines += seen.lines.length;
    const judge = (things, least) => { for (const { what, found } of things) if (found < least) weak.add(`${place}: ${what} has ${found.toFixed(2)}, not ${least}`); };
    judge(seen.lines, text);
    judge(seen.marks, mark);
  }
  await screen.close();
  return { weak: [...weak], lines };
}

// A test for each look, by its name the preferences that make it: at least so much for text and for marks that carry meaning.
export async function standsOut(looks, least) {
  const shop = await workshop();
  for (const [look, preferences] of Object.entries(looks)) {
    test(`every text and mark stands out from its ground (${look})`, async () => {
      const { weak, lines } = await weakWith(shop, preferences, least);
      assert.ok(lines > 200, `only ${lines} lines of text were found`);
      assert.deepEqual(weak.slice(0, 40), []);
    });
  }
}
