// Remakes the PNG icons from cruscotto.svg with the tests' own browser: node assets/icons/make.mjs
// The maskable one fills its square and keeps the drawing within the circle that systems may cut.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const { chromium } = createRequire(here('../../tests/package.json'))('playwright-core');
const drawing = readFileSync(here('cruscotto.svg'), 'utf8');
const filled = drawing.replace(' rx="12"', '').replace('fill="#06c"/>', 'fill="#06c"/><g transform="translate(32 34) scale(.74) translate(-32 -34)">').replace('</svg>', '</g></svg>');

const browser = await chromium.launch({ executablePath: process.env.CRUSCOTTO_CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [name, svg, size] of [['cruscotto-192', drawing, 192], ['cruscotto-512', drawing, 512], ['cruscotto-maskable-512', filled, 512]]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<body style="margin:0">${svg.replace('<svg', `<svg style="display:block;width:${size}px;height:${size}px"`)}`);
  await page.screenshot({ path: here(`${name}.png`), omitBackground: true });
}
await browser.close();
