// The report in a real browser: accessible on screen and on paper, A4 sheets with heads and numbers, tables that break
// well; and the application prints it in the place of its canvas.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { workshop } from './support/page.mjs';
import { pictures, root } from './support/paths.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const plan = (name) => join(root, 'assets/plans', `${name}.cruscotto.json`);
const shop = await workshop();
const folder = mkdtempSync(join(tmpdir(), 'cruscotto-paper-'));
after(() => rmSync(folder, { recursive: true, force: true }));

async function open(name, args = [], { javaScript = false } = {}) {
  const file = join(folder, `${name}${args.join('')}.html`.replaceAll(/[ ,]/g, ''));
  writeFileSync(file, execFileSync(join(root, 'build/native/cruscotto'), ['export', plan(name), '--to', 'html', ...args], { maxBuffer: 1 << 28 }));
  const context = await shop.browser.newContext({ locale: 'it-IT', javaScriptEnabled: javaScript, bypassCSP: javaScript, viewport: { width: 1000, height: 1200 } });
  const page = await context.newPage();
  const asked = [], faults = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => faults.push(message.text()));
  await page.goto(pathToFileURL(file).href);
  return { page, context, asked, faults, url: pathToFileURL(file).href };
}

// The text of each sheet, as it stands on the paper.
function sheets(pdf) {
  const file = join(folder, 'printed.pdf');
  writeFileSync(file, pdf);
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 }).split('\f').slice(0, -1);
}

for (const lang of ['it', 'en']) {
  test(`no fault of accessibility, on screen and on paper: ${lang}`, async () => {
    for (const name of ['2024-dati-dimostrativi', '2020-dati-dimostrativi']) {
      const { page, context } = await open(name, ['--lang', lang, '--level', 'indicators'], { javaScript: true });
      for (const media of ['screen', 'print']) {
        await page.emulateMedia({ media });
        await page.evaluate(axe);
        const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
        assert.deepEqual(found.violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html).join(' ')}`), [], `${name} ${media}`);
      }
      await page.emulateMedia({ media: 'screen' });
      await page.screenshot({ path: join(pictures, `report-${name}-${lang}.png`) });
      await context.close();
    }
  });
}

test('every sheet has the name of the body above and its number below, and nothing is asked of anybody', async () => {
  const { page, context, asked, faults, url } = await open('2024-dati-dimostrativi');
  const pages = sheets(await page.pdf({ preferCSSPageSize: true }));
  assert.ok(pages.length > 10, `${pages.length} sheets`);
  pages.forEach((text, i) => {
    assert.match(text.trimStart().split('\n').slice(0, 3).join(' '), /CAMERA DI COMMERCIO DELLA MEREMMA E DEL TIRRENO/);
    assert.match(text, new RegExp(`anno 2024, al 31/12/2024 \\(Consuntivo\\) +pag\\. ${i + 1} di ${pages.length}\\s*$`));
  });
  assert.deepEqual([asked, faults], [[url], []]);
  await context.close();
});

test('the titles of a table stand on every sheet that it runs over, and every row is printed', async () => {
  const { page, context } = await open('2018-dati-dimostrativi', ['--parts', 'tree']);
  const pages = sheets(await page.pdf({ preferCSSPageSize: true })).slice(1);
  assert.ok(pages.length > 5);
  for (const text of pages) assert.match(text, /Obiettivo e indicatore +Peso/);
  const rows = await page.locator('.tree-rows tbody tr').count();
  const { objectives, indicators } = JSON.parse(readFileSync(plan('2018-dati-dimostrativi'), 'utf8'));
  assert.equal(rows, objectives.length - 1 + indicators.length);
  const squeezed = (text) => text.replaceAll(/[\s\u00ad-]/g, '');
  const printed = squeezed(pages.join(''));
  const last = await page.locator('.tree-rows tbody tr').last().locator('th').innerText();
  assert.ok(printed.includes(squeezed(last).slice(0, 12)), last);
  await context.close();
});

test('no heading is left alone at the end of a sheet, and no title of a table without a row', async () => {
  const { page, context } = await open('2024-dati-dimostrativi', ['--parts', 'results']);
  const headings = (await page.locator('h3, h4').allInnerTexts()).map((text) => text.trim());
  for (const text of sheets(await page.pdf({ preferCSSPageSize: true }))) {
    const lines = text.split('\n').map((line) => line.trim()).filter(Boolean).slice(0, -1);  // without its number
    assert.ok(!headings.includes(lines.at(-1)), lines.at(-1));
    assert.doesNotMatch(lines.at(-1), /^Obiettivo e indicatore +Peso/);
  }
  await context.close();
});

test('nothing runs out of the paper', async () => {
  for (const name of ['2024-dati-dimostrativi', '2020-dati-dimostrativi']) {
    const { page, context } = await open(name, [], { javaScript: true });
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: Math.round(180 * 96 / 25.4), height: 1000 });
    const outside = await page.evaluate(() => [...document.querySelectorAll('td, th, p, li, h1, h2, h3, h4, dd')]
      .filter((element) => !element.closest('.part-map, .skip') && element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 100)));
    assert.deepEqual(outside, [], name);
    await context.close();
  }
});

test('a keyboard comes from the first link to the content, and from the contents to each part', async () => {
  const { page, context } = await open('2024-dati-dimostrativi');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.match(page.url(), /#contenuto$/);
  for (const link of await page.locator('nav a').all()) assert.equal(await page.locator(await link.getAttribute('href')).count(), 1);
  await context.close();
});

// -- the application
test('the browser prints the report in the place of the canvas, and the screen is as it was afterwards', async () => {
  const screen = await shop.open({ viewport: { width: 1200, height: 900 } });
  await screen.openExample('2024-dati-dimostrativi.cruscotto.json');
  const title = await screen.page.title();
  const pages = sheets(await screen.page.pdf({ preferCSSPageSize: true }));
  assert.ok(pages.length > 5, `${pages.length} sheets`);
  assert.match(pages.join('\n'), /Relazione sulla performance/);
  assert.match(pages[1], /pag\. 2 di/);
  assert.equal(await screen.page.locator('#paper').count(), 0);
  assert.equal(await screen.page.title(), title);
  assert.equal(await screen.page.evaluate(() => document.adoptedStyleSheets.length), 0);
  await screen.close();
});

test('Ctrl+P gives the report to the printer, and not the page of the canvas', async () => {
  const screen = await shop.open({ prepare: (page) => page.addInitScript(() => {
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'));
      window.printed = document.querySelector('#paper')?.textContent ?? '';
      window.dispatchEvent(new Event('afterprint'));
    };
  }) });
  await screen.openExample('2024-dati-dimostrativi.cruscotto.json');
  await screen.page.keyboard.press('Control+p');
  await screen.page.waitForFunction(() => window.printed !== undefined);
  assert.match(await screen.page.evaluate(() => window.printed), /Albero della performance/);
  assert.equal(await screen.page.locator('#paper').count(), 0);
  await screen.close();
});
