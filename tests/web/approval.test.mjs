// Each place of the application against a picture that a person approved, in both languages and themes.
// A change of the screen that is meant is looked at and approved:
//   CRUSCOTTO_APPROVE=1 node --test tests/web/approval.test.mjs
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { workshop } from './support/page.mjs';
import { pictures, root } from './support/paths.mjs';
import { demonstration } from './support/plans.mjs';

const approved = join(root, 'tests/web/approved');
const approving = Boolean(process.env.CRUSCOTTO_APPROVE);
const tolerated = 0.002;  // of the pixels: the edges of letters differ a little between machines
const shop = await workshop();

const places = [['plan', 'Piano', 'Plan'], ['measuring', 'Misurazione', 'Measuring'], ['dashboard', 'Cruscotto', 'Dashboard'],
  ['map', 'Mappa', 'Map'], ['scorecards', 'Schede', 'Scorecards'], ['acts', 'Atti', 'Acts'], ['issues', 'Segnalazioni', 'Issues'], ['what-if', 'Simulazione', 'What-if'], ['compare', 'Confronto', 'Compare']];
const looks = [{ name: 'it-light', lang: 0, kept: 'toured yes\n' }, { name: 'en-dark', lang: 1, kept: 'theme dark\ntoured yes\n' }];

// How much of the picture is not as approved; what differs is left beside the other pictures.
function difference(name, bytes) {
  const path = join(approved, `${name}.png`);
  assert.ok(existsSync(path), `no approved picture ${path}`);
  const [was, is] = [PNG.sync.read(readFileSync(path)), PNG.sync.read(bytes)];
  assert.deepEqual([is.width, is.height], [was.width, was.height]);
  const marked = new PNG({ width: was.width, height: was.height });
  const share = pixelmatch(was.data, is.data, marked.data, was.width, was.height, { threshold: 0.15 }) / (was.width * was.height);
  if (share > tolerated) writeFileSync(join(pictures, `${name}-difference.png`), PNG.sync.write(marked));
  return share;
}

async function judge(screen, name) {
  await screen.page.mouse.move(4, 798);
  await screen.page.waitForTimeout(400);
  await screen.settle();
  const bytes = await screen.screenshot(name);
  if (approving) {
    mkdirSync(approved, { recursive: true });
    return writeFileSync(join(approved, `${name}.png`), bytes);
  }
  const share = difference(name, bytes);
  assert.ok(share <= tolerated, `${name}: ${(share * 100).toFixed(2)} % of the picture is not as approved; see ${name}.png and ${name}-difference.png`);
}

for (const { name: look, lang, kept } of looks) {
  const open = () => shop.open({
    prepare: (page) => page.addInitScript(([preferences, language]) => {
      localStorage.setItem('cruscotto.preferences', preferences);
      localStorage.setItem('cruscotto.lang', language);
    }, [kept, lang ? 'en' : 'it']),
  });

  test(`The start page is as approved (${look})`, async () => {
    const screen = await open();
    await judge(screen, `start-${look}`);
    await screen.close();
  });

  for (const [place, ...labels] of places) {
    test(`The place ${labels[lang]} is as approved (${look})`, async () => {
      const screen = await open();
      await screen.openExample(demonstration);
      if (place !== 'plan') await screen.click({ role: 'tab', label: labels[lang] });
      await judge(screen, `${place}-${look}`);
      await screen.close();
    });
  }
}
