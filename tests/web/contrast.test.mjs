// Contrast as it is seen: every line of text and every mark is looked up in a picture of the screen, in each place and
// look. WCAG 2.1: 4.5 for text, 3 for what carries meaning otherwise; in high contrast 7 and 4.5.
import assert from 'node:assert/strict';
import test from 'node:test';
import { PNG } from 'pngjs';
import { workshop } from './support/page.mjs';
import { demonstration } from './support/plans.mjs';
import { drawingOfPlace, linesOf, sizeOf } from './support/drawings.mjs';

const shop = await workshop();
const ratio = 2;  // so that the strokes of letters fill whole pixels
const view = { width: 1280, height: 900 };
const looks = { light: 'theme light\n', dark: 'theme dark\n', 'high contrast': 'theme light\ncontrast high\n', 'high contrast, dark': 'theme dark\ncontrast high\n' };
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

for (const [look, kept] of Object.entries(looks)) {
  const strong = look.startsWith('high');
  test(`every text and mark stands out from its ground (${look})`, async () => {
    const screen = await shop.open({ viewport: view, deviceScaleFactor: ratio, prepare: (page) => page.addInitScript((preferences) => localStorage.setItem('cruscotto.preferences', preferences), `${kept}toured yes\n`) });
    await screen.openExample(demonstration);
    const weak = [];
    let lines = 0;
    for (const place of places) {
      if (place !== 'Piano') await screen.click({ role: 'tab', label: place });
      await screen.page.mouse.move(4, 896);
      await screen.page.waitForTimeout(400);
      await screen.settle();
      const picture = PNG.sync.read(await screen.screenshot());
      const svg = (await drawingOfPlace(screen)).bytes.toString();
      const above = view.height - sizeOf(svg).height;
      const shown = linesOf(svg).map((line) => ({ ...line, y: line.y + above })).filter(({ words, x, y, w, h }) => words.trim() && x >= 0 && x + w <= view.width && y > above && y + h < view.height - 4);
      lines += shown.length;
      const told = (what, least, found) => { if (found < least) weak.push(`${place}: ${what} has ${found.toFixed(2)}, not ${least}`); };
      for (const line of shown) told(`“${line.words}”`, strong ? 7 : 4.5, measured(picture, line));
      const marks = await screen.find({ role: 'image' });
      const isCut = ({ x, w, h }) => marks.some((other) => other.x === x && other.w === w && other.h > h);  // by the edge of the list it stands in
      for (const item of marks) if (item.w > 6 && item.h > 6 && !isCut(item)) told(`the mark “${item.label}”`, strong ? 4.5 : 3, measured(picture, item));
    }
    assert.ok(lines > 200, `only ${lines} lines of text were found`);
    assert.deepEqual([...new Set(weak)].slice(0, 40), []);
    await screen.close();
  });
}
