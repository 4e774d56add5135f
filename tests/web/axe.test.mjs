// axe-core finds nothing wrong: in every place, in both languages, in both themes, and in what opens over them.
import assert from 'node:assert/strict';
import test from 'node:test';
import { workshop } from './support/page.mjs';
import { there, use, violations } from './support/mirror.mjs';
import { demonstration } from './support/plans.mjs';

const shop = await workshop();
const languages = {
  it: { locale: 'it-IT', places: ['Piano', 'Misurazione', 'Cruscotto', 'Mappa', 'Schede', 'Atti', 'Segnalazioni', 'Simulazione', 'Confronto'] },
  en: { locale: 'en-GB', places: ['Plan', 'Measuring', 'Dashboard', 'Map', 'Scorecards', 'Acts', 'Issues', 'What-if', 'Compare'] },
};

async function opened(lang, theme) {
  const screen = await shop.open({ locale: languages[lang].locale, viewport: { width: 1280, height: 900 },
    prepare: (page) => page.addInitScript((kept) => {
      localStorage.setItem('cruscotto.preferences', kept.preferences);
      localStorage.setItem('cruscotto.lang', kept.lang);
    }, { preferences: `theme ${theme}\ntoured yes\n`, lang }) });
  return screen;
}
const clean = async (screen, where) => assert.deepEqual((await violations(screen)).map((words) => `${where}: ${words}`), []);

for (const lang of Object.keys(languages)) {
  for (const theme of ['light', 'dark']) {
    test(`nothing is wrong in any place (${lang}, ${theme})`, async () => {
      const screen = await opened(lang, theme);
      await clean(screen, 'the first screen');
      await screen.openExample(demonstration);
      assert.equal(await screen.page.evaluate(() => document.documentElement.lang), lang);
      for (const place of languages[lang].places) {
        await use(screen, 'tab', place);
        await clean(screen, place);
      }
      await screen.close();
    });
  }
}

test('nothing is wrong in menus, lists, windows and fields', async () => {
  const screen = await opened('it', 'light');
  await screen.openExample(demonstration);
  await use(screen, 'button', 'Menu');
  await there(screen, 'menuitem', 'File');
  await clean(screen, 'menu');
  await screen.key('Escape');
  await use(screen, 'combobox', 'Dati mancanti');
  await there(screen, 'listbox', 'Voci');
  await clean(screen, 'list');
  await screen.key('Escape');
  for (const name of ['Filtri', 'Colonne']) {
    await use(screen, 'button', name);
    await clean(screen, name);
    await screen.key('Escape');
  }
  await screen.key('Control+K');
  await screen.type('im');
  await clean(screen, 'palette');
  await screen.key('Escape');
  await screen.page.keyboard.type('?');
  await screen.settle();
  await clean(screen, 'keys');
  await screen.key('Escape');
  await screen.key('F2');
  await clean(screen, 'field');
  await screen.page.keyboard.press('Control+F6');
  await clean(screen, 'link');
  await screen.close();
});

test('nothing is wrong before the start, without WebGL and after a fault', async () => {
  const screen = await shop.open({ ready: false });
  await screen.page.addInitScript(() => {
    const real = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) { return /webgl/.test(kind) ? null : real.call(this, kind, ...rest); };
  });
  await screen.page.goto(shop.url);
  await screen.page.waitForFunction(() => document.getElementById('cover').classList.contains('settled'));
  await clean(screen, 'cover');
  await screen.close();
});
