// The summary for the Giunta in a real browser: one A4 page on paper, whole, accessible, asking nobody.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { launch } from './support/page.mjs';
import { pictures, root } from './support/paths.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const samples = [['it'], ['en'], ['it', 'longest'], ['en', 'longest'], ['it', 'longest', 'unwarned'], ['it', 'longest', 'three'],
  ['it', 'longest', 'two'], ['it', 'longest', 'two', 'unwarned'], ['it', 'longest', 'one'], ['it', 'one', 'unwarned']];
const mm = 96 / 25.4;
const paper = { width: 184, height: 277 };  // an A4 sheet within the margins of its style

const folder = mkdtempSync(join(tmpdir(), 'cruscotto-report-'));
mkdirSync(pictures, { recursive: true });
const browser = await chromium.launch(launch);
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

// The page as its file is opened, with whatever it asks for and complains of.
async function open(sample, { javaScript = false } = {}) {
  const file = join(folder, `${sample.join('-')}.html`);
  writeFileSync(file, execFileSync(join(root, 'build/debug/cruscotto_report_sample'), sample));
  const context = await browser.newContext({ locale: 'it-IT', javaScriptEnabled: javaScript, bypassCSP: javaScript,
    viewport: { width: Math.round(paper.width * mm), height: Math.round(paper.height * mm) } });
  const page = await context.newPage();
  const asked = [], faults = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(pathToFileURL(file).href);
  return { page, asked, faults, context, url: pathToFileURL(file).href };
}

const pagesOf = (pdf) => (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;

for (const sample of samples) {
  const name = sample.join(' ');

  test(`one page of paper: ${name}`, async () => {
    const { page, asked, faults, context, url } = await open(sample);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    assert.equal(pagesOf(pdf), 1);
    assert.match(pdf.toString('latin1'), /\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
    assert.deepEqual(asked, [url]);
    assert.deepEqual(faults, []);
    await context.close();
  });

  test(`nothing is cut or runs over another on the page: ${name}`, async () => {
    const { page, context } = await open(sample, { javaScript: true });
    await page.emulateMedia({ media: 'print' });
    const seen = await page.evaluate(() => {
      const box = (element) => element.getBoundingClientRect();
      const outside = [...document.querySelectorAll('body *:not(.unseen):not(svg *)')]
        .filter((element) => box(element).right > document.documentElement.clientWidth + 1 || box(element).left < -1)
        .map((element) => element.outerHTML.slice(0, 80));
      const clipped = [...document.querySelectorAll('th, td, dd, li, h1, h2, h3, p')]
        .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
        .map((element) => element.outerHTML.slice(0, 80));
      const labels = [...document.querySelectorAll('svg text')].map(box);
      const chart = box(document.querySelector('svg'));
      const astray = labels.filter((label) => label.left < chart.left - 1 || label.right > chart.right + 1).length;
      const over = labels.some((a, i) => labels.slice(i + 1).some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom - 3 && b.top < a.bottom - 3));
      return { outside, clipped, astray, over, height: box(document.body).height };
    });
    await page.screenshot({ path: join(pictures, `summary-${sample.join('-')}.png`), fullPage: true });
    assert.deepEqual(seen.outside, []);
    assert.deepEqual(seen.clipped, []);
    assert.equal(seen.astray, 0);
    assert.equal(seen.over, false);
    assert.ok(seen.height <= paper.height * mm, `${seen.height / mm} mm of ${paper.height}`);
    await context.close();
  });

  test(`no fault of accessibility: ${name}`, async () => {
    const { page, context } = await open(sample, { javaScript: true });
    for (const media of ['screen', 'print']) {
      await page.emulateMedia({ media });
      await page.evaluate(axe);
      const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
      assert.deepEqual(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), [], media);
    }
    await context.close();
  });
}

test('the policy of the page stops what somebody puts into it', async () => {
  let asked = 0;
  const server = createServer((_, answer) => { asked += 1; answer.end(); }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stranger = `http://127.0.0.1:${server.address().port}`;
  const html = execFileSync(join(root, 'build/debug/cruscotto_report_sample'), ['it'], { encoding: 'utf8' });
  const file = join(folder, 'tampered.html');
  writeFileSync(file, html.replace('</body>', `<img src="${stranger}/x.png"><script>document.title = 'run'</script></body>`));
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  assert.match(await page.title(), /^Confronto fra ipotesi/);
  assert.equal(asked, 0);
  await page.close();
  server.close();
});
